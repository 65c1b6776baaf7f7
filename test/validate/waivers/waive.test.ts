import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/model/edit/textEdit';
import { assess } from '../../../src/validate/assess';
import { canWaive, waive } from '../../../src/validate/waivers/waive';
import { QUIET, require, row, scenarioWith } from '../scenarioWith';

describe('accepting a finding', () => {
  const text = scenarioWith(QUIET, require('=payment <= 1.2'));

  function accepted(of: string, rule: string, reason: string): string {
    const { doc, findings } = assess(of);
    const finding = findings.find((one) => one.rule === rule);
    assert.ok(finding && canWaive(finding));
    const result = waive(doc, finding, reason);
    assert.ok('edits' in result, JSON.stringify(result));
    return applyEdits(of, result.edits);
  }

  it('writes a waiver for its rule, row and alternative, with the reason', () => {
    const after = accepted(text, 'rules/fits', 'The minister said so, on “purpose”.');
    const { findings } = assess(after);
    assert.deepEqual(
      findings.map(({ rule, waived }) => [rule, waived?.reason]),
      [['rules/fits', 'The minister said so, on “purpose”.']],
    );
    assert.deepEqual((JSON.parse(after) as { waivers: unknown }).waivers, {
      fits_payment_base: {
        rule: 'rules/fits',
        row: 'payment',
        alternative: 'base',
        reason: 'The minister said so, on “purpose”.',
      },
    });
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
