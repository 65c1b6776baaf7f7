import { t } from '../../model/l10n';
import type { RelatedPlace } from '../finding';
import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { series } from '../series';
import { hasBoth, YearsOfRows, type Years } from './yearsOf';

export const fiscalAndCalendar: BuiltInRule = {
  id: 'dates/fiscal-and-calendar',
  severity: 'info',
  title: 'Figures of fiscal years beside those of calendar years',
  reason:
    'A fiscal year begins in October in Washington and in April in Tokyo: its figures are of other months, and a ratio or a sum with calendar years is off by what happened in between.',
  remedy:
    'Convert one of them, or say with “years” on the row that both are the same, as they are in Seoul, where the fiscal year is the calendar year.',
  example: {
    fails: { factors: fiscalAndOther('calendar'), measures: share() },
    passes: { factors: fiscalAndOther('fiscal'), measures: share() },
  },
  *check(context) {
    // Few files say either, and of one alone there is nothing to compare.
    if (!hasBoth(context)) return;
    const years = new YearsOfRows(context);
    for (const { row, writtenIn, reads } of context.calculation.sheet.formulas) {
      const rows = [...new Set(reads.map((read) => read.row.id))];
      const where = writtenIn === undefined ? {} : { alternative: writtenIn };
      const place = context.cellPlace(row.id, writtenIn ?? '');
      yield* mixed(context, years, rows, { row: row.id, ...where, place }, told.together);
    }
    for (const [row, { partOf }] of context.factorsWith('partOf')) {
      if (partOf === undefined) continue;
      const place = context.valuePlace('factors', row, 'partOf');
      yield* mixed(context, years, [row, partOf], { row, place }, told.inWhole);
    }
  },
};

const told = {
  together: (row: string, fiscal: string, calendar: string) =>
    t('{0} puts together figures of fiscal years ({1}) and of calendar years ({2}).', row, fiscal, calendar),
  inWhole: (row: string, fiscal: string, calendar: string) =>
    t(
      '{0} is held against its whole: figures of fiscal years ({1}) and of calendar years ({2}).',
      row,
      fiscal,
      calendar,
    ),
};

function* mixed(
  context: RuleContext,
  years: YearsOfRows,
  rows: readonly string[],
  where: Pick<Observation, 'row' | 'alternative' | 'place'>,
  message: (row: string, fiscal: string, calendar: string) => string,
): Iterable<Observation> {
  const of = (one: Years) => rows.filter((row) => years.of(row) === one);
  const [fiscal, calendar] = [of('fiscal'), of('calendar')];
  if (fiscal.length === 0 || calendar.length === 0) return;
  const names = (some: readonly string[]) => series(some.map((row) => context.rowLabel(row)));
  yield {
    ...where,
    message: message(context.rowLabel(where.row ?? ''), names(fiscal), names(calendar)),
    related: [
      ...fiscal.map((row) => related(context, row, t('{0}: fiscal years.', context.rowLabel(row)))),
      ...calendar.map((row) => related(context, row, t('{0}: calendar years.', context.rowLabel(row)))),
    ],
  };
}

function related(context: RuleContext, row: string, message: string): RelatedPlace {
  return { row, message, place: context.rowPlace(row) };
}

function fiscalAndOther(years: Years): object {
  const yearly = { section: 'money', role: 'uncertainty', unit: 'USD bn/yr' };
  return {
    budget: { ...yearly, label: 'Budget, FY2026', values: { base: 66 } },
    economy: { ...yearly, label: 'Economy', years, values: { base: 2700 } },
  };
}

function share(): object {
  return { share: { label: 'Share', unit: '%', formula: '=budget / economy', direction: 'lower' } };
}
