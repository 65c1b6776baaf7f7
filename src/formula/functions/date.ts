import { finite } from '../arithmetic';
import { numberIn, toNumber } from '../coerce';
import { dateIn, dayOf, daysInMonth, serialOfDay, type CalendarDay } from '../dates';
import { isError, NUM, VALUE, type ErrorValue, type Value } from '../errorValue';
import type { Frame, Term } from '../frame';
import { difference } from './dateDifference';
import type { FunctionEntry, PlainFunction } from './entry';
import { ofNumbers, overLists, plain } from './make';
import { valuesOf } from './values';
import { readWeekend, SATURDAY_AND_SUNDAY, weekdayOf, weekStart, type Weekend } from './week';
import { daysBy360, yearFraction } from './yearFraction';

/** An argument as a date's serial number; texts may be dates. */
function toDate(value: Value): number | ErrorValue {
  return typeof value === 'string' ? (numberIn(value) ?? dateIn(value) ?? VALUE) : toNumber(value);
}

/** A function of dates and numbers. */
function ofDates(
  name: string,
  parameters: string,
  help: string,
  compute: (...numbers: number[]) => number | ErrorValue,
  { strict = false } = {},
): PlainFunction {
  return plain(name, parameters, help, (args) => {
    const numbers: number[] = [];
    for (const arg of args) {
      const number = strict && typeof arg === 'boolean' ? VALUE : toDate(arg);
      if (typeof number !== 'number') return number;
      numbers.push(number);
    }
    return compute(...numbers);
  });
}

const strict = { strict: true };

const partOf = (part: (day: CalendarDay) => number) => (serial: number | undefined) => {
  const day = dayOf(serial ?? 0);
  return day ? part(day) : NUM;
};

function date(year = 0, month = 0, day = 0): number | ErrorValue {
  const whole = Math.trunc(year);
  if (whole < 0 || whole > 9999) return NUM;
  if (Math.abs(month) > 1e6 || Math.abs(day) > 1e7) return NUM;
  return serialOfDay(whole < 1900 ? whole + 1900 : whole, Math.trunc(month), Math.trunc(day)) ?? NUM;
}

/** The same day so many months on, or the last day of that month. */
const monthsOn =
  (last: boolean) =>
  (serial = 0, months = 0): number | ErrorValue => {
    const start = dayOf(serial);
    if (!start || Math.abs(months) > 1e6) return NUM;
    const month = start.month + Math.trunc(months);
    const first = serialOfDay(start.year, month, 1);
    const there = first === undefined ? undefined : dayOf(first);
    if (first === undefined || !there) return NUM;
    const length = daysInMonth(there.year, there.month);
    return first - 1 + (last ? length : Math.min(start.day, length));
  };

function weekday(serial = 0, type = 1): number | ErrorValue {
  if (!dayOf(serial)) return NUM;
  const from = Math.trunc(type) === 3 ? 1 : weekStart(type);
  if (from === undefined) return NUM;
  return ((weekdayOf(serial) - from + 7) % 7) + (Math.trunc(type) === 3 ? 0 : 1);
}

function weekNumber(serial = 0, type = 1): number | ErrorValue {
  if (Math.trunc(type) === 21) return isoWeek(serial);
  const day = dayOf(serial);
  const from = weekStart(type);
  if (!day || from === undefined) return NUM;
  const newYear = serialOfDay(day.year, 1, 1) ?? 0;
  const offset = (weekdayOf(newYear) - from + 7) % 7;
  return Math.floor((Math.floor(serial) - newYear + offset) / 7) + 1;
}

/** A week belongs to the year that has its Thursday. */
function isoWeek(serial = 0): number | ErrorValue {
  const thursday = Math.floor(serial) + 3 - ((weekdayOf(serial) + 6) % 7);
  const there = dayOf(Math.max(thursday, 0));
  if (!dayOf(serial) || !there) return NUM;
  return Math.floor((thursday - (serialOfDay(there.year, 1, 1) ?? 0)) / 7) + 1;
}

