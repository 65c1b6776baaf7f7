import { serialOf } from './dates';
import { numberText, sameNumber, shiftDecimal } from './decimal';
import { isError, VALUE, type ErrorValue, type Value } from './errorValue';

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d{1,4})?(%?)$/i;

/** The number that a text is to Excel (`" 12 "`, `1,000`, `15%`, `1e3`, an ISO date), or undefined where it is none. */
export function numberIn(text: string): number | undefined {
  const trimmed = text.trim();
  const match = /\d/.test(trimmed) ? NUMBER.exec(trimmed) : null;
  if (!match) return serialOf(trimmed);
  const value = Number(trimmed.replace(/[,%]/g, ''));
  if (!Number.isFinite(value)) return undefined;
  return match[1] === '%' ? shiftDecimal(value, -2) : value;
}

/** A value where Excel wants a number: a blank is 0, TRUE is 1, a text is the number that it looks like. */
export function toNumber(value: Value): number | ErrorValue {
  switch (typeof value) {
    case 'number':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    case 'string':
      return numberIn(value) ?? VALUE;
    default:
      return value ?? 0;
  }
}

/** A value where Excel wants a text: a blank is "", TRUE is "TRUE". */
export function toText(value: Value): string | ErrorValue {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return numberText(value);
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    default:
      return value ?? '';
  }
}

/** A value where Excel wants TRUE or FALSE: numbers but 0 are TRUE, a blank is FALSE, of texts only these two words. */
export function toLogical(value: Value): boolean | ErrorValue {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'number':
      return value !== 0;
    case 'string': {
      const word = value.toUpperCase();
      return word === 'TRUE' ? true : word === 'FALSE' ? false : VALUE;
    }
    default:
      return value ?? false;
  }
}

/** Excel's order of kinds: every number is less than every text, every text less than FALSE, FALSE less than TRUE. */
const rank = (value: number | string | boolean): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

/** What a blank is beside another value: 0, "" or FALSE. */
function filled(value: number | string | boolean | null, beside: number | string | boolean | null) {
  if (value !== null) return value;
  return typeof beside === 'string' ? '' : typeof beside === 'boolean' ? false : 0;
}

/**
 * Compares as Excel does: numbers by 15 digits, text without regard to case, kinds in their order, nothing converted.
 * @returns less than 0, 0 or more than 0; the first error where there is one
 */
export function compareValues(left: Value, right: Value): number | ErrorValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const a = filled(left, right);
  const b = filled(right, left);
  if (typeof a === 'number' && typeof b === 'number') return sameNumber(a, b) ? 0 : a - b;
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a.toLowerCase(), b.toLowerCase());
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return rank(a) - rank(b);
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
