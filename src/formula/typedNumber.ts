import { digitsOf, shiftedDigits, typedDigits, type NumberMarks } from '../model/edit/digits';
import { finite, notANumber, type ReadNumber } from '../model/edit/typedInput';
import { t } from '../model/l10n';
import type { Factor } from '../model/read/scenarioText';
import { parseUnit, sameDimension, type Unit } from './unit';
import { inUsualNames, isKnownName } from './units/names';
import { sharesAgree } from './units/quantity';

/** Signs of currencies. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['₩', 'KRW'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
]);

/** Korean words for large numbers, by which won are counted. */
const KOREAN_SCALES: ReadonlyMap<string, number> = new Map([
  ['조', 12],
  ['억', 8],
  ['만', 4],
]);

/** A number that a person typed, taken apart. */
interface Typed {
  readonly text: string;
  /** The digits as JSON text. */
  readonly json: string;
  /** The sign of a currency before it. */
  readonly sign: string | undefined;
  /** What follows the digits, or stands as a code before them. */
  readonly unit: string;
}

/**
 * Numbers as people type them into a row in a unit: with a scale (`2400mn` is 2.4 in a row of billions), a percent sign
 * or a whole unit. What measures something else than the row is refused; nothing is converted but scales.
 */
export function typedNumbers(marks: NumberMarks): ReadNumber {
  return (text, factor) => {
    const typed = takeApart(text, marks);
    const such = `${typedDigits('1520.5', marks)}`;
    if (!typed) return { refused: notANumber(text, factor, such) };
    const powers = powerFor(typed, factor);
    if (powers === undefined) return { refused: notANumber(text, factor, such) };
    if (typeof powers === 'string') return { refused: powers };
    return finite(text, shiftedDigits(typed.json, powers));
  };
}

/** Reads a number alone, whatever its unit: what a cell of another spreadsheet holds. */
export function isTypedNumber(text: string, marks: NumberMarks): boolean {
  return takeApart(text.trim(), marks)?.unit === '';
}

function takeApart(text: string, marks: NumberMarks): Typed | undefined {
  // Accountants put what is negative in parentheses.
  const bracketed = /^\((.*)\)$/.exec(text)?.[1];
  const whole = (bracketed === undefined ? text : `-${bracketed}`).replace(/^\u2212/, '-');
  const match =
    /^([+-]?)\s*([$₩€£¥]|[A-Z]{3}(?=[\s\d]))?\s*([\d.,’'\u00a0\u202f ]*\d[.,]?(?:[eE][+-]?\d+)?)\s*(\D.*)?$/u.exec(
      whole,
    );
  if (!match) return undefined;
  const [, minus = '', before = '', digits = '', behind = ''] = match;
  const json = digitsOf(minus + digits, marks);
  if (json === undefined) return undefined;
  const sign = SIGNS.get(before);
  const code = sign === undefined ? before : '';
  return { text, json, sign, unit: [code, behind].join(' ').trim() };
}

/** The power of ten that makes the number one of the row's, or why it measures something else. */
function powerFor(typed: Typed, factor: Factor): number | string | undefined {
  const own = factor.unit === undefined ? undefined : parseUnit(factor.unit);
  const row = own ?? { scale: 0, names: new Map<string, number>() };
  if (typed.sign !== undefined && row.names.get(typed.sign) !== 1) return mismatch(typed, typed.sign, factor);
  if (typed.unit === '') return 0;
  const korean = KOREAN_SCALES.get(typed.unit);
  const unit = korean === undefined ? unitOf(typed.unit, row) : { scale: korean, names: new Map<string, number>() };
  if (!unit) return undefined;
  if (unit.percent) return percentPower(unit, row) ?? mismatch(typed, typed.unit, factor);
  if (unit.names.size === 0 && unit.scale !== 0) {
    return row.percent ? mismatch(typed, typed.unit, factor) : unit.scale - row.scale;
  }
  return sameDimension(unit, row) ? unit.scale - row.scale : mismatch(typed, typed.unit, factor);
}

/** A unit that was typed, in the names that people use; undefined where it is only a word. */
function unitOf(text: string, row: Unit): Unit | undefined {
  const unit = parseUnit(inUsualNames(text) ?? text);
  if (!unit) return undefined;
  return [...unit.names.keys()].every((name) => isKnownName(name) || row.names.has(name)) ? unit : undefined;
}

/** A percent sign means itself in a row of shares, and hundredths in a row without a unit. */
function percentPower(unit: Unit, row: Unit): number | undefined {
  if (row.percent === undefined)
    return row.names.size === 0 && row.scale === 0 && unit.percent === '%' ? -2 : undefined;
  const share = ({ percent, of }: Unit) => ({ kind: percent ?? '%', ...(of !== undefined && { of }) });
  return unit.percent === row.percent && sharesAgree(share(unit), share(row)) ? 0 : undefined;
}

function mismatch({ text }: Typed, unit: string, factor: Factor): string {
  const own = factor.unit;
  return own === undefined
    ? t(
        '“{0}” is in {1}, and this row has no unit. Type the number alone: only scales such as mn and bn are converted.',
        text,
        unit,
      )
    : t(
        '“{0}” is in {1}, and this row is in {2}. Type the number in {2}: only scales such as mn and bn are converted.',
        text,
        unit,
        own,
      );
}

/**
 * The exact number of a cell of another spreadsheet, as it is typed with the marks of the file.
 * @param shown one that is shown in percent is typed in percent, so that the row decides what it means
 */
export function exactDigits(value: number, shown: string): string {
  return shown.trim().endsWith('%') ? `${String(Number((value * 100).toPrecision(15)))}%` : String(value);
}
