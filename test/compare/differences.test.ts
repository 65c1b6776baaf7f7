import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { changeSchema, type Change } from '../../src/compare/change';
import { contentOf, textOfContent } from '../../src/compare/content';
import { differences } from '../../src/compare/differences';
import { patched } from '../../src/compare/patched';
import { canonicalText } from '../../src/model/canonical';
import { readScenario } from '../../src/model/read/scenarioText';
import { mutations } from '../fuzz/mutations';
import { changedOutside } from '../fuzz/outsideChanges';
import { Random } from '../fuzz/random';
import { smallScenario, writtenText } from '../fuzz/smallScenario';
import { inverse, sorted } from './support/inverse';
import { clash } from './support/clashes';
import { edited } from './support/texts';

/** Two texts: one and what edits and others make of it, two that two people made of one, or two that have nothing to do with each other; some are broken. */
const pair = fc.record({ seed: fc.nat(), how: fc.nat(9) }).map(({ seed, how }) => {
  const random = new Random(seed);
  if (how > 6) {
    const { ours, theirs } = clash(random);
    return { before: ours, after: theirs };
  }
  const before = writtenText(random, smallScenario(random));
  const other = writtenText(random, smallScenario(random));
  const changed = random.chance(0.4) ? changedOutside(before, random) : before;
  const after = how === 0 ? other : edited(changed, random, 6);
  const broken = (text: string) => random.pick(Object.values(mutations))(text, random, other);
  return { before: how === 1 ? broken(before) : before, after: how === 2 ? broken(after) : after };
});

function between(before: string, after: string) {
  return differences(readScenario(before), readScenario(after));
}

function said(text: string) {
  return textOfContent(contentOf(readScenario(text)));
}

function changes(before: string, after: string): Change[] {
  return [...between(before, after).changes];
}

const BEFORE = {
  scenario: 1,
  title: 'T',
  alternatives: { base: { label: 'Base' }, deal: { label: 'Deal', basedOn: 'base' } },
  sections: { money: { label: 'Money' } },
  factors: {
    payment: {
      section: 'money',
      label: 'Payment',
      unit: 'USD bn',
      values: { base: 1.5, deal: '=BASELINE(payment)*2' },
    },
    stance: { section: 'money', label: 'Stance', levels: { calm: 'Calm', tense: 'Tense' }, values: { base: 'calm' } },
  },
  measures: { cost: { label: 'Cost', unit: 'USD bn', formula: '=payment * 2' } },
  rules: { fits: { require: '=payment > 1', because: 'So.' } },
};

type Draft = typeof BEFORE & Record<string, Record<string, Record<string, unknown>>>;

/** What differs when a copy of it is changed. */
function changed(change: (draft: Draft) => void): Change[] {
  const draft = structuredClone(BEFORE) as Draft;
  change(draft);
  return changes(JSON.stringify(BEFORE, null, 2), JSON.stringify(draft));
}

