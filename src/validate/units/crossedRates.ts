import { baseAlternative } from '../../model/baseAlternative';
import { t } from '../../model/l10n';
import { clashObservations } from '../clash';
import type { Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import type { CurrencyPair } from './currencyPairs';

/** A row of rates. */
export interface RateRow {
  readonly pair: CurrencyPair;
  readonly row: string;
  readonly rate: (alternative: string) => number | undefined;
}

/**
 * Three rates between three currencies, of which two make another third. A pair that several rows are rates of is left
 * aside: these are held against each other.
 * @param apart by how much rates may differ
 */
export function* crossedRates(context: RuleContext, rows: readonly RateRow[], apart: number): Iterable<Observation> {
  const byPair = new Map<string, RateRow[]>();
  for (const row of rows) byPair.set(keyOf(row.pair), [...(byPair.get(keyOf(row.pair)) ?? []), row]);
  const single = [...byPair.values()].flatMap(([row, another]) => (row && !another ? [row] : []));
  for (const [index, third] of single.entries()) {
    const { one, per } = third.pair;
    for (const first of single.slice(0, index)) {
      const through = otherThan(first.pair, one);
      if (through === undefined || through === per) continue;
      const second = byPair.get(keyOf({ one: per, per: through }))?.[0];
      // Each three are told once, at the last of them.
      if (!second || single.indexOf(second) > index || !single.includes(second)) continue;
      yield* conflict(context, { first, second, third, through }, apart);
    }
  }
}

interface Triangle {
  readonly first: RateRow;
  readonly second: RateRow;
  readonly third: RateRow;
  /** The currency that the third rate knows nothing of. */
  readonly through: string;
}

/** As two rows of rates, they are judged in the base alternative: in another one a rate may be an uncertainty. */
function conflict(context: RuleContext, { first, second, third, through }: Triangle, apart: number): Observation[] {
  const { one, per } = third.pair;
  const base = baseAlternative(context.scenario);
  const made = (alternative: string): number => perOne(first, one, alternative) / perOne(second, per, alternative);
  const clash = {
    alternatives: context.alternatives.filter((alternative) => {
      const [a, b] = [made(alternative), third.rate(alternative) ?? NaN];
      return (base === undefined || alternative === base) && Math.abs(a - b) > apart * Math.min(a, b);
    }),
    cells: (alternative: string) => [third, first, second].map(({ row }) => ({ row, alternative })),
  };
  const digits = (value = 0) => String(Number(value.toPrecision(5)));
  return clashObservations(context, clash, (alternative) =>
    t(
      '{0} and {1} make {2} by way of {3}, and {4} is {5} in {6}.',
      context.rowLabel(first.row),
      context.rowLabel(second.row),
      `${digits(made(alternative))} ${per}/${one}`,
      through,
      context.rowLabel(third.row),
      digits(third.rate(alternative)),
      context.alternativeLabel(alternative),
    ),
  );
}

/** How much of the other currency one of this is. */
function perOne({ pair, rate }: RateRow, currency: string, alternative: string): number {
  const value = rate(alternative) ?? NaN;
  return pair.one === currency ? value : 1 / value;
}

function otherThan({ one, per }: CurrencyPair, currency: string): string | undefined {
  return one === currency ? per : per === currency ? one : undefined;
}

function keyOf({ one, per }: CurrencyPair): string {
  return one < per ? `${one} ${per}` : `${per} ${one}`;
}
