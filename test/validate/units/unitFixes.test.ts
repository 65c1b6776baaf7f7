import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/model/edit/textEdit';
import { findingsOf } from '../findingsOf';
import { packOf } from '../packOf';
import { measure, newRow, require, row, scenarioWith } from '../scenarioWith';

const rows = [
  newRow('hosting', { unit: 'KRW trn', values: { base: 1.5 } }),
  newRow('usd_krw', { unit: 'KRW/USD', values: { base: 1393 } }),
  newRow('tariff', { unit: '%', values: { base: 15 } }),
  newRow('millions', { unit: 'USD mn', values: { base: 1 } }),
];

const unitFindings = (text: string) => findingsOf(text).filter(({ rule }) => rule.startsWith('units/'));

describe('fixes of units', () => {
  // [the scenario, what its text has after the fix that is preferred]
  const CASES: Readonly<Record<string, [string, string]>> = {
    'put the factor in': [scenarioWith(...rows, measure('=hosting / usd_krw')), '"=hosting / usd_krw * 1000"'],
    'put parentheses around a sum': [
      scenarioWith(...rows, measure('=millions + millions * 2')),
      '"=(millions + millions * 2) / 1000"',
    ],
    'convert with a rate': [
      scenarioWith(...rows, measure('=payment + hosting')),
      '"=payment + hosting / usd_krw * 1000"',
    ],
    'stand right behind characters that are escaped': [
      scenarioWith(...rows, measure('=IF(stance = "calm", payment, millions)')),
      '"=IF(stance = \\"calm\\", payment, millions / 1000)"',
    ],
    'keep escapes as they are written': [
      scenarioWith(...rows, measure('=IF(stance = "calm", payment, millions)')).replace('calm\\", p', 'calm\\u0022, p'),
      '"=IF(stance = \\"calm\\u0022, payment, millions / 1000)"',
    ],
    'write the percent sign, in a rule': [scenarioWith(...rows, require('=tariff < 25')), '"=tariff < 25%"'],
    'mend a cell, in its object': [
      scenarioWith(...rows, row('payment', { values: { heir: { value: '=millions', note: 'More' } } })),
      '"=millions / 1000"',
    ],
  };
  for (const [what, [text, after]] of Object.entries(CASES)) {
    it(what, () => {
      const [finding, ...more] = unitFindings(text);
      assert.ok(finding);
      assert.deepEqual(more, []);
      const fix = finding.fixes?.find((one) => one.preferred);
      assert.ok(fix);
      const mended = applyEdits(text, fix.edits);
      assert.ok(mended.includes(after), mended);
      assert.deepEqual(
        unitFindings(mended).map(({ message }) => message),
        [],
      );
    });
  }

  it('change the unit of a measure, not that of a factor with other cells', () => {
    const yearly = scenarioWith(...rows, measure('=payment', { unit: 'USD bn/yr' }));
    const [other] = unitFindings(yearly);
    assert.deepEqual(
      other?.fixes?.map(({ title }) => title),
      ['Change the unit of Burden to USD bn'],
    );
    const mended = applyEdits(yearly, other?.fixes?.[0]?.edits ?? []);
    assert.ok(mended.includes('"unit": "USD bn",\n      "formula"'), mended);
    assert.deepEqual(unitFindings(mended), []);
    const cell = scenarioWith(...rows, row('payment', { values: { heir: '=tariff * 2' } }));
    assert.deepEqual(unitFindings(cell)[0]?.fixes, []);
  });

  it('write another unit in the usual names', () => {
    const text = scenarioWith(row('payment', { unit: 'USD billion' }));
    const [finding] = unitFindings(text);
    assert.ok(applyEdits(text, finding?.fixes?.[0]?.edits ?? []).includes('"unit": "USD bn"'));
  });

  it('are none for a pack, which is another file: it is told where the scenario names it', () => {
    const rules = { odd: { require: '=payment + LN(payment) > 0', because: 'It has to be.' } };
    const text = scenarioWith({ packs: ['ours.scenario-rules.json'] });
    const findings = findingsOf(text, { packText: () => packOf({ rules }) });
    const found = findings.filter(({ rule }) => rule.startsWith('units/'));
    assert.deepEqual(
      found.map(({ rule, place }) => [rule, text.slice(place.offset, place.offset + place.length)]),
      [['units/function-argument', '"ours.scenario-rules.json"']],
    );
    assert.match(found[0]?.message ?? '', /^In the rule “odd” of the pack “ours\.scenario-rules\.json”: LN takes/);
  });
});
