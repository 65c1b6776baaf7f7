import { dayOf, daysInMonth, serialOfDay } from '../dates';
import { NUM, type ErrorValue } from '../errorValue';

/** DATEDIF, with what Excel makes of `MD`: days that were left of the month before, which may come to less than none. */
export function difference(from: number, until: number, unit: string): number | ErrorValue {
  const start = dayOf(from);
  const end = dayOf(until);
  if (!start || !end || Math.floor(from) > Math.floor(until)) return NUM;
  const early = end.day < start.day ? 1 : 0;
  const months = (end.year - start.year) * 12 + end.month - start.month - early;
  switch (unit) {
    case 'Y':
      return Math.floor(months / 12);
    case 'M':
      return months;
    case 'D':
      return Math.floor(until) - Math.floor(from);
    case 'YM':
      return months % 12;
    case 'MD': {
      if (early === 0) return end.day - start.day;
      const before = end.month === 1 ? daysInMonth(end.year - 1, 12) : daysInMonth(end.year, end.month - 1);
      return end.day - start.day + before;
    }
    case 'YD': {
      // Excel takes the end into the year of the start, or the year after.
      const later = end.month < start.month || (end.month === start.month && end.day < start.day) ? 1 : 0;
      const moved = serialOfDay(start.year + later, end.month, end.day);
      return moved === undefined ? NUM : moved - Math.floor(from);
    }
    default:
      return NUM;
  }
}
