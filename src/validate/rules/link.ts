import { rowUses } from '../../formula/names';
import { parseFormula } from '../../formula/parse';
import { t } from '../../model/l10n';
import type { Rule } from '../../model/read/scenarioText';
import { rowsNamed } from '../../model/ruleKind';
import type { Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { series } from '../series';

/**
 * Rows that depend on each other and are drawn as if they did not: all of them vary between the alternatives, and no
 * formula and no rule of the file ties one to the others. Told at the first that is tied to none.
 */
export function linkObservations(
  context: RuleContext,
  names: readonly string[],
  rowOf: (name: string) => string | undefined,
): Observation[] {
  const rows = names.flatMap((name) => rowOf(name) ?? []);
  if (rows.length < 2 || rows.some((row) => !varies(context, row))) return [];
  const alone = rows.find((row) => rows.every((other) => other === row || !areTied(context, row, other)));
  if (alone === undefined) return [];
  const others = rows.filter((row) => row !== alone);
  return [
    {
      row: alone,
      message: t(
        '{0} varies between the alternatives as if it had nothing to do with {1}: no formula and no rule ties them.',
        context.rowLabel(alone),
        series(others.map((row) => context.rowLabel(row))),
      ),
      place: context.rowPlace(alone),
      related: others.map((row) => ({
        row,
        message: t('{0} varies, too.', context.rowLabel(row)),
        place: context.rowPlace(row),
      })),
    },
  ];
}

function varies(context: RuleContext, row: string): boolean {
  const values = context.alternatives.map((one) => context.calculation.value(row, one));
  return new Set(values.filter((value) => typeof value !== 'object')).size > 1;
}

/** Whether formulas lead from one to the other or from one thing to both, or a rule of the file speaks of both. */
function areTied(context: RuleContext, one: string, other: string): boolean {
  const { calculation, scenario } = context;
  const behind = calculation.rowsBehind([one]);
  if ([...calculation.rowsBehind([other])].some((row) => behind.has(row))) return true;
  return [...(scenario.rules?.values() ?? [])].some((rule) => {
    const named = namesOf(rule);
    return named.includes(one) && named.includes(other);
  });
}

/** A link that is asked for is not made by asking. */
function namesOf(rule: Rule): readonly string[] {
  if (rule.link) return [];
  const parsed = rule.require === undefined ? undefined : parseFormula(rule.require);
  return [...rowsNamed(rule), ...(parsed?.ok ? rowUses(parsed.formula).map(({ name }) => name.toLowerCase()) : [])];
}
