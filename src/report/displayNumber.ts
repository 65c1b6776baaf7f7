/** Significant digits of a computed number: enough to compare by, few enough to read. */
const DIGITS = 6;
/** Smaller than this, a number is written with a power of ten. */
const TINY = 1e-6;

/**
 * A number as people read it.
 * @param written as the file has it, whose decimals are kept; absent for a computed number, which is rounded
 * @param grouped with commas between thousands
 */
export function displayNumber(value: number, written: string | undefined, grouped: boolean): string {
  if (written !== undefined && /e/i.test(written)) return written;
  if (written === undefined && value !== 0 && Math.abs(value) < TINY) return String(Number(value.toPrecision(DIGITS)));
  const decimals = written === undefined ? 0 : (/\.(\d+)$/.exec(written)?.[1]?.length ?? 0);
  return formatOf(
    decimals,
    written === undefined ? Math.min(20, Math.max(0, DIGITS - 1 - magnitude(value))) : decimals,
    grouped,
  ).format(value === 0 ? 0 : value);
}

function magnitude(value: number): number {
  return value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(least: number, most: number, useGrouping: boolean): Intl.NumberFormat {
  const key = `${least} ${most} ${useGrouping}`;
  let format = formats.get(key);
  if (!format) {
    const [minimumFractionDigits, maximumFractionDigits] = [Math.min(least, 20), Math.min(most, 20)];
    // One spelling wherever it runs: a report is compared, by people and by git.
    format = new Intl.NumberFormat('en-US', { minimumFractionDigits, maximumFractionDigits, useGrouping });
    formats.set(key, format);
  }
  return format;
}
