const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
/** 29 February 1900, the day that never was: Excel takes 1900 for a leap year. */
const NEVER = 60;
/** 9999-12-31, the last day that Excel knows. */
const LAST = 2_958_465;
/** Days before each month of a year that is no leap year. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** A day of Excel's calendar. The month counts from 1; the day 0 of January 1900 is the serial number 0. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Whether a year has 366 days in Excel's calendar, where 1900 has them too. */
export function isLeapYear(year: number): boolean {
  return year === 1900 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

/** How many days a month (from 1) has in Excel's calendar. */
export function daysInMonth(year: number, month: number): number {
  const [from = 0, until = 31] = BEFORE_MONTH.slice(month - 1, month + 1);
  return until - from + (month === 2 && isLeapYear(year) ? 1 : 0);
}

/** The serial number of the day before a year begins; that of 1900 is 0. */
function beforeYear(year: number): number {
  const last = year - 1;
  const leaps = Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400) - 460;
  return 365 * (year - 1900) + leaps + (year > 1900 ? 1 : 0);
}

/**
 * The serial number (1900 system: 1900-01-01 is 1, 2025-08-22 is 45891) of a year, month and day. Months and days beyond
 * their ends run on into the next year or month, or back, as in Excel’s DATE.
 * @returns undefined where the day lies outside Excel's calendar
 */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  const months = year * 12 + month - 1;
  const inYear = Math.floor(months / 12);
  const place = months - inYear * 12;
  const leap = place > 1 && isLeapYear(inYear) ? 1 : 0;
  const serial = beforeYear(inYear) + (BEFORE_MONTH[place] ?? 0) + leap + day;
  return serial >= 0 && serial <= LAST ? serial : undefined;
}

/** The day of a serial number, whose fraction (the time) does not matter; undefined for one outside the calendar. */
export function dayOf(serial: number): CalendarDay | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= 0 && whole <= LAST)) return undefined;
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  let year = 1900 + Math.floor((whole - 1) / 366);
  while (beforeYear(year + 1) < whole) year++;
  const inYear = whole - beforeYear(year);
  let month = 1;
  while (month < 12 && (BEFORE_MONTH[month] ?? 0) + (month > 1 && isLeapYear(year) ? 1 : 0) < inYear) month++;
  const leap = month > 2 && isLeapYear(year) ? 1 : 0;
  return { year, month, day: inYear - (BEFORE_MONTH[month - 1] ?? 0) - leap };
}

/**
 * The serial number that Excel gives to an ISO date.
 * @param iso `YYYY-MM-DD`
 * @returns undefined where it is no date, or before 1900
 */
export function serialOf(iso: string): number | undefined {
  const [, year, month, day] = ISO.exec(iso) ?? [];
  return year === undefined ? undefined : realDay(Number(year), Number(month), Number(day));
}

/** The serial number of a day that exists; undefined where it does not. */
function realDay(year: number, month: number, day: number): number | undefined {
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const serial = serialOfDay(year, month, day);
  return serial === NEVER ? undefined : serial;
}

/** The ISO date of a serial number; undefined for one that is not whole, out of range, or the 29 February of 1900. */
export function dateOf(serial: number): string | undefined {
  if (!Number.isInteger(serial) || serial < 1 || serial === NEVER) return undefined;
  const found = dayOf(serial);
  if (!found) return undefined;
  const { year, month, day } = found;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The months’ names, as TEXT writes and DATEVALUE reads them. */
export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

const YEAR_FIRST = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})(?:\s+|-)([a-z]{3,9})\.?(?:\s+|-|,\s*)(\d{4})$/i;
const MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i;

/**
 * The serial number of a date written as a text in a way that means the same in every country: `2025-08-22`,
 * `2025/8/22`, `22 Aug 2025`, `22-Aug-2025`, `August 22, 2025`. What Excel reads by the country it is set to (`8/9/2025`)
 * is none here.
 */
export function dateIn(text: string): number | undefined {
  const trimmed = text.trim();
  const numeric = YEAR_FIRST.exec(trimmed);
  if (numeric) return realDay(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const [, day, name, year] = DAY_FIRST.exec(trimmed) ?? reordered(MONTH_FIRST.exec(trimmed));
  if (name === undefined) return undefined;
  const wanted = name.toLowerCase();
  const month = MONTHS.findIndex((one) => wanted === one.toLowerCase() || wanted === one.slice(0, 3).toLowerCase());
  return realDay(Number(year), month + 1, Number(day));
}

function reordered(match: RegExpExecArray | null): readonly (string | undefined)[] {
  return match ? [match[0], match[2], match[1], match[3]] : [];
}
