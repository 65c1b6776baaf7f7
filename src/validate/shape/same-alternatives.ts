import { isError } from '../../formula/errorValue';
import { t } from '../../model/l10n';
import type { BuiltInRule } from '../rule';
import type { RuleContext } from '../ruleContext';
import { series } from '../series';

export const sameAlternatives: BuiltInRule = {
  id: 'shape/same-alternatives',
  severity: 'info',
  title: 'Alternatives that are the same in every factor',
  reason:
    'Two columns of the same assumptions are one alternative: a difference between them was forgotten, or one is left over.',
  remedy: 'Enter what distinguishes the alternative, or delete it.',
  example: {
    fails: {},
    passes: { factors: { payment: { values: { heir: 2 } } } },
  },
  *check(context) {
    for (const [first = '', ...others] of sameGroups(context)) {
      const [alternative = ''] = others;
      const [same, original] = [
        series(others.map((one) => context.alternativeLabel(one))),
        context.alternativeLabel(first),
      ];
      yield {
        alternative,
        message:
          others.length === 1
            ? t('{0} has the values of {1} in every factor.', same, original)
            : t('{0} have the values of {1} in every factor.', same, original),
        place: context.keyPlace('alternatives', alternative),
        related: [first, ...others.slice(1)].map((one) => ({
          alternative: one,
          message: t('{0} has the same values.', context.alternativeLabel(one)),
          place: context.keyPlace('alternatives', one),
        })),
      };
    }
  },
};

/** Groups of two alternatives and more with the same values, in column order. */
function sameGroups(context: RuleContext): string[][] {
  const { scenario, alternatives } = context;
  if (scenario.factors.size === 0) return [];
  let groups = split([...alternatives.keys()], (place) => occasionOf(context, alternatives[place] ?? ''));
  for (const row of scenario.factors.keys()) {
    if (groups.length === 0) return [];
    const kinds = kindsOf(context, row);
    groups = groups.flatMap((group) => split(group, (place) => kinds[place]));
  }
  return groups.map((group) => group.map((place) => alternatives[place] ?? ''));
}

/** What columns stand for that may well be the same: other years, and where paths through the years begin. */
function occasionOf({ scenario }: RuleContext, alternative: string): string {
  const { period, group = '' } = scenario.alternatives.get(alternative) ?? {};
  return period === undefined ? '' : `${period} ${group}`;
}

/** The parts of a group that have something in common, those of one alone left out. */
function split(group: readonly number[], of: (place: number) => unknown): number[][] {
  const parts = new Map<unknown, number[]>();
  for (const place of group) {
    const key = of(place);
    const part = parts.get(key);
    if (part) part.push(place);
    else parts.set(key, [place]);
  }
  return [...parts.values()].filter(({ length }) => length > 1);
}

/** The values of a row by alternative, in a form in which the same are equal; known from before while it is as it was. */
function kindsOf({ calculation, alternatives, suspects }: RuleContext, row: string): readonly unknown[] {
  const known = suspects.factsIn(sameAlternatives.id, row) as readonly unknown[] | undefined;
  const kinds =
    known ??
    alternatives.map((alternative) => {
      const value = calculation.value(row, alternative);
      return isError(value) ? value.error : value;
    });
  suspects.keepFacts(sameAlternatives.id, row, kinds);
  return kinds;
}
