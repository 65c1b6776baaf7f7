import { t } from '../../model/l10n';
import type { Scenario, Source } from '../../model/read/scenarioText';
import type { BuiltInRule } from '../rule';
import type { RuleContext } from '../ruleContext';
import { sourceLabel, sourcesThat } from '../sources/basis';
import { daysOf } from '../sources/inForce';
import { sourceFaults } from '../sources/sourceFault';

export const staleSource: BuiltInRule = {
  id: 'dates/stale-source',
  severity: 'warning',
  title: 'Values that rest on an old source',
  reason: 'What was true years ago may have changed since, and nobody has looked.',
  remedy:
    'Look for a newer source. Where the old one still holds, say since when or until when (“validFrom”, “validUntil”): then its age does not count.',
  example: {
    fails: { asOf: '2025-08-22', sources: { report: { date: '2023-08-21' } } },
    passes: { asOf: '2025-08-22', sources: { report: { date: '2023-08-22' } } },
  },
  check: (context) => {
    const { staleAfterYears: years } = context.settings;
    const oldest = oldestBy(years);
    const isOld = ({ date }: Source, day: string | undefined) =>
      date !== undefined && day !== undefined && date < oldest(day);
    return sourceFaults(context, {
      rule: 'dates/stale-source',
      among: sourcesThat(context, (source) => ages(source) && isOld(source, context.scenario.asOf)),
      columns: ({ source, columns }) =>
        columns.filter((column) => isOld(source, heldAgainst(context.scenario, column))),
      message: ({ id, source }) => said(context, id, source, years),
      member: 'date',
    });
  },
};

/** A law or an agreement says itself for how long it holds, and one that is replaced is told as such. */
function ages({ validFrom, validUntil, supersededBy }: Source): boolean {
  return validFrom === undefined && validUntil === undefined && supersededBy === undefined;
}

/** The past is told by sources of its time. */
function heldAgainst(scenario: Scenario, column: string): string | undefined {
  const { asOf } = scenario;
  const last = daysOf(scenario, column)?.last;
  return last !== undefined && asOf !== undefined && last < asOf ? last : asOf;
}

/** The first day that is not too old on a day; every column of every row asks, mostly for the same one. */
function oldestBy(years: number): (day: string) => string {
  const known = new Map<string, string>();
  return (day) => {
    const oldest = known.get(day) ?? yearsBefore(day, years);
    known.set(day, oldest);
    return oldest;
  };
}

/** The same day some years before, half a year and the like in months; ISO dates compare as texts. */
function yearsBefore(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const before = new Date(date);
  before.setUTCMonth(date.getUTCMonth() - Math.round(years * 12));
  // 29 February has no day of its own three years before.
  if (before.getUTCDate() !== date.getUTCDate()) before.setUTCDate(0);
  return before.toISOString().slice(0, 10);
}

function said(context: RuleContext, id: string, { date = '' }: Source, years: number): string {
  const source = sourceLabel(context, id);
  const { asOf = '' } = context.scenario;
  return years === 1
    ? t('{0} is of {1}, more than one year before {2}. Look for a newer one.', source, date, asOf)
    : t('{0} is of {1}, more than {2} years before {3}. Look for a newer one.', source, date, years, asOf);
}
