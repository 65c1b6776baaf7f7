import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/model/edit/textEdit';
import { assess } from '../../../src/validate/assess';
import { canWaive, waive } from '../../../src/validate/waivers/waive';
import { isRemark } from '../findingsOf';
import { measure, newRow, QUIET, require, row, scenarioWith } from '../scenarioWith';

describe('accepting a finding', () => {
  const text = scenarioWith(QUIET, require('=payment <= 1.2'));

  function accepted(of: string, rule: string, reason: string): string {
    const now = assess(of);
    const finding = now.findings.find((one) => one.rule === rule);
    assert.ok(finding && canWaive(finding));
    const result = waive(now, finding, reason);
    assert.ok('edits' in result, JSON.stringify(result));
    return applyEdits(of, result.edits);
  }

  it('writes a waiver for its rule, row and alternative, with the reason', () => {
    const after = accepted(text, 'rules/fits', 'The minister said so, on “purpose”.');
    const { findings } = assess(after);
    assert.deepEqual(
      findings.filter((one) => !isRemark(one)).map(({ rule, waived }) => [rule, waived?.reason]),
      [['rules/fits', 'The minister said so, on “purpose”.']],
    );
    assert.deepEqual((JSON.parse(after) as { waivers: unknown }).waivers, {
      fits_payment_base: {
        rule: 'rules/fits',
        row: 'payment',
        alternative: 'base',
        reason: 'The minister said so, on “purpose”.',
        when: { payment: 1.5 },
      },
    });
  });

  it('holds for that alternative and the values that were looked at, and no longer', () => {
    const both = scenarioWith(QUIET, row('payment', { values: { heir: 1.6 } }), require('=payment <= 1.2'));
    const after = accepted(both, 'rules/fits', 'It was settled so.');
    const told = (of: string) =>
      assess(of)
        .findings.filter((one) => !isRemark(one))
        .map(({ rule, alternative, waived }) => `${rule} ${alternative ?? ''}${waived ? ' waived' : ''}`)
        .sort();
    assert.deepEqual(told(after), ['rules/fits base waived', 'rules/fits heir']);
    assert.deepEqual(told(after.replace('"base": 1.5', '"base": 1.7')), [
      'rules/fits base',
      'rules/fits heir',
      'waivers/changed ',
    ]);
  });

  it('holds for levels, dates, percentages and what is computed, as they stand in the file', () => {
    const text = scenarioWith(
      QUIET,
      newRow('rate', { unit: '%', values: { base: 15 } }),
      newRow('expiry', { type: 'date', values: { base: '2026-12-31' } }),
      newRow('remark', { type: 'text', values: { base: 'Nothing' } }),
      measure('=payment / 3'),
      require('=OR(rate > 20%, expiry > DATE(2027, 1, 1), stance <> "calm", burden > 1, remark = "x")'),
    );
    const after = accepted(text, 'rules/fits', 'It was settled so.');
    const { waivers } = JSON.parse(after) as { waivers: Record<string, { when: unknown }> };
    assert.deepEqual(Object.values(waivers)[0]?.when, {
      rate: 15,
      expiry: '2026-12-31',
      stance: 'calm',
      burden: 0.5,
    });
    assert.equal(
      assess(after).findings.find(({ rule }) => rule === 'rules/fits')?.waived?.reason,
      'It was settled so.',
    );
  });

  it('takes another id where one is taken', () => {
    const twice = accepted(
      accepted(text, 'rules/fits', 'Once.').replace('"rule": "rules/fits"', '"rule": "rules/other"'),
      'rules/fits',
      'Twice.',
    );
    assert.deepEqual(
      [...(assess(twice).doc.scenario.waivers?.keys() ?? [])],
      ['fits_payment_base', 'fits_payment_base_2'],
    );
  });

  it('is not for faults of the file, for waivers, and for what is accepted already', () => {
    assert.equal(canWaive({ rule: 'structure/unknown-member' }), false);
    assert.equal(canWaive({ rule: 'waivers/useless' }), false);
    assert.equal(canWaive({ rule: 'rules/fits', waived: { reason: 'Known.' } }), false);
    assert.equal(canWaive({ rule: 'alliance/fits' }), true);
  });
});

describe('a value that is not what its source states', () => {
  const cell = (value: number, stated: object) =>
    scenarioWith(QUIET, row('payment', { values: { base: { value, source: 'report', stated } } }));

  for (const [rule, text, title] of [
    ['units/power-of-ten', cell(1.5, { value: 150, unit: 'USD mn' }), 'Write 0.15 USD bn for Payment'],
    ['units/not-as-stated', cell(1.5, { value: 1.8, unit: 'USD bn' }), 'Write 1.8 USD bn for Payment'],
  ] as const)
    it(`can be taken from there: ${rule}`, () => {
      const [finding] = assess(text).findings.filter((one) => one.rule === rule);
      const fix = finding?.fixes?.find((one) => one.title === title);
      assert.ok(fix && !fix.preferred, JSON.stringify(finding?.fixes));
      assert.deepEqual(assess(applyEdits(text, fix.edits)).findings, []);
    });
});
