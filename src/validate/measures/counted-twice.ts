import { canMeet } from '../../formula/additive';
import { t } from '../../model/l10n';
import type { BuiltInRule } from '../rule';
import type { RuleContext } from '../ruleContext';
import { series } from '../series';
import { addedLabel, waysInto, type Way } from './sums';

export const countedTwice: BuiltInRule = {
  id: 'measures/counted-twice',
  severity: 'error',
  title: 'One contribution that a measure counts twice',
  reason: 'The same amount is added in two ways, by itself and inside of a sum, so that the total is too large by it.',
  remedy: 'Take the row out of one of the two ways that are named.',
  example: {
    fails: measures('=subtotal + payment'),
    passes: measures('=subtotal * 2'),
  },
  *check(context) {
    for (const { measure, row, ways, alternatives } of doubles(context)) {
      const only = alternatives.length < context.alternatives.length ? alternatives[0] : undefined;
      const where =
        only === undefined ? '' : t(' in {0}', series(alternatives.map((one) => context.alternativeLabel(one))));
      yield {
        row: measure,
        ...(only !== undefined && { alternative: only }),
        message: t(
          '{0} counts {1} twice{2}: {3}, and {4}.',
          context.rowLabel(measure),
          addedLabel(context, row),
          where,
          said(context, row, ways[0]),
          said(context, row, ways[1]),
        ),
        place: context.valuePlace('measures', measure, 'formula'),
        related: row
          .split(' ')
          .filter((one) => context.calculation.rowNamed(one) !== undefined)
          .map((one) => ({
            row: one,
            message: t('{0} is counted twice.', addedLabel(context, row)),
            place: context.rowPlace(one),
          })),
      };
    }
  },
};

function measures(formula: string): Record<string, unknown> {
  const unit = 'USD bn';
  return {
    measures: {
      subtotal: { label: 'Subtotal', unit, formula: '=payment', direction: 'none' },
      total: { label: 'Total', unit, formula, direction: 'lower' },
    },
  };
}

interface Double {
  readonly measure: string;
  readonly row: string;
  readonly ways: readonly [Way, Way];
  readonly alternatives: readonly string[];
}

/** Formulas decide it, and what is part of what: it holds while these are the same. */
function doubles(context: RuleContext): readonly Double[] {
  const { scenario, calculation, suspects } = context;
  const parts = context.factorsWith('partOf').flatMap(([row, { partOf }]) => [row, partOf]);
  const from = [calculation.form, calculation.formulas, ...parts];
  return suspects.answers.of('measures/counted-twice', from, () =>
    [...(scenario.measures?.keys() ?? [])].flatMap((measure) => doublesIn(context, measure)),
  );
}

function doublesIn(context: RuleContext, measure: string): Double[] {
  const found = new Map<string, { row: string; ways: readonly [Way, Way]; alternatives: string[] }>();
  for (const alternative of context.alternatives) {
    const ways = waysInto(context, measure, alternative);
    // A formula that comes round to itself is no sum, and told by itself.
    if (ways.some(({ rows }) => new Set(rows).size < rows.length)) continue;
    for (const { row, ways: two } of doubled(context, ways)) {
      const key = two.map(({ rows }) => rows.join(' ')).join(' | ');
      const known = found.get(key);
      if (known) known.alternatives.push(alternative);
      else found.set(key, { row, ways: two, alternatives: [alternative] });
    }
  }
  return [...found.values()].map((one) => ({ measure, ...one }));
}

/** The rows that are added twice, or once and inside of their whole; those left out that are only because one above is. */
function doubled(context: RuleContext, ways: readonly Way[]): Pick<Double, 'row' | 'ways'>[] {
  const byRow = new Map<string, Way[]>();
  for (const way of ways) byRow.set(lastOf(way), [...(byRow.get(lastOf(way)) ?? []), way]);
  const found: Pick<Double, 'row' | 'ways'>[] = [];
  for (const way of [...ways].sort((a, b) => a.rows.length - b.rows.length)) {
    const row = lastOf(way);
    const isBelow = found.some((one) => one.ways.some(({ rows }) => rows.every((id, at) => way.rows[at] === id)));
    if (isBelow) continue;
    const same = (byRow.get(row) ?? []).filter((one) => one !== way);
    const inWhole = wholes(context, row)
      .filter((whole) => !way.rows.includes(whole))
      .flatMap((whole) => byRow.get(whole) ?? []);
    const other = [...same, ...inWhole].find((one) => isSameSum(one, way));
    if (other) found.push({ row, ways: [way, other] });
  }
  return found;
}

function lastOf({ rows }: Way): string {
  return rows.at(-1) ?? '';
}

function isSameSum(a: Way, b: Way): boolean {
  return a.sign === b.sign && a.from === b.from && canMeet(a.branches, b.branches);
}

/** What a row is a part of, however far. */
function wholes({ scenario }: RuleContext, row: string): string[] {
  const found: string[] = [];
  for (let whole = scenario.factors.get(row)?.partOf; whole !== undefined && !found.includes(whole);) {
    found.push(whole);
    whole = scenario.factors.get(whole)?.partOf;
  }
  return found;
}

function said(context: RuleContext, row: string, { rows }: Way): string {
  const last = rows.at(-1) ?? '';
  const through = rows.slice(1, -1).map((one) => context.rowLabel(one));
  if (last !== row) return t('inside of {0}', context.rowLabel(last));
  return through.length === 0 ? t('by itself') : t('through {0}', series(through));
}