/** The days that are free beside weekends. */
function holidaysOf(arg: Term | undefined, frame: Frame): ReadonlySet<number> | ErrorValue {
  const days = new Set<number>();
  for (const value of arg ? valuesOf(arg, frame) : []) {
    if (value === null) continue;
    const day = typeof value === 'boolean' ? VALUE : toDate(value);
    if (typeof day !== 'number') return day;
    days.add(Math.floor(day));
  }
  return days;
}

/** What NETWORKDAYS and WORKDAY rest on. */
interface Workweek {
  readonly weekend: Weekend;
  readonly holidays: ReadonlySet<number>;
}

const isFree = (serial: number, { weekend, holidays }: Workweek): boolean =>
  weekend[weekdayOf(serial)] === true || holidays.has(serial);

function daysAtWork(start: number, end: number, { weekend, holidays }: Workweek): number | ErrorValue {
  if (start > end) {
    const turned = daysAtWork(end, start, { weekend, holidays });
    return typeof turned === 'number' ? 0 - turned : turned;
  }
  const [first, last] = [Math.floor(start), Math.floor(end)];
  if (!dayOf(first) || !dayOf(last)) return NUM;
  const isAtWork = (day: number) => weekend[weekdayOf(day)] !== true;
  const weeks = Math.floor((last - first + 1) / 7);
  let count = weeks * weekend.filter((free) => !free).length;
  for (let day = first + weeks * 7; day <= last; day++) if (isAtWork(day)) count++;
  for (const day of holidays) if (day >= first && day <= last && isAtWork(day)) count--;
  return count;
}

function dayAtWork(start: number, days: number, week: Workweek): number | ErrorValue {
  if (!dayOf(start) || !dayOf(start + days)) return NUM;
  if (week.weekend.every((free) => free)) return VALUE;
  let day = Math.floor(start);
  const step = Math.sign(days);
  for (let left = Math.abs(Math.trunc(days)); left > 0; left--) {
    do day += step;
    while (isFree(day, week));
    if (!dayOf(day)) return NUM;
  }
  return day;
}

/** NETWORKDAYS and WORKDAY, and their forms with a weekend of one's own. */
function ofWorkdays(
  name: string,
  parameters: string,
  help: string,
  compute: (first: number, second: number, week: Workweek) => number | ErrorValue,
): FunctionEntry {
  const international = name.endsWith('.INTL');
  const holidaysAt = international ? 3 : 2;
  return overLists(
    name,
    parameters,
    help,
    (args, frame) => {
      const [first, second] = [args[0], args[1]].map((arg) => {
        const value = arg?.evaluate(frame) ?? null;
        return typeof value === 'boolean' ? VALUE : toDate(value);
      });
      if (typeof first !== 'number') return first ?? VALUE;
      if (typeof second !== 'number') return second ?? VALUE;
      const weekend = international && args[2] ? weekendAt(args[2].evaluate(frame)) : SATURDAY_AND_SUNDAY;
      if ('error' in weekend) return weekend;
      const holidays = holidaysOf(args[holidaysAt], frame);
      return 'error' in holidays ? holidays : compute(first, second, { weekend, holidays });
    },
    (index) => index === holidaysAt,
  );
}

function weekendAt(value: Value): Weekend | ErrorValue {
  if (isError(value)) return value;
  if (typeof value === 'string') return readWeekend(value) ?? VALUE;
  return value === null ? SATURDAY_AND_SUNDAY : (readWeekend(Number(value)) ?? NUM);
}

