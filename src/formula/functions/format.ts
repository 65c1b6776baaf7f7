import { numberIn, toText } from '../coerce';
import { dateIn } from '../dates';
import { fifteenDigits, numberText, roundDecimal, shiftDecimal } from '../decimal';
import { VALUE, type ErrorValue, type Value } from '../errorValue';
import { formatDate } from './formatDate';
import { readSection, sectionsOf, type Section, type Token } from './formatTokens';

/**
 * A value as TEXT writes it in one of Excel's formats: digits (`0 # ?`), thousands and scaling by commas, percent,
 * exponents, dates and times, texts in quotes, and sections for negative numbers, zero and text. Fractions and conditions in
 * brackets are #VALUE!.
 */
export function formatValue(value: Value, pattern: string): string | ErrorValue {
  if (pattern === '') return '';
  if (typeof value === 'boolean') return toText(value);
  const number = typeof value === 'string' ? (numberIn(value) ?? dateIn(value)) : (value ?? 0);
  const sections = sectionsOf(pattern).map(readSection);
  if (sections.includes(undefined) || sections.length > 4) return VALUE;
  const read = sections.filter((section) => section !== undefined);
  if (typeof number !== 'number') return typeof value === 'string' ? textIn(read, value) : VALUE;
  const numeric = read.slice(0, 3).filter((section) => !section.text || read.length === 1);
  const { section, signed } = sectionFor(number, numeric);
  if (!section) return toText(number);
  if (section.date) return formatDate(number, section.tokens);
  const shown = formatNumber(Math.abs(number), section);
  return signed && number < 0 ? `-${shown}` : shown;
}

/** A text goes into the section that has an `@`; without one it stays as it is. */
function textIn(sections: readonly Section[], text: string): string {
  const section = sections[3] ?? sections.find((one) => one.text);
  if (!section) return text;
  return section.tokens
    .map((token) => (token.kind === 'text' ? text : token.kind === 'literal' ? token.text : ''))
    .join('');
}

/** Which section a number takes, and whether a minus is to be written before it. */
function sectionFor(number: number, sections: readonly Section[]): { section: Section | undefined; signed: boolean } {
  const [positive, negative, zero] = sections;
  if (number < 0 && negative) return { section: negative, signed: false };
  if (number === 0 && zero) return { section: zero, signed: false };
  return { section: positive, signed: true };
}

/** The places for digits of a number's section. */
interface Places {
  /** Digits before the point, and after it. */
  readonly whole: number;
  readonly decimals: number;
  readonly thousands: boolean;
  /** By how many powers of ten the number is shifted: up for percent, down for commas at the end. */
  readonly shift: number;
}

function placesIn(tokens: readonly Token[]): Places {
  const kinds = tokens.map((token) => token.kind);
  const exponent = end(kinds.indexOf('exponent'), kinds.length);
  const point = end(kinds.indexOf('point'), exponent);
  const digitsIn = (from: number, until: number) => kinds.slice(from, until).filter((kind) => kind === 'digit').length;
  const lastWhole = kinds.slice(0, point).lastIndexOf('digit');
  const firstWhole = kinds.indexOf('digit');
  const commas = [...kinds.entries()].filter(([, kind]) => kind === 'comma').map(([index]) => index);
  const scaling = commas.filter(
    (index) => index > kinds.slice(0, exponent).lastIndexOf('digit') || (index > lastWhole && index < point),
  );
  return {
    whole: digitsIn(0, point),
    decimals: digitsIn(point, exponent),
    thousands: commas.some((index) => index > firstWhole && index < lastWhole),
    shift: 2 * kinds.filter((kind) => kind === 'percent').length - 3 * scaling.length,
  };
}

const end = (index: number, otherwise: number) => (index < 0 ? otherwise : index);

function formatNumber(value: number, { tokens }: Section): string {
  if (tokens.some((token) => token.kind === 'text' || token.kind === 'general')) return plainNumber(value, tokens);
  const places = placesIn(tokens);
  const shifted = shiftDecimal(value, places.shift);
  const scientific = tokens.some((token) => token.kind === 'exponent');
  const power = scientific ? exponentOf(shifted, places) : 0;
  const rounded = roundDecimal(shiftDecimal(shifted, -power), places.decimals, 'half');
  return write(tokens, places, digitsOf(rounded, places.decimals), power);
}

