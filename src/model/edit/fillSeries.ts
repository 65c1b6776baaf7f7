/** What a cell holds, as formulas and files have it: absent where nothing is in force. */
export type Content = number | string | null | undefined;

const DAY = 86_400_000;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What follows a run of cells, as a drag of the fill handle has it: two or more numbers or dates go on in steps, any
 * other run is repeated.
 */
export function continued(run: readonly Content[], count: number): Content[] {
  const going = run.length < 2 ? undefined : (numbers(run) ?? dates(run));
  return Array.from({ length: count }, (_, index) => (going ? going(run.length + index) : run[index % run.length]));
}

/** What follows where Ctrl is held: a run is repeated, and one number or date goes on by one, or by one day. */
export function otherwiseContinued(run: readonly Content[], count: number, by: 1 | -1): Content[] {
  const [first] = run;
  const day = typeof first === 'string' && ISO_DATE.test(first) ? Date.parse(`${first}T00:00:00Z`) : Number.NaN;
  return Array.from({ length: count }, (_, index) => {
    const step = by * (index + 1);
    if (run.length === 1 && typeof first === 'number') return Number((first + step).toPrecision(15));
    return run.length > 1 || Number.isNaN(day) ? run[index % run.length] : isoDate(new Date(day + step * DAY));
  });
}

/** Along the straight line that fits best, which runs through all of them where their steps are even. */
function numbers(run: readonly Content[]): ((index: number) => number) | undefined {
  if (!run.every((content) => typeof content === 'number')) return undefined;
  const middle = (run.length - 1) / 2;
  const mean = run.reduce((sum, value) => sum + value, 0) / run.length;
  let [covariance, variance] = [0, 0];
  for (const [index, value] of run.entries()) {
    covariance += (index - middle) * (value - mean);
    variance += (index - middle) ** 2;
  }
  const slope = covariance / variance;
  // Steps in decimals are not to grow tails of binary digits.
  return (index) => Number((mean + slope * (index - middle)).toPrecision(12));
}

/** By months or years where the day of the month stays, else by days. */
function dates(run: readonly Content[]): ((index: number) => string) | undefined {
  if (!run.every((content) => typeof content === 'string' && ISO_DATE.test(content))) return undefined;
  const days = run.map((date) => new Date(`${String(date)}T00:00:00Z`));
  const [first, second] = days;
  const last = days.at(-1);
  if (!first || !second || !last || days.some((day) => Number.isNaN(day.getTime()))) return undefined;
  const ahead = (index: number) => index - run.length + 1;
  const months = days.map((day) => day.getUTCFullYear() * 12 + day.getUTCMonth());
  const monthStep = even(months);
  if (monthStep !== undefined && monthStep !== 0 && days.every((day) => day.getUTCDate() === first.getUTCDate())) {
    return (index) => monthAfter(last, monthStep * ahead(index));
  }
  const dayStep = even(days.map((day) => day.getTime() / DAY));
  if (dayStep === undefined) return undefined;
  return (index) => isoDate(new Date(last.getTime() + dayStep * ahead(index) * DAY));
}

/** The step of a series, if it is the same all along. */
function even(values: readonly number[]): number | undefined {
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  return values.every((value, index) => index === 0 || value - (values[index - 1] ?? 0) === step) ? step : undefined;
}

/** A month that is too short has its last day. */
function monthAfter(day: Date, months: number): string {
  const target = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1));
  const length = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(day.getUTCDate(), length));
  return isoDate(target);
}

function isoDate(day: Date): string {
  return day.toISOString().slice(0, 10);
}
