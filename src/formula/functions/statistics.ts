import { divide, finite } from '../arithmetic';
import { DIV0, NA, NUM, type ErrorValue, type Value } from '../errorValue';
import type { Frame, Term } from '../frame';
import type { AggregateFunction } from './entry';
import { formerly, numberAt, overLists } from './make';
import { countOf, numbersOf } from './sinks';
import { looseNumbersOf } from './values';

type Numbers = readonly number[];

const sum = (numbers: Numbers): number => numbers.reduce((total, one) => total + one, 0);
const mean = (numbers: Numbers): number => sum(numbers) / numbers.length;
const ascending = (numbers: Numbers): Numbers => numbers.toSorted((a, b) => a - b);

/** The squares of what each number is off the mean, added up. */
function squares(numbers: Numbers): number {
  const middle = mean(numbers);
  return sum(numbers.map((one) => (one - middle) ** 2));
}

const ofAll =
  (compute: (numbers: Numbers) => number | ErrorValue) =>
  (args: readonly Term[], frame: Frame): Value => {
    const numbers = numbersOf(args, frame);
    return 'error' in numbers ? numbers : compute(numbers);
  };

/** A function of a list and one number beside it. */
const withNumber =
  (compute: (numbers: Numbers, number: number, option: number) => number | ErrorValue, missing?: number) =>
  (args: readonly Term[], frame: Frame): Value => {
    const numbers = numbersOf(args.slice(0, 1), frame);
    if ('error' in numbers) return numbers;
    const number = numberAt(args, 1, frame);
    if (typeof number !== 'number') return number;
    const option = numberAt(args, 2, frame, missing);
    return typeof option === 'number' ? compute(numbers, number, option) : option;
  };

const variance =
  (less: 0 | 1) =>
  (numbers: Numbers): number | ErrorValue =>
    numbers.length <= less ? DIV0 : finite(squares(numbers) / (numbers.length - less));

const deviation = (less: 0 | 1) => (numbers: Numbers) => {
  const found = variance(less)(numbers);
  return typeof found === 'number' ? Math.sqrt(found) : found;
};

/** The number at a place (from 0) of a sorted list, between two of them where the place is no whole number. */
function between(sorted: Numbers, place: number): number | ErrorValue {
  const lower = sorted[Math.floor(place)];
  const upper = sorted[Math.ceil(place)];
  return lower === undefined || upper === undefined ? NUM : lower + (upper - lower) * (place - Math.floor(place));
}

const inclusive = (numbers: Numbers, share: number): number | ErrorValue =>
  share < 0 || share > 1 ? NUM : between(ascending(numbers), share * (numbers.length - 1));

const exclusive = (numbers: Numbers, share: number): number | ErrorValue =>
  share <= 0 || share >= 1 ? NUM : between(ascending(numbers), share * (numbers.length + 1) - 1);

const quarters =
  (percentile: (numbers: Numbers, share: number) => number | ErrorValue) => (numbers: Numbers, quarter: number) =>
    percentile(numbers, Math.trunc(quarter) / 4);

/** At which share of the list a number stands, cut to so many digits. */
const rankShare =
  (shareOf: (place: number, count: number) => number) =>
  (numbers: Numbers, value: number, digits: number): number | ErrorValue => {
    if (numbers.length === 0 || digits < 1) return NUM;
    const sorted = ascending(numbers);
    const above = sorted.findIndex((one) => one >= value);
    const upper = sorted[above];
    if (upper === undefined) return NA;
    const lower = upper === value ? value : sorted[above - 1];
    if (lower === undefined) return NA;
    const place = upper === value ? above : above - 1 + (value - lower) / (upper - lower);
    const share = sorted.length === 1 ? 1 : shareOf(place, sorted.length);
    // A number has no more digits than this.
    if (digits > 15) return share;
    const power = 10 ** Math.trunc(digits);
    return sorted.length === 1 ? 1 : Math.floor(share * power + 1e-9) / power;
  };

function ranked(ties: 'best' | 'mean') {
  return (args: readonly Term[], frame: Frame): Value => {
    const number = numberAt(args, 0, frame);
    if (typeof number !== 'number') return number;
    const numbers = numbersOf(args.slice(1, 2), frame);
    if ('error' in numbers) return numbers;
    const order = numberAt(args, 2, frame);
    if (typeof order !== 'number') return order;
    const before = numbers.filter((one) => (order === 0 ? one > number : one < number)).length;
    const equal = numbers.filter((one) => one === number).length;
    if (equal === 0) return NA;
    return before + 1 + (ties === 'mean' ? (equal - 1) / 2 : 0);
  };
}

/** The most frequent number, the first of several. */
function mode(numbers: Numbers): number | ErrorValue {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most < 2 ? NA : (numbers.find((one) => counts.get(one) === most) ?? NA);
}

function nth(sorted: (numbers: Numbers) => Numbers, round: (place: number) => number) {
  return (numbers: Numbers, place: number): number | ErrorValue => sorted(numbers)[round(place) - 1] ?? NUM;
}

const allPositive = (numbers: Numbers): boolean => numbers.length > 0 && numbers.every((one) => one > 0);

/** Functions that end in A: in rows TRUE is 1 and a text 0. */
const loose =
  (compute: (numbers: Numbers) => number | ErrorValue) =>
  (args: readonly Term[], frame: Frame): Value => {
    const numbers = looseNumbersOf(args, frame);
    return 'error' in numbers ? numbers : compute(numbers);
  };

