import { t } from '../../model/l10n';
import type { Scenario, Source } from '../../model/read/scenarioText';
import type { Fix } from '../finding';
import type { RuleContext } from '../ruleContext';
import { sourceLabel, type Basis } from './basis';

/** The first and the last day that a column describes, as ISO dates. */
export interface Days {
  readonly first: string;
  readonly last: string;
  /** As people call them. */
  readonly label: string;
}

/** The days of an alternative's period, else the day as of which the file is written; undefined where it says neither. */
export function daysOf({ alternatives, asOf }: Scenario, alternative: string): Days | undefined {
  const period = alternatives.get(alternative)?.period;
  const label = period === undefined ? asOf : String(period);
  if (label === undefined) return undefined;
  return /^\d{4}$/.test(label)
    ? { first: `${label}-01-01`, last: `${label}-12-31`, label }
    : { first: label, last: label, label };
}

/** Whether a source was published after the day as of which the file is written. */
export function isKnownLater({ date }: Source, { asOf }: Scenario): boolean {
  return date !== undefined && asOf !== undefined && date > asOf;
}

/** Whether a source no longer holds on any of the days. */
export function isPast({ validUntil }: Source, days: Days): boolean {
  return validUntil !== undefined && validUntil < days.first;
}

/** Whether a source does not hold yet on any of the days. */
export function isAhead({ validFrom }: Source, days: Days): boolean {
  return validFrom !== undefined && validFrom > days.last;
}

/** The source that has taken a source's place on some days, or undefined where none has as far as was known. */
export function successorOf(scenario: Scenario, source: Source, days: Days): string | undefined {
  let found: string | undefined;
  const passed = new Set<string>();
  for (let id = source.supersededBy; id !== undefined && !passed.has(id);) {
    passed.add(id);
    const next = scenario.sources?.get(id);
    if (!next || isKnownLater(next, scenario)) break;
    // A budget of next year takes the place of this year's only from its own first day.
    const since = next.validFrom ?? next.date;
    if (since !== undefined && since > days.last) break;
    found = id;
    id = next.supersededBy;
  }
  return found;
}

/** The fixes that name another source in the place of one: those that were known, and hold in every column. */
export function citeInstead(context: RuleContext, bases: readonly Basis[], candidates: Iterable<string>): Fix[] {
  const { scenario } = context;
  return [...new Set(candidates)]
    .filter((id) => {
      const source = scenario.sources?.get(id);
      return source && bases.every((basis) => fits(scenario, source, basis));
    })
    .map((id) => ({
      title: t('Cite {0} instead', sourceLabel(context, id)),
      edits: bases.map(({ place: { offset, length } }) => ({ offset, length, text: JSON.stringify(id) })),
    }));
}

function fits(scenario: Scenario, source: Source, { columns }: Basis): boolean {
  return (
    !isKnownLater(source, scenario) &&
    columns.every((column) => {
      const days = daysOf(scenario, column);
      return !days || !(isPast(source, days) || isAhead(source, days) || successorOf(scenario, source, days));
    })
  );
}

/** The sources that have taken a source's place, however far, and those whose place it took. */
export function relativesOf(scenario: Scenario, source: string): string[] {
  const after: string[] = [];
  for (let id = scenario.sources?.get(source)?.supersededBy; id !== undefined && !after.includes(id);) {
    after.push(id);
    id = scenario.sources?.get(id)?.supersededBy;
  }
  const before = [...(scenario.sources ?? [])].filter(([, { supersededBy }]) => supersededBy === source);
  return [...after, ...before.map(([id]) => id)];
}