/** Functions of dates, which are serial numbers: 2025-08-22 is 45891. */
export const dateFunctions: readonly FunctionEntry[] = [
  ofNumbers('DATE', 'year, month, day', 'A date. Months and days may run over: DATE(2025, 14, 1) is 2026-02-01.', date),
  ofDates(
    'YEAR',
    'date',
    'The year of a date.',
    partOf((day) => day.year),
  ),
  ofDates(
    'MONTH',
    'date',
    'The month of a date, 1 to 12.',
    partOf((day) => day.month),
  ),
  ofDates(
    'DAY',
    'date',
    'The day of the month of a date.',
    partOf((day) => day.day),
  ),
  ofDates('EDATE', 'date, months', 'The same day so many months on.', monthsOn(false), strict),
  ofDates('EOMONTH', 'date, months', 'The last day of the month so many months on.', monthsOn(true), strict),
  plain(
    'DATEDIF',
    'start, end, unit',
    'Whole years ("Y"), months ("M") or days ("D") between dates; "YM", "MD", "YD" are what is left over.',
    ([first = null, second = null, unit = null]) => {
      const [start, end] = [toDate(first), toDate(second)];
      if (typeof start !== 'number') return start;
      if (typeof end !== 'number') return end;
      return typeof unit === 'string' ? difference(start, end, unit.toUpperCase()) : NUM;
    },
  ),
  ofDates('DAYS', 'end, start', 'The days from one date to another.', (end = 0, start = 0) =>
    dayOf(end) && dayOf(start) ? Math.floor(end) - Math.floor(start) : NUM,
  ),
  plain(
    'DAYS360',
    'start, end, [european]',
    'The days between dates in a year of twelve months of 30 days.',
    ([first = null, second = null, third = null]) => {
      const [start, end, method] = [toDate(first), toDate(second), toNumber(third)];
      if (typeof start !== 'number') return start;
      if (typeof end !== 'number') return end;
      if (typeof method !== 'number') return method;
      const [from, until] = [dayOf(start), dayOf(end)];
      return from && until ? daysBy360(from, until, method !== 0) : NUM;
    },
  ),
  ofDates(
    'YEARFRAC',
    'start, end, [basis]',
    'The years between dates. Basis 0 counts months of 30 days, 1 real days, 2 and 3 years of 360 and 365, 4 as 0 in Europe.',
    (start = 0, end = 0, basis = 0) => yearFraction(start, end, Math.trunc(basis)),
    strict,
  ),
  ofDates('WEEKDAY', 'date, [type]', 'The day of the week, 1 being Sunday; type 2: 1 is Monday.', weekday),
  ofDates('WEEKNUM', 'date, [type]', 'The week of the year, the first being that of 1 January.', weekNumber, strict),
  ofDates('ISOWEEKNUM', 'date', 'The week of the year by ISO 8601.', isoWeek),
  ofWorkdays(
    'NETWORKDAYS',
    'start, end, [holidays]',
    'The working days from one date to another, both counted.',
    daysAtWork,
  ),
  ofWorkdays(
    'NETWORKDAYS.INTL',
    'start, end, [weekend], [holidays]',
    'The working days between dates with a weekend of one’s own: 7 is Friday and Saturday.',
    daysAtWork,
  ),
  ofWorkdays('WORKDAY', 'start, days, [holidays]', 'The date so many working days on.', dayAtWork),
  ofWorkdays(
    'WORKDAY.INTL',
    'start, days, [weekend], [holidays]',
    'The date so many working days on, with a weekend of one’s own.',
    dayAtWork,
  ),
  plain('DATEVALUE', 'text', 'The date that a text is, such as "2025-08-22" or "22 Aug 2025".', ([value = null]) =>
    typeof value === 'string' ? (dateIn(value) ?? VALUE) : VALUE,
  ),
  ofNumbers('TIME', 'hour, minute, second', 'A time as a part of a day.', (hour = 0, minute = 0, second = 0) => {
    const seconds = Math.trunc(hour) * 3600 + Math.trunc(minute) * 60 + Math.trunc(second);
    return seconds < 0 || Math.max(hour, minute, second) > 32_767 ? NUM : finite((seconds % 86_400) / 86_400);
  }),
];
