import { finite } from '../arithmetic';
import { toLogical, toNumber } from '../coerce';
import { NUM, type ErrorValue, type Value } from '../errorValue';
import type { PlainFunction } from './entry';
import { formerly, ofNumbers, plain } from './make';

const ROOT_OF_TAU = Math.sqrt(2 * Math.PI);

/** Evaluates a polynomial, its highest power first. */
const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((value, coefficient) => value * x + coefficient, 0);

const UPPER = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931,
  220.206867912376,
];
const LOWER = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831,
  793.826512519948, 440.413735824752,
];

const density = (z: number): number => Math.exp((-z * z) / 2) / ROOT_OF_TAU;

/** How much of the normal distribution lies below z: Hart’s rational function, a continued fraction far out. */
function below(z: number): number {
  const distance = Math.abs(z);
  const tail = distance > 38 ? 0 : distance < 7.071 ? nearTail(distance) : farTail(distance);
  return z > 0 ? 1 - tail : tail;
}

function nearTail(z: number): number {
  return (Math.exp((-z * z) / 2) * polynomial(UPPER, z)) / polynomial(LOWER, z);
}

function farTail(z: number): number {
  let fraction = z + 0.65;
  for (const step of [4, 3, 2, 1]) fraction = z + step / fraction;
  return Math.exp((-z * z) / 2) / fraction / ROOT_OF_TAU;
}

const MIDDLE_ABOVE = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
];
const MIDDLE_UNDER = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1, 1,
];
const TAIL_ABOVE = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const TAIL_UNDER = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1];

/** The z below which a share lies: Acklam’s approximation, made exact by steps of Halley’s. */
function quantile(share: number): number {
  if (share > 0.5) return -quantile(1 - share);
  let z: number;
  if (share < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(share));
    z = polynomial(TAIL_ABOVE, q) / polynomial(TAIL_UNDER, q);
  } else {
    const q = share - 0.5;
    z = (polynomial(MIDDLE_ABOVE, q * q) * q) / polynomial(MIDDLE_UNDER, q * q);
  }
  for (let step = 0; step < 2 && z > -37; step++) {
    const off = (below(z) - share) / density(z);
    z -= off / (1 + (z * off) / 2);
  }
  return z;
}

/** A function of numbers and, last, of whether it is cumulative. */
function distribution(
  name: string,
  parameters: string,
  help: string,
  compute: (numbers: readonly number[], cumulative: boolean) => number | ErrorValue,
): PlainFunction {
  return plain(name, `${parameters}, cumulative`, help, (args): Value => {
    const numbers: number[] = [];
    for (const arg of args.slice(0, -1)) {
      const number = toNumber(arg);
      if (typeof number !== 'number') return number;
      numbers.push(number);
    }
    const cumulative = toLogical(args.at(-1) ?? null);
    return typeof cumulative === 'boolean' ? compute(numbers, cumulative) : cumulative;
  });
}

const normal = distribution(
  'NORM.DIST',
  'x, mean, deviation',
  'The normal distribution: the probability of at most x (cumulative TRUE), or its density at x.',
  ([x = 0, mean = 0, deviation = 0], cumulative) => {
    if (deviation <= 0) return NUM;
    const z = (x - mean) / deviation;
    return finite(cumulative ? below(z) : density(z) / deviation);
  },
);
const normalInverse = ofNumbers(
  'NORM.INV',
  'probability, mean, deviation',
  'The x that a normally distributed value stays below with this probability.',
  (share = 0, mean = 0, deviation = 0) =>
    share <= 0 || share >= 1 || deviation <= 0 ? NUM : finite(mean + deviation * quantile(share)),
);
const standardInverse = ofNumbers(
  'NORM.S.INV',
  'probability',
  'The z that a standard normal value stays below with this probability.',
  (share = 0) => (share <= 0 || share >= 1 ? NUM : quantile(share)),
);
const confidence = ofNumbers(
  'CONFIDENCE.NORM',
  'alpha, deviation, size',
  'Half the width of the interval in which the mean lies with the probability 1 − alpha.',
  (alpha = 0, deviation = 0, size = 0) =>
    alpha <= 0 || alpha >= 1 || deviation <= 0 || size < 1
      ? NUM
      : finite((-quantile(alpha / 2) * deviation) / Math.sqrt(Math.trunc(size))),
);

/** The normal distribution and its kin, for assumptions that are uncertain. */
export const distributionFunctions: readonly PlainFunction[] = [
  normal,
  normalInverse,
  distribution(
    'NORM.S.DIST',
    'z',
    'The standard normal distribution: the probability of at most z (cumulative TRUE), or its density.',
    ([z = 0], cumulative) => (cumulative ? below(z) : density(z)),
  ),
  standardInverse,
  distribution(
    'LOGNORM.DIST',
    'x, mean, deviation',
    'The lognormal distribution, of a value whose logarithm is normal.',
    ([x = 0, mean = 0, deviation = 0], cumulative) => {
      if (x <= 0 || deviation <= 0) return NUM;
      const z = (Math.log(x) - mean) / deviation;
      return finite(cumulative ? below(z) : density(z) / (x * deviation));
    },
  ),
  ofNumbers(
    'LOGNORM.INV',
    'probability, mean, deviation',
    'The x that a lognormally distributed value stays below with this probability.',
    (share = 0, mean = 0, deviation = 0) =>
      share <= 0 || share >= 1 || deviation <= 0 ? NUM : finite(Math.exp(mean + deviation * quantile(share))),
  ),
  distribution(
    'EXPON.DIST',
    'x, rate',
    'The exponential distribution: that an event at this yearly rate comes within x years (cumulative TRUE).',
    ([x = 0, rate = 0], cumulative) =>
      x < 0 || rate <= 0 ? NUM : finite(cumulative ? -Math.expm1(-rate * x) : rate * Math.exp(-rate * x)),
  ),
  ofNumbers(
    'STANDARDIZE',
    'x, mean, deviation',
    'How many deviations x is off the mean.',
    (x = 0, mean = 0, deviation = 0) => (deviation <= 0 ? NUM : finite((x - mean) / deviation)),
  ),
  confidence,
  formerly('NORMDIST', normal),
  formerly('NORMINV', normalInverse),
  ofNumbers('NORMSDIST', 'z', 'The older form of NORM.S.DIST, cumulative.', (z = 0) => below(z)),
  formerly('NORMSINV', standardInverse),
  formerly('CONFIDENCE', confidence),
];