const first = (index: number) => index === 0;
const second = (index: number) => index === 1;

const varianceSample = overLists('VAR.S', 'value, …', 'The variance, of a sample.', ofAll(variance(1)));
const varianceAll = overLists('VAR.P', 'value, …', 'The variance, where these are all there are.', ofAll(variance(0)));
const deviationSample = overLists('STDEV.S', 'value, …', 'The standard deviation, of a sample.', ofAll(deviation(1)));
const deviationAll = overLists(
  'STDEV.P',
  'value, …',
  'The standard deviation, where these are all there are.',
  ofAll(deviation(0)),
);
const percentile = overLists(
  'PERCENTILE.INC',
  'values, share',
  'What a share (0 to 1) of the values lies below; 0.5 is the median.',
  withNumber(inclusive),
  first,
);
const quartile = overLists(
  'QUARTILE.INC',
  'values, quarter',
  'The quartile: 0 is the least value, 2 the median, 4 the greatest.',
  withNumber(quarters(inclusive)),
  first,
);
const mostFrequent = overLists('MODE.SNGL', 'value, …', 'The most frequent number.', ofAll(mode));
const rank = overLists(
  'RANK.EQ',
  'number, values, [order]',
  'The rank of a number among the values: 1 is the greatest, or the least where the order is 1.',
  ranked('best'),
  second,
);
const rankPercent = overLists(
  'PERCENTRANK.INC',
  'values, number, [digits]',
  'At which share (0 to 1) of the values a number stands.',
  withNumber(
    rankShare((place, count) => place / (count - 1)),
    3,
  ),
  first,
);

/** Functions of many numbers beyond SUM, MIN and MAX. */
export const statisticFunctions: readonly AggregateFunction[] = [
  deviationSample,
  deviationAll,
  varianceSample,
  varianceAll,
  overLists(
    'SUMSQ',
    'value, …',
    'The sum of the squares.',
    ofAll((numbers) => finite(sum(numbers.map((one) => one * one)))),
  ),
  overLists(
    'DEVSQ',
    'value, …',
    'The squares of the distances from the mean, added up.',
    ofAll((numbers) => (numbers.length === 0 ? NUM : finite(squares(numbers)))),
  ),
  overLists(
    'AVEDEV',
    'value, …',
    'The mean distance from the mean.',
    ofAll((numbers) => {
      const middle = mean(numbers);
      return numbers.length === 0 ? NUM : finite(mean(numbers.map((one) => Math.abs(one - middle))));
    }),
  ),
  overLists(
    'GEOMEAN',
    'value, …',
    'The geometric mean: what the values would be, were they all one, for the same product.',
    ofAll((numbers) => (allPositive(numbers) ? Math.exp(mean(numbers.map(Math.log))) : NUM)),
  ),
  overLists(
    'HARMEAN',
    'value, …',
    'The harmonic mean, as of rates.',
    ofAll((numbers) => (allPositive(numbers) ? divide(numbers.length, sum(numbers.map((one) => 1 / one))) : NUM)),
  ),
  overLists(
    'LARGE',
    'values, place',
    'The greatest value for place 1, the second for 2, and so on.',
    withNumber(nth((numbers) => ascending(numbers).toReversed(), Math.ceil)),
    first,
  ),
  overLists(
    'SMALL',
    'values, place',
    'The least value for place 1, the second for 2, and so on.',
    withNumber(nth(ascending, Math.trunc)),
    first,
  ),
  percentile,
  overLists(
    'PERCENTILE.EXC',
    'values, share',
    'The percentile by the exclusive method; the share lies between 0 and 1.',
    withNumber(exclusive),
    first,
  ),
  quartile,
  overLists(
    'QUARTILE.EXC',
    'values, quarter',
    'The quartile by the exclusive method: 1, 2 or 3.',
    withNumber(quarters(exclusive)),
    first,
  ),
  rank,
  overLists(
    'RANK.AVG',
    'number, values, [order]',
    'The rank of a number among the values; equal ones share their mean rank.',
    ranked('mean'),
    second,
  ),
  rankPercent,
  mostFrequent,
  overLists(
    'AVERAGEA',
    'value, …',
    'The mean, where TRUE in a row is 1 and a text 0.',
    loose((numbers) => (numbers.length === 0 ? DIV0 : finite(mean(numbers)))),
  ),
  overLists(
    'MINA',
    'value, …',
    'The least, where TRUE in a row is 1 and a text 0.',
    loose((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((least, one) => Math.min(least, one)))),
  ),
  overLists(
    'MAXA',
    'value, …',
    'The greatest, where TRUE in a row is 1 and a text 0.',
    loose((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((most, one) => Math.max(most, one)))),
  ),
  overLists('COUNTBLANK', 'values', 'How many are blank or an empty text.', (args, frame) =>
    countOf(args, frame, (value) => value === null || value === ''),
  ),
  formerly('STDEV', deviationSample),
  formerly('STDEVP', deviationAll),
  formerly('VAR', varianceSample),
  formerly('VARP', varianceAll),
  formerly('PERCENTILE', percentile),
  formerly('QUARTILE', quartile),
  formerly('PERCENTRANK', rankPercent),
  formerly('RANK', rank),
  formerly('MODE', mostFrequent),
];
