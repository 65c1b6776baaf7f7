import { toLogical, toNumber, toText, numberIn } from '../coerce';
import { dateIn } from '../dates';
import { roundDecimal } from '../decimal';
import { isError, NA, VALUE, type ErrorValue, type Value } from '../errorValue';
import { formatValue } from './format';
import type { FunctionEntry, PlainFunction } from './entry';
import { logicalOr, numberOr, overLists, plain, textsOf } from './make';
import { filledValuesOf, valuesOf } from './values';
import { wildcardExpression } from './wildcard';

/** As long as a text in a cell can be. */
const LONGEST = 32_767;

const limited = (text: string): string | ErrorValue => (text.length > LONGEST ? VALUE : text);

/** A function of single texts. */
function ofTexts(
  name: string,
  parameters: string,
  help: string,
  compute: (...texts: string[]) => Value,
): PlainFunction {
  return plain(name, parameters, help, (args) => {
    const texts = textsOf(args);
    return 'error' in texts ? texts : compute(...texts);
  });
}

/** A function of a text and of numbers behind it; `missing` is what the first number is where it is left out. */
function ofTextAndNumbers(
  name: string,
  parameters: string,
  help: string,
  compute: (text: string, ...numbers: number[]) => Value,
  missing = 1,
): PlainFunction {
  return plain(name, parameters, help, ([first = null, ...rest]) => {
    const text = toText(first);
    if (typeof text !== 'string') return text;
    const numbers: number[] = [];
    for (const arg of rest.length === 0 ? [missing] : rest) {
      const number = toNumber(arg);
      if (typeof number !== 'number') return number;
      numbers.push(number < 2 ** 31 ? Math.trunc(number) : 2 ** 31);
    }
    return compute(text, ...numbers);
  });
}

/** FIND and SEARCH: the place (from 1) of one text in another. */
function finder(
  name: string,
  help: string,
  indexIn: (sought: string, text: string, from: number) => number,
): PlainFunction {
  return plain(name, 'sought, text, [start]', help, ([first = null, second = null, third]) => {
    const texts = textsOf([first, second]);
    if ('error' in texts) return texts;
    const [sought = '', text = ''] = texts;
    const start = numberOr(third, 1);
    if (typeof start !== 'number') return start;
    const from = Math.trunc(start) - 1;
    if (from < 0 || from > text.length) return VALUE;
    const index = indexIn(sought, text, from);
    return index < 0 ? VALUE : index + 1;
  });
}

function searchIn(sought: string, text: string, from: number): number {
  if (sought === '') return from;
  const expression = wildcardExpression(sought, 'gis');
  expression.lastIndex = from;
  return expression.exec(text)?.index ?? -1;
}

function substituted(text: string, old: string, fresh: string, occurrence: number | undefined): string {
  if (old === '') return text;
  if (occurrence === undefined) return text.replaceAll(old, () => fresh);
  let index = -1;
  for (let count = 0, from = 0; count < occurrence; count++, from = index + old.length) {
    index = text.indexOf(old, from);
    if (index < 0) return text;
  }
  return text.slice(0, index) + fresh + text.slice(index + old.length);
}

/** Capitals of one character each: ß stays. */
function capitals(text: string): string {
  return Array.from(text, (sign) => (sign.toUpperCase().length === sign.length ? sign.toUpperCase() : sign)).join('');
}

/** A capital after everything that is no letter. */
function proper(text: string): string {
  return text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, capitals);
}

function joined(values: readonly Value[], separator = ''): Value {
  const texts = textsOf(values);
  return 'error' in texts ? texts : limited(texts.join(separator));
}

const concat = overLists(
  'CONCAT',
  'text, …',
  'Texts joined into one, rows across the alternatives too.',
  (args, frame) => {
    const values = filledValuesOf(args, frame);
    return 'error' in values ? values : joined(values);
  },
);

