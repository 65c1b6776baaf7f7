import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { assess } from '../../src/validate/assess';
import { builtInRules } from '../../src/validate/registry';
import { anyScenario } from '../model/support/anyScenario';
import { printJson } from '../model/support/jsonDocument';
import { fullText, misshapenTexts } from '../model/support/misshapen';
import { anyStyle } from '../model/support/styles';
import { addressOf, faultsOf, findingsOf } from './findingsOf';
import { packOf } from './packOf';
import { newRow, row, scenarioWith } from './scenarioWith';

describe('validating', () => {
  it('finds nothing in a sound scenario', () => assert.deepEqual(faultsOf(scenarioWith()), []));

  it('lists findings in the order of the text, the graver first at one place', () => {
    const found = faultsOf(
      scenarioWith({
        novelty: 1,
        perspective: 'nobody',
        factors: { payment: { label: undefined, values: { base: undefined } }, stance: { values: { base: 'clam' } } },
      }),
    );
    assert.deepEqual(
      found.map(({ rule, severity }) => [rule, severity]),
      [
        ['names/unknown-actor', 'error'],
        ['structure/missing-member', 'error'],
        ['values/missing', 'warning'],
        ['values/unknown-level', 'error'],
        ['structure/unknown-member', 'warning'],
      ],
    );
  });

  it('tells what is wrong with a part of a formula before what follows for its cell', () => {
    const rate = newRow('rate', { unit: 'KRW/USD', values: { base: 1390 } });
    const budget = newRow('budget', { unit: 'KRW trn', values: { base: 60 } });
    for (const content of ['=budget / rate', { value: '=budget / rate', note: 'So.' }]) {
      const found = faultsOf(scenarioWith(rate, budget, row('payment', { min: 1, values: { base: content } })));
      assert.deepEqual(
        found.map(({ rule }) => rule),
        ['units/wrong-scale', 'values/out-of-bounds'],
      );
    }
  });

  it('judges nothing but the structure of a file that cannot be read whole', () => {
    const faulty = scenarioWith({ perspective: 'nobody', factors: { stance: { values: { base: 'clam' } } } });
    const rules = findingsOf(faulty.replace('"label": "Heir",', '"label": "Heir",,')).map(({ rule }) => rule);
    assert.deepEqual(rules, ['structure/syntax']);
  });

  it('meets with no accident where anything else stands in any place of a scenario', () => {
    assert.deepEqual(
      findingsOf(fullText)
        .map(({ rule }) => rule)
        .filter((rule) => rule.startsWith('structure/')),
      [],
    );
    const surroundings = { packText: () => packOf({}), today: '2026-01-01' };
    for (const { path, text } of misshapenTexts()) {
      assert.doesNotThrow(() => findingsOf(text), path);
      const other = text.replace('"alliance"', '"ours.json"');
      assert.doesNotThrow(() => findingsOf(other, surroundings), path);
    }
  });

  it('meets with no accident where anything else stands in any place of a rule pack', () => {
    const text = scenarioWith({ packs: ['ours.json'], factors: { payment: { as: 'fee' } } });
    const pack: unknown = JSON.parse(
      packOf({
        concepts: {
          fee: { label: 'Fee', unit: 'USD bn' },
          stance: { label: 'Stance', levels: { calm: 'Calm', tense: { label: 'Tense', value: 1 }, open: 'Open' } },
        },
        rules: {
          paid: { require: '=fee > BASELINE(fee)', because: 'So.', severity: 'info' },
          open: { forbid: { stance: ['calm', 'tense'], fee: 'calm' }, because: 'So.' },
        },
      }),
    );
    for (const { path, text: packText } of misshapenTexts(pack)) {
      assert.doesNotThrow(() => findingsOf(text, { packText: () => packText }), path);
    }
  });

  it('finds each thing inside the text, in rows and columns that there are, whatever the scenario', () => {
    const known = new Set(builtInRules.map(({ id }) => id));
    fc.assert(
      fc.property(anyScenario, anyStyle, (scenario, style) => {
        const text = printJson(scenario, style);
        const { doc, findings } = assess(text);
        const { alternatives, factors, measures } = doc.scenario;
        for (const finding of findings) {
          assert.ok(known.has(finding.rule));
          for (const { place, row, alternative } of [finding, ...finding.related]) {
            assert.ok(
              place.length > 0 && place.offset >= 0 && place.offset + place.length <= text.length,
              finding.rule,
            );
            assert.ok(alternative === undefined || alternatives.has(alternative), addressOf(finding));
            assert.ok(row === undefined || factors.has(row) || measures?.has(row), addressOf(finding));
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
