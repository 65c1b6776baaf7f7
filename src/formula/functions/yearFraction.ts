import { dayOf, daysInMonth, isLeapYear, serialOfDay, type CalendarDay } from '../dates';
import { NUM, type ErrorValue } from '../errorValue';

const isMonthsEnd = ({ year, month, day }: CalendarDay): boolean => day === daysInMonth(year, month);
const isFebruarysEnd = (day: CalendarDay): boolean => day.month === 2 && isMonthsEnd(day);

const daysOf360 = (start: CalendarDay, end: CalendarDay): number =>
  (end.year - start.year) * 360 + (end.month - start.month) * 30 + end.day - start.day;

const thirty = (day: CalendarDay): CalendarDay => ({ ...day, day: 30 });
const atMostThirty = (day: CalendarDay): CalendarDay => (day.day > 30 ? thirty(day) : day);

/** DAYS360. In the American way the end of February counts as the 30th where a span starts with it. */
export function daysBy360(start: CalendarDay, end: CalendarDay, european: boolean): number {
  if (european) return daysOf360(atMostThirty(start), atMostThirty(end));
  const from = isMonthsEnd(start) ? thirty(start) : start;
  return daysOf360(from, from.day >= 30 ? atMostThirty(end) : end);
}

/** As YEARFRAC counts months of 30 days: after the end of February a 31st stays one. */
function americanDays(start: CalendarDay, end: CalendarDay): number {
  if (isFebruarysEnd(start)) return daysOf360(thirty(start), isFebruarysEnd(end) ? thirty(end) : end);
  return daysOf360(atMostThirty(start), start.day >= 30 ? atMostThirty(end) : end);
}

/** The length of the years that basis 1 divides by: that of the one year where there is but one, else the mean. */
function yearLength(start: CalendarDay, end: CalendarDay): number {
  const withinAYear =
    start.year === end.year ||
    (end.year === start.year + 1 && (start.month > end.month || (start.month === end.month && start.day >= end.day)));
  if (withinAYear) return hasLeapDay(start, end) ? 366 : 365;
  const years = end.year - start.year + 1;
  return ((serialOfDay(end.year + 1, 1, 1) ?? 2_958_466) - (serialOfDay(start.year, 1, 1) ?? 0)) / years;
}

function hasLeapDay(start: CalendarDay, end: CalendarDay): boolean {
  if (start.year === end.year) return isLeapYear(start.year);
  if (end.month === 2 && end.day === 29) return true;
  return (isLeapYear(start.year) && start.month < 3) || (isLeapYear(end.year) && end.month > 2);
}

/** YEARFRAC: the years between two dates, in whichever order. */
export function yearFraction(one: number, other: number, basis: number): number | ErrorValue {
  const [from, until] = [Math.floor(Math.min(one, other)), Math.floor(Math.max(one, other))];
  const start = dayOf(from);
  const end = dayOf(until);
  if (!start || !end) return NUM;
  switch (basis) {
    case 0:
      return americanDays(start, end) / 360;
    case 1:
      return (until - from) / yearLength(start, end);
    case 2:
      return (until - from) / 360;
    case 3:
      return (until - from) / 365;
    case 4:
      return daysOf360(atMostThirty(start), atMostThirty(end)) / 360;
    default:
      return NUM;
  }
}