/** Functions of texts. */
export const textFunctions: readonly FunctionEntry[] = [
  concat,
  plain('CONCATENATE', 'text, …', 'Texts joined into one, as & does.', (args) => joined(args)),
  overLists(
    'TEXTJOIN',
    'separator, ignore empty, text, …',
    'Texts joined with a separator between them, such as ", ".',
    ([separator, ignore, ...rest], frame) => {
      const between = toText(separator?.evaluate(frame) ?? null);
      if (typeof between !== 'string') return between;
      const ignores = toLogical(ignore?.evaluate(frame) ?? null);
      if (typeof ignores !== 'boolean') return ignores;
      const values = rest.flatMap((arg) => valuesOf(arg, frame));
      const error = values.find(isError);
      if (error) return error;
      return joined(ignores ? values.filter((value) => value !== null && value !== '') : values, between);
    },
    (index) => index > 1,
  ),
  ofTextAndNumbers('LEFT', 'text, [count]', 'The first characters of a text.', (text, count = 1) =>
    count < 0 ? VALUE : text.slice(0, count),
  ),
  ofTextAndNumbers('RIGHT', 'text, [count]', 'The last characters of a text.', (text, count = 1) =>
    count < 0 ? VALUE : text.slice(Math.max(0, text.length - count)),
  ),
  ofTextAndNumbers(
    'MID',
    'text, start, count',
    'Characters from the middle of a text.',
    (text, start = 0, count = 0) => (start < 1 || count < 0 ? VALUE : text.slice(start - 1, start - 1 + count)),
  ),
  ofTexts('LEN', 'text', 'How many characters a text has.', (text = '') => text.length),
  ofTexts('LOWER', 'text', 'The text in small letters.', (text = '') => text.toLowerCase()),
  ofTexts('UPPER', 'text', 'The text in capitals.', (text = '') => capitals(text)),
  ofTexts('PROPER', 'text', 'The text with a capital at the start of each word.', (text = '') => proper(text)),
  ofTexts('TRIM', 'text', 'The text without spaces around it, and with single ones inside.', (text = '') =>
    text.replace(/^ +| +$/g, '').replace(/ {2,}/g, ' '),
  ),
  plain(
    'SUBSTITUTE',
    'text, old, new, [occurrence]',
    'The text with one part of it replaced by another, everywhere or once.',
    ([first = null, second = null, third = null, fourth]) => {
      const texts = textsOf([first, second, third]);
      if ('error' in texts) return texts;
      const [text = '', old = '', fresh = ''] = texts;
      if (fourth === undefined) return limited(substituted(text, old, fresh, undefined));
      const occurrence = toNumber(fourth);
      if (typeof occurrence !== 'number') return occurrence;
      return occurrence < 1 ? VALUE : limited(substituted(text, old, fresh, Math.trunc(occurrence)));
    },
  ),
  plain(
    'REPLACE',
    'text, start, count, new',
    'The text with the characters from a place on replaced.',
    ([first = null, second = null, third = null, fourth = null]) => {
      const texts = textsOf([first, fourth]);
      if ('error' in texts) return texts;
      const [text = '', fresh = ''] = texts;
      const start = toNumber(second);
      if (typeof start !== 'number') return start;
      const count = toNumber(third);
      if (typeof count !== 'number') return count;
      const from = Math.trunc(start) - 1;
      if (from < 0 || count < 0) return VALUE;
      return limited(text.slice(0, from) + fresh + text.slice(from + Math.trunc(count)));
    },
  ),
  finder('FIND', 'Where a text stands in another, by exact letters.', (sought, text, from) =>
    text.indexOf(sought, from),
  ),
  finder('SEARCH', 'Where a text stands in another, in any case of letters; ? and * stand for others.', searchIn),
  ofTexts('EXACT', 'text1, text2', 'TRUE where two texts are the same to the letter.', (a = '', b = '') => a === b),
  ofTextAndNumbers('REPT', 'text, count', 'The text so many times over.', (text, count = 0) =>
    count < 0 || text.length * count > LONGEST ? VALUE : text.repeat(count),
  ),
  plain('VALUE', 'text', 'The number or date that a text is.', ([value = null]) => {
    if (typeof value === 'boolean') return VALUE;
    return typeof value === 'string' ? (numberIn(value) ?? dateIn(value) ?? VALUE) : toNumber(value);
  }),
  plain(
    'TEXT',
    'value, format',
    'A value as text in a format, such as "#,##0.0", "0%" or "yyyy-mm-dd".',
    ([value = null, format = null]) => {
      const pattern = toText(format);
      return typeof pattern === 'string' ? formatValue(value, pattern) : pattern;
    },
  ),
  plain(
    'FIXED',
    'number, [digits], [no commas]',
    'A number as text with so many decimal places.',
    ([value = null, second, third]) => {
      const number = toNumber(value);
      if (typeof number !== 'number') return number;
      const digits = numberOr(second, 2);
      if (typeof digits !== 'number') return digits;
      const bare = logicalOr(third, false);
      if (typeof bare !== 'boolean') return bare;
      const places = Math.trunc(digits);
      if (places > 127) return VALUE;
      const rounded = roundDecimal(number, places, 'half');
      const decimals = places > 0 ? `.${'0'.repeat(places)}` : '';
      return formatValue(rounded, `${bare ? '0' : '#,##0'}${decimals}`);
    },
  ),
  plain('T', 'value', 'The text; "" for anything else.', ([value = null]) => (typeof value === 'string' ? value : '')),
  ofNumbersToText('CHAR', 'code', 'The character of a code below 128; 10 is a new line.', (code) =>
    code >= 1 && code < 128 ? String.fromCharCode(Math.trunc(code)) : VALUE,
  ),
  ofNumbersToText('UNICHAR', 'code', 'The character of a code in Unicode.', (code) => {
    const point = Math.trunc(code);
    return point < 1 || point > 0x10_ff_ff || (point >= 0xd800 && point < 0xe000) ? NA : String.fromCodePoint(point);
  }),
  ofTexts(
    'UNICODE',
    'text',
    'The code in Unicode of a text’s first character.',
    (text = '') => text.codePointAt(0) ?? VALUE,
  ),
];

function ofNumbersToText(
  name: string,
  parameters: string,
  help: string,
  compute: (number: number) => string | ErrorValue,
): PlainFunction {
  return plain(name, parameters, help, ([value = null]) => {
    const number = toNumber(value);
    return typeof number === 'number' ? compute(number) : number;
  });
}
