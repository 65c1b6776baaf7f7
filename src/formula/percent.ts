import { NUM, type Value } from './errorValue';
import { shiftDecimal } from './decimal';

/** Units of rows that people write times 100, as Excel's percent format does: `%`, `% GDP`, `%/yr`, `pp`. */
const PERCENT = /^(?:%(?:\s.*)?|pp|(?:%|pp)\s*\/\s*(?:yr|month|day))$/s;

/** Whether a row of this unit is written times 100 and is a hundredth of that inside formulas. */
export function isPercentUnit(unit: string | undefined): boolean {
  return unit !== undefined && PERCENT.test(unit.trim());
}

/** A value as formulas see it, of one as people write it. */
export function toRaw(shown: Value, percent: boolean): Value {
  return percent && typeof shown === 'number' ? shiftDecimal(shown, -2) : shown;
}

/** A value as people read it, of one as formulas see it; #NUM! where it is too large for that. */
export function toShown(raw: Value, percent: boolean): Value {
  if (!percent || typeof raw !== 'number') return raw;
  const shown = shiftDecimal(raw, 2);
  return Number.isFinite(shown) ? shown : NUM;
}
