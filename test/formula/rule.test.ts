import assert from 'node:assert/strict';
import { ruleFormula } from '../../src/formula/rule';
import { calculationOf, told, type ShortScenario } from './support/scenarios';

const SHORT: ShortScenario = {
  alternatives: { base: null, deal: 'base', alone: null },
  factors: {
    troops: { values: { base: 28500, deal: 20000 } },
    offset: { levels: { none: 'None', fund: 'Fund' }, values: { base: 'none' } },
    share: { unit: '%', values: { base: 2.3, alone: 4 } },
  },
  measures: { moved: '=BASELINE(troops) - troops', broken: '=1 / 0' },
};

function verdicts(text: string, names?: ReadonlyMap<string, string>): Record<string, string> {
  const calculation = calculationOf(SHORT);
  const rule = ruleFormula(calculation, text, names);
  return Object.fromEntries(calculation.alternatives.map((one) => [one, rule.judge(one).verdict]));
}

describe('the formula of a rule', () => {
  it('is judged in every alternative, over effective and computed values', () => {
    assert.deepEqual(verdicts('=OR(moved = 0, offset <> "none")'), {
      base: 'holds',
      deal: 'broken',
      alone: 'unjudged',
    });
    assert.deepEqual(verdicts('=share < 3%'), { base: 'holds', deal: 'holds', alone: 'broken' });
    assert.deepEqual(verdicts('=troops - BASELINE(troops) + 1'), { base: 'holds', deal: 'holds', alone: 'unjudged' });
  });

  it('is not judged over a missing value, an error, or an answer that is neither TRUE nor FALSE', () => {
    assert.deepEqual(verdicts('=OR(TRUE, ISNA(troops))').alone, 'unjudged');
    assert.deepEqual(verdicts('=broken > 1').base, 'unjudged');
    assert.deepEqual(verdicts('=offset').base, 'unjudged');
    assert.deepEqual(verdicts('=IFERROR(broken, TRUE)').base, 'holds');
  });

  it('tells what it read', () => {
    const outcome = ruleFormula(calculationOf(SHORT), '=AND(share > 1%, moved = 0)').judge('deal');
    assert.deepEqual(
      outcome.reads.map(({ row, alternative, value }) => [row, alternative, told(value)]),
      [
        ['share', 'deal', 2.3],
        ['moved', 'deal', 8500],
      ],
    );
    assert.equal(outcome.value, false);
  });

  it('knows a pack’s concepts by the rows that they are bound to, and no other names', () => {
    const names = new Map([
      ['forces', 'troops'],
      ['constructor', 'share'],
    ]);
    assert.deepEqual(verdicts('=AND(forces > 25000, constructor < 3%)', names), {
      base: 'holds',
      deal: 'broken',
      alone: 'unjudged',
    });
    const calculation = calculationOf(SHORT);
    assert.deepEqual(
      ruleFormula(calculation, '=troops > 1', names).problems.map(({ kind, name }) => [kind, name]),
      [['unknown-name', 'troops']],
    );
    assert.equal(ruleFormula(calculation, '=forces > 1', names).judge('base').reads[0]?.name, 'forces');
  });

  it('has problems at its characters, and then judges nothing', () => {
    const rule = ruleFormula(calculationOf(SHORT), '=OR(TRUE, offset = "nothing")');
    assert.deepEqual(
      rule.problems.map(({ kind, offset, length }) => [kind, offset, length]),
      [['unknown-level', 19, 9]],
    );
    assert.equal(rule.judge('base').verdict, 'unjudged');
    assert.deepEqual(verdicts('=troops >'), { base: 'unjudged', deal: 'unjudged', alone: 'unjudged' });
    assert.equal(rule.judge('nowhere').verdict, 'unjudged');
  });
});
