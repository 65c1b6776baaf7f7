import { cellParts } from '../../model/cell';
import { effectiveCell } from '../../model/inherit';
import { t } from '../../model/l10n';
import type { BuiltInRule } from '../rule';
import type { RuleContext } from '../ruleContext';
import { series } from '../series';

export const dominatedAlternative: BuiltInRule = {
  id: 'shape/dominated-alternative',
  severity: 'info',
  title: 'An alternative that another one beats on every measure',
  reason:
    'The two differ in our own choices alone, and whatever weight the measures are given, the other is the better one: this one can be dropped, or a measure is missing that speaks for it.',
  remedy: 'Drop the alternative, or add the measure on which it is better.',
  example: {
    fails: {
      factors: { payment: { values: { heir: 2 } } },
      measures: {
        cost: { label: 'Cost', unit: 'USD bn', formula: '=payment', direction: 'lower' },
        rest: { label: 'Rest', unit: 'USD bn', formula: '=10 - payment', direction: 'higher' },
      },
    },
    passes: {
      factors: { payment: { values: { heir: 2 } } },
      measures: {
        cost: { label: 'Cost', unit: 'USD bn', formula: '=payment', direction: 'lower' },
        effect: { label: 'Effect', unit: 'USD bn', formula: '=payment * 2', direction: 'higher' },
      },
    },
  },
  *check(context) {
    for (const { alternative, by } of dominated(context)) {
      const better = by.filter((one) => differInChoice(context, alternative, one));
      if (better.length === 0) continue;
      const label = context.alternativeLabel(alternative);
      const others = series(better.map((one) => context.alternativeLabel(one)));
      yield {
        alternative,
        message:
          better.length === 1
            ? t('{0} is better than {1} on some measures and worse on none.', others, label)
            : t('{0} are better than {1} on some measures and worse on none.', others, label),
        place: context.keyPlace('alternatives', alternative),
        related: better.map((one) => ({
          alternative: one,
          message: t('{0} is worse on no measure.', context.alternativeLabel(one)),
          place: context.keyPlace('alternatives', one),
        })),
      };
    }
  },
};

interface Dominated {
  readonly alternative: string;
  readonly by: readonly string[];
}

/** One measure alone puts all alternatives in one order, of which nobody needs to be told. */
const FEWEST_MEASURES = 2;

function dominated(context: RuleContext): readonly Dominated[] {
  const { scenario, calculation, alternatives, suspects } = context;
  const directed = [...(scenario.measures ?? [])].filter(([, { direction = 'none' }]) => direction !== 'none');
  if (directed.length < FEWEST_MEASURES) return [];
  const marks = directed.map(([row]) => calculation.markOf(row));
  const from = [calculation.form, scenario.alternatives, scenario.measures, ...marks];
  return suspects.answers.of('shape/dominated-alternative', from, () => {
    const scores = new Map(
      alternatives.map((one) => [
        one,
        directed.map(([row, { direction }]) => score(calculation.value(row, one), direction === 'lower')),
      ]),
    );
    return alternatives.flatMap((alternative) => {
      const by = alternatives.filter(
        (other) =>
          scenario.alternatives.get(other)?.period === scenario.alternatives.get(alternative)?.period &&
          isBetter(scores.get(other) ?? [], scores.get(alternative) ?? []),
      );
      return by.length === 0 ? [] : [{ alternative, by }];
    });
  });
}

/** More is better; as far as people are shown the digits. NaN, which beats nothing, where there is no number. */
function score(value: unknown, isLowerBetter: boolean): number {
  if (typeof value !== 'number') return NaN;
  const shown = Number(value.toPrecision(12));
  return isLowerBetter ? -shown : shown;
}

function isBetter(one: readonly number[], other: readonly number[]): boolean {
  return (
    one.every((value, index) => value >= (other[index] ?? NaN)) &&
    one.some((value, index) => value > (other[index] ?? NaN))
  );
}

/**
 * Whether our choices tell two alternatives apart, and nothing else does: under other circumstances an alternative may
 * come out worse without being the worse choice.
 */
function differInChoice({ scenario }: RuleContext, one: string, other: string): boolean {
  let isChoice = false;
  for (const factor of scenario.factors.values()) {
    const [content, theirs] = [one, other].map((alternative) => {
      const cell = effectiveCell(scenario, factor, alternative)?.cell;
      return cell === undefined ? undefined : cellParts(cell).content;
    });
    if (content === theirs) continue;
    if (factor.role !== 'lever') return false;
    isChoice = true;
  }
  return isChoice;
}
