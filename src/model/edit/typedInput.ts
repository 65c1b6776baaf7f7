import { isFormula } from '../cell';
import { factorKind } from '../factorKind';
import { levelLabel } from '../levels';
import type { Factor } from '../read/scenarioText';
import { dateSchema } from '../schema/text';

/** What a person typed into a cell, as JSON text for the file; nothing typed clears the cell; or why it does not fit. */
export type TypedInput = { readonly json: string } | { readonly clear: true } | { readonly refused: string };

/** Reads what was typed into a cell of this factor. A text that starts with `=` is a formula in any row. */
export function readTypedInput(factor: Factor, typed: string): TypedInput {
  const text = typed.trim();
  if (text === '') return { clear: true };
  if (isFormula(text)) return { json: JSON.stringify(text) };
  switch (factorKind(factor)) {
    case 'number':
      return readNumber(text, factor);
    case 'levels':
      return readLevel(factor, text);
    case 'date':
      return readDate(text);
    case 'text':
      return { json: JSON.stringify(typed) };
  }
}

/** Digits, grouped by threes or not, with a decimal point and an exponent if any. */
const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/** A name, and then an operator or a parenthesis. */
const FORMULA_WITHOUT_SIGN = /^[\p{L}_][\p{L}\p{N}_.]*\s*[-+*/^(]/u;

function readNumber(text: string, factor: Factor): TypedInput {
  const match = NUMBER.exec(text.replace(/^\u2212/, '-'));
  if (!match && FORMULA_WITHOUT_SIGN.test(text))
    return { refused: `“${text}” is not a number. A formula starts with “=”: type =${text}` };
  if (!match)
    return {
      refused: `“${text}” is not a number. This row holds numbers${inUnit(factor)}: type digits such as 1520 or 1,520.5.`,
    };
  const [, sign = '', whole = '', fraction = '', exponent] = match;
  const digits = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '') || '0';
  // The digits stay as they were typed: 1.50 says more than 1.5 about how exact the value is.
  const json =
    (sign === '-' ? '-' : '') + digits + (fraction && `.${fraction}`) + (exponent === undefined ? '' : `e${exponent}`);
  if (!Number.isFinite(Number(json)))
    return { refused: `${text} is larger than any number that can be computed with.` };
  return { json };
}

function inUnit(factor: Factor): string {
  return factor.unit === undefined ? '' : ` in ${factor.unit}`;
}

function readLevel(factor: Factor, text: string): TypedInput {
  const levels = [...(factor.levels ?? new Map<string, never>())];
  const folded = text.toLowerCase();
  const found =
    levels.find(([id]) => id === text) ??
    levels.find(([id, level]) => levelLabel(id, level) === text) ??
    levels.find(([id, level]) => id.toLowerCase() === folded || levelLabel(id, level).toLowerCase() === folded);
  if (found) return { json: JSON.stringify(found[0]) };
  return {
    refused: `“${text}” is no level of this row. Its levels are ${levels.map(([id, level]) => levelLabel(id, level)).join(', ')}.`,
  };
}

function readDate(text: string): TypedInput {
  if (dateSchema.safeParse(text).success) return { json: JSON.stringify(text) };
  return { refused: `“${text}” is not a date of the calendar. Type year, month and day, such as 2025-08-22.` };
}
