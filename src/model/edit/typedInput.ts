import { isFormula } from '../cell';
import { factorKind } from '../factorKind';
import { t } from '../l10n';
import { levelLabel } from '../levels';
import type { Factor } from '../read/scenarioText';
import { digitsOf, ENGLISH_MARKS } from './digits';
import { dateSchema } from '../schema/text';

/** What a person typed into a cell, as JSON text for the file; nothing typed clears the cell; or why it does not fit. */
export type TypedInput = { readonly json: string } | { readonly clear: true } | { readonly refused: string };

/**
 * Reads what was typed into a cell of this factor. A text that starts with `=` is a formula in any row.
 * @param readNumber how numbers are typed, if not in digits alone
 */
export function readTypedInput(factor: Factor, typed: string, readNumber: ReadNumber = readDigits): TypedInput {
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

/** Reads what was typed into a row of numbers. */
export type ReadNumber = (text: string, factor: Factor) => TypedInput;

/** A name, and then an operator or a parenthesis. */
const FORMULA_WITHOUT_SIGN = /^[\p{L}_][\p{L}\p{N}_.]*\s*[-+*/^(]/u;

/** A number in digits alone, with the marks of English. */
function readDigits(text: string, factor: Factor): TypedInput {
  const json = digitsOf(text, ENGLISH_MARKS);
  return json === undefined ? { refused: notANumber(text, factor, '1520 or 1,520.5') } : finite(text, json);
}

/** Why a text is no number of this row; `such` are examples of what is. */
export function notANumber(text: string, factor: Factor, such: string): string {
  if (FORMULA_WITHOUT_SIGN.test(text)) return t('“{0}” is not a number. A formula starts with “=”: type ={0}', text);
  if (factor.unit === undefined)
    return t('“{0}” is not a number. This row holds numbers: type digits such as {1}.', text, such);
  return t('“{0}” is not a number. This row holds numbers in {1}: type digits such as {2}.', text, factor.unit, such);
}

/** A number read, where it is one that can be computed with. */
export function finite(text: string, json: string): TypedInput {
  if (!Number.isFinite(Number(json)))
    return { refused: t('{0} is larger than any number that can be computed with.', text) };
  return { json };
}

function readLevel(factor: Factor, text: string): TypedInput {
  const levels = [...(factor.levels ?? new Map<string, never>())];
  const folded = text.toLowerCase();
  const found =
    levels.find(([id]) => id === text) ??
    levels.find(([id, level]) => levelLabel(id, level) === text) ??
    levels.find(([id, level]) => id.toLowerCase() === folded || levelLabel(id, level).toLowerCase() === folded);
  if (found) return { json: JSON.stringify(found[0]) };
  const known = levels.map(([id, level]) => levelLabel(id, level)).join(', ');
  return { refused: t('“{0}” is no level of this row. Its levels are {1}.', text, known) };
}

function readDate(text: string): TypedInput {
  if (dateSchema.safeParse(text).success) return { json: JSON.stringify(text) };
  return { refused: t('“{0}” is not a date of the calendar. Type year, month and day, such as 2025-08-22.', text) };
}
