import { divisorsOf, namesIn } from '../../formula/divisors';
import type { FormulaNode } from '../../formula/ast';
import type { WrittenFormula } from '../../formula/sheet';
import { t } from '../../model/l10n';
import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { series } from '../series';
import { intervalOf } from './intervals';

export const mayDivideByZero: BuiltInRule = {
  id: 'formulas/may-divide-by-zero',
  severity: 'info',
  title: 'A division by something that may be zero',
  reason:
    'Within the ranges that the file itself gives, the divisor passes zero: the result jumps without limit there, and is an error at zero.',
  remedy: 'Narrow the range of the divisor so that it keeps its sign, or say by IF what holds at zero.',
  example: {
    fails: divided({ low: -1, high: 2 }),
    passes: divided({ low: 0.5, high: 2 }),
  },
  *check(context) {
    for (const { formula, divisors } of candidates(context)) {
      for (const divisor of divisors) yield* inDivisor(context, formula, divisor);
    }
  },
};

function divided(range: object): Record<string, unknown> {
  return {
    factors: { payment: { range } },
    measures: { burden: { label: 'Burden', unit: '1/USD bn', formula: '=1 / payment', direction: 'lower' } },
  };
}

interface Candidate {
  readonly formula: WrittenFormula;
  readonly divisors: readonly FormulaNode[];
}

/** The formulas that divide by anything that names a row. */
function candidates({ calculation, suspects }: RuleContext): readonly Candidate[] {
  return suspects.answers.of('formulas/divisors', [calculation.formulas], () =>
    calculation.formulas.flatMap((formula) => {
      const root = formula.formula?.root;
      const divisors = root ? divisorsOf(root).filter((node) => namesIn(node).length > 0) : [];
      return divisors.length === 0 ? [] : [{ formula, divisors }];
    }),
  );
}

function* inDivisor(context: RuleContext, formula: WrittenFormula, divisor: FormulaNode): Iterable<Observation> {
  const { row, writtenIn } = formula;
  const inForce = context.alternatives.filter((one) => context.calculation.formulaIn(row.id, one) === formula);
  for (const alternative of inForce) {
    const interval = intervalOf(context, divisor, alternative);
    if (!interval || interval.wide.length === 0 || interval.low > 0 || interval.high < 0) continue;
    // Where it is zero, the error is told.
    if (typeof context.calculation.value(row.id, alternative) !== 'number') continue;
    const rows = [...new Set(interval.wide)];
    yield {
      row: row.id,
      ...(writtenIn !== undefined && { alternative: writtenIn }),
      message: t(
        '{0} divides by something that may be zero: the range of {1} reaches that far in {2}.',
        context.rowLabel(row.id),
        series(rows.map((one) => context.rowLabel(one))),
        context.alternativeLabel(alternative),
      ),
      place: context.formulaPlace(row.id, writtenIn, divisor),
      related: rows.map((one) => ({
        row: one,
        message: t('{0} may be zero.', context.rowLabel(one)),
        place: context.rowPlace(one),
      })),
    };
    return;
  }
}
