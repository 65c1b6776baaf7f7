import { t } from '../../model/l10n';
import type { Rule } from '../../model/read/scenarioText';
import { namedRoles } from '../../model/ruleKind';
import { yearOf } from '../../model/years';
import type { RelatedPlace } from '../finding';
import type { RuleContext } from '../ruleContext';

/** The roles for which a rule holds, where the file has them; undefined where some row has another. */
export function rolesHeld(
  context: RuleContext,
  { roles }: Rule,
  rowOf: (name: string) => string | undefined,
): readonly RelatedPlace[] | undefined {
  const held: RelatedPlace[] = [];
  for (const [name, wanted] of roles ?? []) {
    const row = rowOf(name) ?? name;
    const role = context.scenario.factors.get(row)?.role;
    if (role === undefined || !namedRoles(wanted).includes(role)) return undefined;
    held.push({
      row,
      message: ROLE[role](context.rowLabel(row)),
      place: context.valuePlace('factors', row, 'role'),
    });
  }
  return held;
}

const ROLE = {
  lever: (row: string) => t('{0} is a lever.', row),
  uncertainty: (row: string) => t('{0} is an uncertainty.', row),
  given: (row: string) => t('{0} is a given.', row),
};

/** Whether a rule holds for the year of an alternative, and for the step from the one that it is based on. */
export function inPeriod({ scenario }: RuleContext, { period }: Rule, alternative: string): boolean {
  if (!period) return true;
  const year = yearOf(scenario, alternative);
  const { from = -Infinity, to = Infinity, step } = period;
  if (year === undefined || year < from || year > to) return false;
  if (step === undefined) return true;
  const base = scenario.alternatives.get(alternative)?.basedOn;
  return base !== undefined && scenario.alternatives.has(base) && yearOf(scenario, base) === year - step;
}
