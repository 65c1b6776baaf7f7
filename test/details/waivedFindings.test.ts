// What the details panel lists of findings: the open ones, and behind them those that the authors accept.
import assert from 'node:assert/strict';
import { detailsOf } from '../../src/host/details/details';
import { FindingPlaces } from '../../src/host/editor/findingPlaces';
import { findingViews } from '../../src/host/editor/findingViews';
import type { Subject } from '../../src/protocol/details';
import { assess } from '../../src/validate/assess';
import { numbers } from './support';

const CELL = { of: 'cell', row: 'payment', alternative: 'more' } as const;

const text = (waivers: object) =>
  JSON.stringify({
    scenario: 1,
    alternatives: { base: { label: 'Base' }, more: { label: 'More', basedOn: 'base' } },
    sections: { money: { label: 'Money' } },
    factors: {
      payment: { section: 'money', label: 'Payment', role: 'lever', unit: 'USD bn', values: { base: 1, more: 3 } },
    },
    rules: {
      least: { require: '=payment < 2', because: 'There is no more.' },
      round: { require: '=payment <> 3', because: 'They do not take a round sum.' },
    },
    waivers,
  });

/** The rules of the findings that the panel lists, in its order. */
function rulesIn(waivers: object, subject: Subject): (string | undefined)[] {
  const assessment = assess(text(waivers));
  const { keyed } = FindingPlaces.of(assessment.findings);
  const blocks = detailsOf(assessment, subject, numbers)?.blocks ?? [];
  return blocks.flatMap((block) => (block.kind === 'findings' ? block.keys.map((key) => keyed.get(key)?.rule) : []));
}

describe('findings in the details', () => {
  it('list what is accepted behind what is open', () => {
    assert.deepEqual(rulesIn({}, CELL), ['rules/least', 'rules/round']);
    const accepted = { early: { rule: 'rules/least', reason: 'It was voted for.', until: '2026-12-31' } };
    assert.deepEqual(rulesIn(accepted, CELL), ['rules/round', 'rules/least']);
  });

  it('mark no cell by what is accepted, and tell why and until when it is', () => {
    const { doc, findings } = assess(
      text({ all: { rule: 'rules/least', reason: 'It was voted for.', until: '2026-12-31' } }),
    );
    const places = FindingPlaces.of(findings);
    assert.deepEqual(
      places.ofCell('payment', 'more').map((key) => places.keyed.get(key)?.rule),
      ['rules/round'],
    );
    const told = findingViews(doc, places).filter(({ waived }) => waived !== undefined);
    assert.deepEqual(
      told.map(({ waived, waivedUntil }) => [waived, waivedUntil]),
      [['It was voted for.', '2026-12-31']],
    );
  });
});
