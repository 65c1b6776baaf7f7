import { isCurrency } from '../../formula/units/currencies';
import type { Unit } from '../../formula/unit';

/** Two currencies; a rate between them is so many of `per` for one of `one`. */
export interface CurrencyPair {
  readonly one: string;
  readonly per: string;
}

/** The pair of which a unit is the rate, and whether it is the other way round: `KRW/USD` or `USD/KRW`. */
export function rateUnit({ names, percent }: Unit): (CurrencyPair & { readonly power: 1 | -1 }) | undefined {
  if (percent || names.size !== 2) return undefined;
  const [[a, exponent] = ['', 0], [b, other] = ['', 0]] = [...names];
  if (!isCurrency(a) || !isCurrency(b) || exponent + other !== 0 || Math.abs(exponent) !== 1) return undefined;
  const [above, below] = exponent > 0 ? [a, b] : [b, a];
  return isCounted(below, above) ? { one: below, per: above, power: 1 } : { one: above, per: below, power: -1 };
}

/** The currencies in which others are counted, before those that come later in the alphabet. */
const COUNTED = ['USD', 'EUR'];

function isCounted(one: string, per: string): boolean {
  const first = COUNTED.find((currency) => currency === one || currency === per);
  return first === undefined ? one > per : first === one;
}

/** The pair by which two units differ that are the same but for the currency, such as `KRW trn/yr` and `USD bn/yr`. */
export function pairBetween(a: Unit, b: Unit): (CurrencyPair & { readonly power: 1 | -1 }) | undefined {
  if (a.percent || b.percent) return undefined;
  const names = new Map(a.names);
  for (const [name, exponent] of b.names) {
    const rest = (names.get(name) ?? 0) - exponent;
    if (rest === 0) names.delete(name);
    else names.set(name, rest);
  }
  return rateUnit({ scale: 0, names });
}