describe('a difference', () => {
  it('is a cell, with numbers as they are spelled', () => {
    const before = JSON.stringify(BEFORE);
    assert.deepEqual(changes(before, before.replace('1.5,', '1.80,')), [
      { kind: 'cell', row: 'payment', alternative: 'base', before: '1.5', after: '1.80' },
    ]);
  });

  it('is a member of a rule, a level, a member of the file', () => {
    const found = changed((draft) => {
      draft.title = 'U';
      draft.factors.stance.levels.calm = 'Still';
      draft.rules.fits.require = '=payment > 2';
    });
    assert.deepEqual(found, [
      { kind: 'file-changed', member: 'title', before: '"T"', after: '"U"' },
      { kind: 'level-changed', row: 'stance', level: 'calm', before: '"Calm"', after: '"Still"' },
      { kind: 'rule-changed', rule: 'fits', member: 'require', before: '"=payment > 1"', after: '"=payment > 2"' },
    ]);
  });

  it('is no change of values where rows only stand in another order', () => {
    const found = changed((draft) => {
      const { payment, stance } = draft.factors;
      draft.factors = { stance, payment };
    });
    assert.deepEqual(found, [{ kind: 'row-moved', row: 'stance', place: { before: 'payment', after: null } }]);
  });

  it('is one rename where a row has another id, though formulas and rules follow', () => {
    const renamed = JSON.stringify(BEFORE).replaceAll('payment', 'hosting');
    const found = changes(JSON.stringify(BEFORE), renamed);
    assert.deepEqual(
      found.filter(({ follows }) => !follows),
      [{ kind: 'row-renamed', row: 'hosting', before: 'payment', after: 'hosting' }],
    );
    assert.deepEqual(
      found.filter(({ follows }) => follows).map(({ kind, row, member }) => [kind, row, member]),
      [
        ['cell', 'hosting', undefined],
        ['measure-changed', 'cost', 'formula'],
        ['rule-changed', undefined, 'require'],
      ],
    );
  });

  it('is one rename where an alternative has another id', () => {
    const found = changes(JSON.stringify(BEFORE), JSON.stringify(BEFORE).replaceAll('"deal"', '"package"'));
    assert.deepEqual(found, [
      { kind: 'alternative-renamed', alternative: 'package', before: 'deal', after: 'package' },
    ]);
  });

  it('is one rename and the changed cells where a row has another id and was edited as well', () => {
    const renamed = JSON.stringify(BEFORE).replaceAll('payment', 'hosting');
    const found = changes(
      JSON.stringify(BEFORE),
      renamed.replace('1.5,', '1.8,').replace('"USD bn","values"', '"KRW trn","values"'),
    );
    assert.deepEqual(
      found.filter(({ follows }) => !follows),
      [
        { kind: 'row-renamed', row: 'hosting', before: 'payment', after: 'hosting' },
        { kind: 'row-changed', row: 'hosting', member: 'unit', before: '"USD bn"', after: '"KRW trn"' },
        { kind: 'cell', row: 'hosting', alternative: 'base', before: '1.5', after: '1.8' },
      ],
    );
  });

  it('is one rename and another label where all cells of a row are the same', () => {
    const wide = (id: string, label: string) =>
      JSON.stringify({
        factors: { [id]: { label, values: { a: 1, b: 2, c: 3 } }, other: { label: 'Other', values: {} } },
      });
    assert.deepEqual(
      changes(wide('payment', 'Payment'), wide('hosting', 'Hosting')).map(({ kind, member }) => [kind, member]),
      [
        ['row-renamed', undefined],
        ['row-changed', 'label'],
      ],
    );
  });

  it('follows what reads a row that was renamed and edited', () => {
    const renamed = JSON.stringify(BEFORE).replaceAll('payment', 'hosting').replace('1.5,', '1.8,');
    const found = changes(JSON.stringify(BEFORE), renamed.replaceAll('"cost"', '"burden"'));
    assert.deepEqual(
      found.filter(({ follows }) => !follows).map(({ kind, before, after }) => [kind, before, after]),
      [
        ['row-renamed', 'payment', 'hosting'],
        ['measure-renamed', 'cost', 'burden'],
        ['cell', '1.5', '1.8'],
      ],
    );
  });

  it('is an added and a removed row where the content is another, too', () => {
    const found = changed((draft) => {
      const { stance, ...others } = draft.factors;
      draft.factors = { ...others, posture: { ...stance, label: 'Posture' } } as unknown as typeof draft.factors;
    });
    assert.deepEqual(
      found.map(({ kind, row, place }) => [kind, row, place]),
      [
        ['row-removed', 'stance', { before: 'payment' }],
        ['row-added', 'posture', { after: 'payment' }],
      ],
    );
  });
});

describe('differences between two texts', () => {
  it('make the later text of the earlier one', () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const patch = patched(contentOf(readScenario(before)), changes(before, after));
        assert.equal(textOfContent(patch), said(after));
      }),
      { numRuns: 150 },
    );
  });

  it('lead back the other way round', () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const forth = between(before, after);
        assert.deepEqual(sorted(changes(after, before)), sorted(inverse(forth.changes, forth.renames)));
      }),
      { numRuns: 150 },
    );
  });

  it('are none of a text and itself, nor of its canonical form', () => {
    fc.assert(
      fc.property(pair, ({ after }) => {
        assert.deepEqual(changes(after, after), []);
        const canonical = canonicalText(after, 'scenario');
        if ('text' in canonical) assert.deepEqual(changes(after, canonical.text), []);
      }),
      { numRuns: 60 },
    );
  });

  it('are data by their schema', () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const found = changes(before, after);
        assert.deepEqual(
          changeSchema
            .strict()
            .array()
            .parse(JSON.parse(JSON.stringify(found))),
          found,
        );
      }),
      { numRuns: 40 },
    );
  });
});