function plainNumber(value: number, tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      token.kind === 'literal'
        ? token.text
        : token.kind === 'percent'
          ? '%'
          : isNumberPlace(token)
            ? numberText(value)
            : '',
    )
    .join('');
}

const isNumberPlace = (token: Token) => token.kind === 'text' || token.kind === 'general';

/** The power of ten that is written apart: a multiple of the number of places before the point. */
function exponentOf(value: number, { whole, decimals }: Places): number {
  if (value === 0) return 0;
  const step = Math.max(1, whole);
  const powerOf = (number: number) => Math.floor(Number(number.toExponential().split('e')[1]) / step) * step;
  const power = powerOf(fifteenDigits(value));
  // Rounding may carry into the next power: 9.99 to one digit is 1E+01.
  const rounded = roundDecimal(shiftDecimal(value, -power), decimals, 'half');
  return power + powerOf(rounded);
}

/** The digits of a rounded number before and after the point; none before it for 0. */
function digitsOf(rounded: number, decimals: number): { whole: string; decimals: string } {
  const [mantissa = '', exponent = '0'] = fifteenDigits(rounded).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const power = Number(exponent) + 1;
  const whole = power <= 0 ? '' : digits.slice(0, power).padEnd(power, '0');
  const rest = power <= 0 ? '0'.repeat(-power) + digits : digits.slice(power);
  return { whole: rounded === 0 ? '' : whole, decimals: rest.padEnd(decimals, '0').slice(0, decimals) };
}

/** Puts digits into their places. What is more before the point than there are places goes before the first. */
function write(
  tokens: readonly Token[],
  places: Places,
  digits: { whole: string; decimals: string },
  power: number,
): string {
  const whole = wholeParts(digits.whole, tokens, places);
  let wholeIndex = 0;
  let decimalIndex = 0;
  let part: 'whole' | 'decimals' | 'exponent' = 'whole';
  let result = '';
  const exponentDigits = tokens
    .slice(tokens.findIndex((token) => token.kind === 'exponent'))
    .filter((one) => one.kind === 'digit').length;
  for (const token of tokens) {
    switch (token.kind) {
      case 'literal':
        result += token.text;
        break;
      case 'percent':
        result += '%';
        break;
      case 'point':
        if (places.whole === 0) result += digits.whole;
        result += '.';
        part = 'decimals';
        break;
      case 'exponent':
        result += `E${power < 0 ? '-' : token.sign === '+' ? '+' : ''}${String(Math.abs(power)).padStart(exponentDigits, '0')}`;
        part = 'exponent';
        break;
      case 'digit':
        if (part === 'whole') result += whole[wholeIndex++] ?? '';
        else if (part === 'decimals') {
          const digit = digits.decimals[decimalIndex] ?? '0';
          const rest = digits.decimals.slice(decimalIndex++);
          result += token.sign !== '0' && /^0*$/.test(rest) ? (token.sign === '?' ? ' ' : '') : digit;
        }
        break;
      default:
    }
  }
  return result;
}

/** What stands in each place before the point, with its commas. */
function wholeParts(digits: string, tokens: readonly Token[], { whole, thousands }: Places): string[] {
  const signs = tokens.flatMap((token) => (token.kind === 'digit' ? [token.sign] : [])).slice(0, whole);
  const firstZero = signs.indexOf('0');
  return signs.map((sign, index) => {
    const fromEnd = whole - 1 - index;
    const comma = (behind: number) => (thousands && behind > 0 && behind % 3 === 0 ? ',' : '');
    if (index === 0 && digits.length > whole) {
      const ahead = digits.slice(0, digits.length - whole + 1);
      return Array.from(ahead, (digit, at) => digit + comma(digits.length - 1 - at)).join('');
    }
    const digit = digits[digits.length - 1 - fromEnd];
    if (digit !== undefined) return digit + comma(fromEnd);
    if (sign === '0' || (firstZero >= 0 && index > firstZero)) return `0${comma(fromEnd)}`;
    return sign === '?' ? ' ' : '';
  });
}
