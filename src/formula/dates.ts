const DAY = 86_400_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
/** 1900-03-01 in Excel's count; before it lies the day that never was. */
const MARCH_1900 = 61;
/** 9999-12-31, the last day that Excel knows. */
const LAST = 2_958_465;

/**
 * The serial number that Excel (1900 system) gives to a date: 1900-01-01 is 1, 2025-08-22 is 45891. Excel takes 1900
 * for a leap year, so numbers from 60 on are one more than the days that have passed.
 * @param iso `YYYY-MM-DD`
 * @returns undefined where it is no date, or before 1900
 */
export function serialOf(iso: string): number | undefined {
  const [, year, month, day] = ISO.exec(iso) ?? [];
  if (year === undefined) return undefined;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (Number(year) < 1900 || new Date(time).toISOString().slice(0, 10) !== iso) return undefined;
  const days = (time - Date.UTC(1899, 11, 31)) / DAY;
  return days + 1 >= MARCH_1900 ? days + 1 : days;
}

/** The ISO date of a serial number; undefined for one that is not whole, out of range, or the 29 February of 1900. */
export function dateOf(serial: number): string | undefined {
  if (!Number.isInteger(serial) || serial < 1 || serial > LAST || serial === MARCH_1900 - 1) return undefined;
  const days = serial >= MARCH_1900 ? serial - 1 : serial;
  return new Date(Date.UTC(1899, 11, 31) + days * DAY).toISOString().slice(0, 10);
}
