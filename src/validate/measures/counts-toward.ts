import { t } from '../../model/l10n';
import type { BuiltInRule } from '../rule';
import type { RuleContext } from '../ruleContext';
import { series } from '../series';
import { waysInto } from './sums';

export const countsToward: BuiltInRule = {
  id: 'measures/counts-toward',
  severity: 'error',
  title: 'A contribution that is added to another total than its own',
  reason:
    'The row says which total it counts toward; where another one adds it as well, one contribution is claimed twice.',
  remedy: 'Take the row out of the other total, or correct its "countsToward".',
  example: {
    fails: totals('=payment'),
    passes: totals('=hosting + 1'),
  },
  *check(context) {
    for (const { row, total, others } of strays(context)) {
      yield {
        row,
        message: said(context, { row, total, others }),
        place: context.valuePlace('factors', row, 'countsToward'),
        related: others.map((one) => ({
          row: one,
          message: t('{0} adds it.', context.rowLabel(one)),
          place: context.valuePlace('measures', one, 'formula'),
        })),
      };
    }
  },
};

function totals(formula: string): Record<string, unknown> {
  const unit = 'USD bn';
  return {
    factors: { payment: { countsToward: 'hosting' } },
    measures: {
      hosting: { label: 'Cost sharing', unit, formula: '=payment', direction: 'lower' },
      defence: { label: 'Defence spending', unit, formula, direction: 'none' },
    },
  };
}

interface Stray {
  readonly row: string;
  readonly total: string;
  readonly others: readonly string[];
}

function strays(context: RuleContext): readonly Stray[] {
  const { scenario, calculation, suspects } = context;
  const declared = context
    .factorsWith('countsToward')
    .flatMap(([row, { countsToward: total }]) => (total === undefined ? [] : [[row, total] as const]));
  if (declared.length === 0) return [];
  const from = [calculation.form, calculation.formulas, ...declared.flat()];
  return suspects.answers.of('measures/counts-toward', from, () => {
    const ways = new Map(
      [...(scenario.measures?.keys() ?? [])].map((measure) => [
        measure,
        context.alternatives.flatMap((alternative) => waysInto(context, measure, alternative)),
      ]),
    );
    return declared.flatMap(([row, total]) => {
      // A step on the way to the total is no other total, and neither is what the total itself goes into.
      const steps = new Set((ways.get(total) ?? []).flatMap(({ rows }) => rows));
      const others = [...ways].flatMap(([measure, into]) =>
        !steps.has(measure) &&
        into.some(({ rows, from: place }) => rows.at(-1) === row && place === '' && !rows.includes(total))
          ? [measure]
          : [],
      );
      return others.length === 0 || !ways.has(total) ? [] : [{ row, total, others }];
    });
  });
}

function said(context: RuleContext, { row, total, others }: Stray): string {
  const [own, meant] = [context.rowLabel(row), context.rowLabel(total)];
  const adding = series(others.map((one) => context.rowLabel(one)));
  return others.length === 1
    ? t('{0} counts toward {1}, and {2} adds it as well.', own, meant, adding)
    : t('{0} counts toward {1}, and {2} add it as well.', own, meant, adding);
}
