/** The day of the week, 0 being Sunday. Before March 1900 it is Excel's, which is one off. */
export function weekdayOf(serial: number): number {
  return (((Math.floor(serial) - 1) % 7) + 7) % 7;
}

/** Of WEEKDAY's and WEEKNUM's types: the day with which the week starts, 0 being Sunday. */
const STARTS: ReadonlyMap<number, number> = new Map([
  [1, 0],
  [2, 1],
  [11, 1],
  [12, 2],
  [13, 3],
  [14, 4],
  [15, 5],
  [16, 6],
  [17, 0],
]);

export function weekStart(type: number): number | undefined {
  return STARTS.get(Math.trunc(type));
}

/** Which days of the week are free, Sunday first. */
export type Weekend = readonly boolean[];

export const SATURDAY_AND_SUNDAY: Weekend = weekendOf(6, 0);

function weekendOf(...days: number[]): Weekend {
  return Array.from({ length: 7 }, (_, day) => days.includes(day));
}

/** Excel's weekends: 1 to 7 are two days from Saturday and Sunday on, 11 to 17 one day from Sunday on; or `0000011`. */
export function readWeekend(code: number | string): Weekend | undefined {
  if (typeof code === 'string') {
    if (!/^[01]{7}$/.test(code)) return undefined;
    // The text begins with Monday.
    return Array.from({ length: 7 }, (_, day) => code[(day + 6) % 7] === '1');
  }
  const whole = Math.trunc(code);
  if (whole >= 1 && whole <= 7) return weekendOf((whole + 5) % 7, (whole + 6) % 7);
  return whole >= 11 && whole <= 17 ? weekendOf(whole - 11) : undefined;
}
