import { t } from '../../model/l10n';
import { parseUnit } from '../unit';
import { isCurrency } from './currencies';
import type { Amount, Names } from './quantity';
import { ONE, type Size } from './size';

const SCALES: readonly [word: string, power: number][] = [
  ['trn', 12],
  ['bn', 9],
  ['mn', 6],
  ['k', 3],
];

/** A unit in FORMAT's own notation, as `KRW mn/person`, which reads back as the same; undefined where it has none. */
export function printUnit(amount: Amount, size: Size = amount.sizes[0] ?? ONE): string | undefined {
  const { share } = amount;
  if (share)
    return share.kind + (share.of === undefined || share.of.startsWith('/') ? (share.of ?? '') : ` ${share.of}`);
  const text = notation(amount.names, size);
  return text !== undefined && parseUnit(text) ? text : undefined;
}

function notation(names: Names, { ten, month, day, time }: Size): string | undefined {
  const all: [string, number][] = [
    ...[...names].sort(([a], [b]) => Number(isCurrency(b)) - Number(isCurrency(a))),
    ['yr', time + month + day],
    ['month', -month],
    ['day', -day],
  ];
  if (!all.every(([, exponent]) => Number.isInteger(exponent)) || ten % 3 !== 0) return undefined;
  const repeated = (sign: number) =>
    all.flatMap(([name, exponent]) => Array.from({ length: Math.max(0, exponent * sign) }, () => name));
  const [above, below] = [repeated(1), repeated(-1)];
  const words = scaleWords(Math.abs(ten));
  if (ten < 0 && below.length === 0) return undefined;
  const numerator = above.length === 0 ? (below.length === 0 ? 'index' : '1') : inNumbers(above).join('·');
  const first = ten > 0 ? scaled(numerator === '1' ? '' : numerator, words, above[0]) : numerator;
  const denominators = below.map((name, index) => (ten < 0 && index === 0 ? scaled(name, words, name) : name));
  return [first, ...denominators].join('/');
}

/** Persons alone are many. */
function inNumbers(names: readonly string[]): readonly string[] {
  return names.length === 1 && names[0] === 'person' ? ['persons'] : names;
}

/** Scales follow a currency and go before other things: `USD bn`, `k persons`. */
function scaled(text: string, words: string, first: string | undefined): string {
  return (first !== undefined && isCurrency(first) ? `${text} ${words}` : `${words} ${text}`).trim();
}

function scaleWords(power: number): string {
  let rest = power;
  const words: string[] = [];
  for (const [word, size] of SCALES) {
    while (rest >= size) {
      words.push(word);
      rest -= size;
    }
  }
  return words.reverse().join(' ');
}

/** A unit as a sentence has it: its notation, or as near to it as one comes. */
export function describeUnit(amount: Amount, size: Size = amount.sizes[0] ?? ONE): string {
  if (amount.bare) return t('a bare number');
  const printed = Math.abs(size.ten) <= 12 ? printUnit(amount, size) : undefined;
  if (printed === 'index' && amount.names.size === 0) return t('no unit');
  if (printed !== undefined) return printed;
  const whole = { ...size, ten: Math.floor(size.ten / 3) * 3 };
  const rest = size.ten - whole.ten;
  const near = rest === 0 || Math.abs(whole.ten) > 12 ? undefined : notation(amount.names, whole);
  if (near !== undefined) return `${10 ** rest} ${near}`;
  const plain = notation(amount.names, { ...size, ten: 0 });
  if (plain !== undefined) return `10^${size.ten} ${plain}`;
  const powers = [...amount.names, ...(size.time === 0 ? [] : [['time', size.time] as const])];
  return powers.map(([name, exponent]) => (exponent === 1 ? name : `${name}^${exponent}`)).join('·') || t('no unit');
}
