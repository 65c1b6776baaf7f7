import { divide, finite } from '../arithmetic';
import { DIV0, isError, NA, VALUE, type ErrorValue, type Value } from '../errorValue';
import type { Frame, Term } from '../frame';
import type { AggregateFunction } from './entry';
import { formerly, numberAt, overLists } from './make';
import { valuesOf } from './values';

type Pair = readonly [first: number, second: number];

/** Two lists side by side; where one of a pair is no number, the pair does not count. */
function pairsOf(one: Term | undefined, other: Term | undefined, frame: Frame): readonly Pair[] | ErrorValue {
  const firsts = valuesOf(one, frame);
  const seconds = valuesOf(other, frame);
  const error = [...firsts, ...seconds].find(isError);
  if (error) return error;
  if (firsts.length !== seconds.length) return NA;
  return firsts.flatMap((first, index): Pair[] => {
    const second = seconds[index];
    return typeof first === 'number' && typeof second === 'number' ? [[first, second]] : [];
  });
}

/** The means of two lists, and the products of the distances from them, added up. */
interface Spread {
  readonly count: number;
  readonly means: Pair;
  readonly firsts: number;
  readonly seconds: number;
  readonly both: number;
}

function spreadOf(pairs: readonly Pair[]): Spread {
  const count = pairs.length;
  const means: [number, number] = [0, 0];
  for (const [first, second] of pairs) {
    means[0] += first / count;
    means[1] += second / count;
  }
  let [firsts, seconds, both] = [0, 0, 0];
  for (const [first, second] of pairs) {
    firsts += (first - means[0]) ** 2;
    seconds += (second - means[1]) ** 2;
    both += (first - means[0]) * (second - means[1]);
  }
  return { count, means, firsts, seconds, both };
}

const ofPairs =
  (compute: (spread: Spread) => number | ErrorValue) =>
  (args: readonly Term[], frame: Frame): Value => {
    const pairs = pairsOf(args[0], args[1], frame);
    if ('error' in pairs) return pairs;
    return pairs.length === 0 ? DIV0 : compute(spreadOf(pairs));
  };

const correlation = ({ firsts, seconds, both }: Spread) => divide(both, Math.sqrt(firsts) * Math.sqrt(seconds));

/** What the line through the points (second, first) has at a place. */
function onLine({ means, seconds, both }: Spread, x: number): number | ErrorValue {
  const slope = divide(both, seconds);
  return typeof slope === 'number' ? finite(means[0] + slope * (x - means[1])) : slope;
}

/** Products of values that stand beside each other, added up; what is no number counts as 0. */
function sumOfProducts(args: readonly Term[], frame: Frame): Value {
  const lists = args.map((arg) => valuesOf(arg, frame));
  const error = lists.flat().find(isError);
  if (error) return error;
  const length = lists[0]?.length ?? 0;
  if (lists.some((list) => list.length !== length)) return VALUE;
  let total = 0;
  for (let index = 0; index < length; index++) {
    total += lists.reduce((product, list) => {
      const value = list[index];
      return product * (typeof value === 'number' ? value : 0);
    }, 1);
  }
  return finite(total);
}

const correl = overLists(
  'CORREL',
  'values1, values2',
  'The correlation of two rows across the alternatives, −1 to 1.',
  ofPairs(correlation),
);
const forecast = overLists(
  'FORECAST.LINEAR',
  'x, known ys, known xs',
  'What the straight line through the known points has at x.',
  (args, frame) => {
    const x = numberAt(args, 0, frame);
    return typeof x === 'number' ? ofPairs((spread) => onLine(spread, x))(args.slice(1), frame) : x;
  },
  (index) => index > 0,
);
const covariance = overLists(
  'COVARIANCE.P',
  'values1, values2',
  'The covariance of two rows across the alternatives.',
  ofPairs(({ both, count }) => finite(both / count)),
);

/** Functions of two rows side by side. */
export const pairedFunctions: readonly AggregateFunction[] = [
  overLists('SUMPRODUCT', 'values, …', 'The products of values side by side, added up.', sumOfProducts),
  correl,
  overLists(
    'SLOPE',
    'known ys, known xs',
    'The slope of the straight line through the known points.',
    ofPairs(({ both, seconds }) => divide(both, seconds)),
  ),
  overLists(
    'INTERCEPT',
    'known ys, known xs',
    'Where the straight line through the known points meets the y axis.',
    ofPairs((spread) => onLine(spread, 0)),
  ),
  overLists(
    'RSQ',
    'known ys, known xs',
    'The square of the correlation.',
    ofPairs((spread) => {
      const found = correlation(spread);
      return typeof found === 'number' ? found * found : found;
    }),
  ),
  forecast,
  covariance,
  overLists(
    'COVARIANCE.S',
    'values1, values2',
    'The covariance of two rows across the alternatives, of a sample.',
    ofPairs(({ both, count }) => divide(both, count - 1)),
  ),
  formerly('PEARSON', correl),
  formerly('FORECAST', forecast),
  formerly('COVAR', covariance),
];
