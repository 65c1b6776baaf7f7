import { parseUnit, type Unit } from '../../formula/unit';
import { baseAlternative } from '../../model/baseAlternative';
import { effectiveCell } from '../../model/inherit';
import { t } from '../../model/l10n';
import type { Scenario } from '../../model/read/scenarioText';
import { clashObservations } from '../clash';
import type { Fix } from '../finding';
import type { BuiltInRule } from '../rule';
import type { RuleContext } from '../ruleContext';
import { writingNumber } from './amounts';
import { crossedRates } from './crossedRates';
import { pairBetween, rateUnit, type CurrencyPair } from './currencyPairs';
import { pairs } from './unequal-values';

/** By how much rates may be apart: days and sources differ by that. */
const APART = 0.03;

export const impliedRates: BuiltInRule = {
  id: 'units/implied-rates',
  severity: 'warning',
  title: 'Exchange rates in one alternative that are more than 3 % apart',
  reason:
    'One row, or a source beside its value, reckons at another rate than the next, so that sums in the two currencies do not belong together.',
  remedy:
    'Convert at the rate that the file has, or correct the rate. Rates may differ from alternative to alternative.',
  example: {
    fails: withPayment(1.6),
    passes: withPayment(1.4),
  },
  *check(context) {
    const places = ratePlaces(context);
    for (const [index, place] of places.entries()) {
      for (const other of places.slice(index + 1)) {
        if (place.pair.one !== other.pair.one || place.pair.per !== other.pair.per) continue;
        yield* conflict(context, place, other);
      }
    }
    const rows = places.flatMap(({ isRow, pair, rows: [row], rate }) =>
      isRow && row !== undefined ? [{ pair, row, rate }] : [],
    );
    yield* crossedRates(context, rows, APART);
  },
};

function withPayment(value: number): Record<string, unknown> {
  return {
    factors: {
      rate: { section: 'money', label: 'Rate', role: 'uncertainty', unit: 'KRW/USD', values: { base: 1400 } },
      payment: { unit: 'KRW trn', values: { base: { value, stated: { value: 1, unit: 'USD bn' } } } },
    },
  };
}

/** Something that says, or implies, a rate in an alternative. */
interface RatePlace {
  readonly pair: CurrencyPair;
  readonly rows: readonly string[];
  /** Whether it is a row of rates, and not amounts of which one can be told. */
  readonly isRow?: true;
  readonly rate: (alternative: string) => number | undefined;
  /** The number that its first row would have at a rate. */
  readonly at: (alternative: string, rate: number) => number | undefined;
}

function* conflict(context: RuleContext, place: RatePlace, other: RatePlace) {
  const rows = [...new Set([...place.rows, ...other.rows])];
  const { one, per } = place.pair;
  const clash = {
    alternatives: context.alternatives.filter((alternative) => {
      if (!isJudgedIn(context, place, other, alternative)) return false;
      const [a, b] = [place.rate(alternative), other.rate(alternative)];
      return a !== undefined && b !== undefined && Math.abs(a - b) > APART * Math.min(a, b);
    }),
    cells: (alternative: string) => rows.map((row) => ({ row, alternative })),
  };
  const digits = (value = 0) => String(Number(value.toPrecision(5)));
  const label = ({ rows: [row = '', beside] }: RatePlace) =>
    beside === undefined ? context.rowLabel(row) : t('{0} beside {1}', context.rowLabel(row), context.rowLabel(beside));
  const told = clashObservations(context, clash, (alternative) => {
    const [a, b] = [place.rate(alternative), other.rate(alternative)];
    return t(
      '{0} reckons with {1} and {2} with {3} in {4}.',
      label(place),
      `${digits(a)} ${per}/${one}`,
      label(other),
      digits(b),
      context.alternativeLabel(alternative),
    );
  });
  for (const observation of told) {
    const { alternative = '' } = observation;
    const fixes = [...taking(context, place, other, alternative), ...taking(context, other, place, alternative)];
    yield { ...observation, fixes };
  }
}

/**
 * A rate may be another one in another alternative, as an uncertainty: two rows of rates are held against each other in
 * the base alternative, and amounts where one of them is written, not where the rate alone has changed.
 */
function isJudgedIn(context: RuleContext, place: RatePlace, other: RatePlace, alternative: string): boolean {
  const base = baseAlternative(context.scenario);
  if (place.isRow && other.isRow) return base === undefined || alternative === base;
  const amounts = [place, other].filter(({ isRow }) => !isRow);
  return amounts.every(({ rows }) => rows.some((row) => context.writtenIn(row, alternative) === alternative));
}

/** The first row of a place at the other one's rate. */
function taking(context: RuleContext, place: RatePlace, other: RatePlace, alternative: string): Fix[] {
  const rate = other.rate(alternative);
  const value = rate === undefined ? undefined : place.at(alternative, rate);
  const [row = ''] = place.rows;
  return value === undefined ? [] : writingNumber(context, { row, alternative }, Number(value.toPrecision(5)));
}

/** Every row and every pair of amounts of which a rate can be told; none in a file of one currency. */
function ratePlaces(context: RuleContext): RatePlace[] {
  const { scenario, suspects, calculation } = context;
  const found = suspects.answers.of('units/rate-rows', [suspects.rowTraits], () => rateRows(scenario));
  const hasStated = new Set(
    context.inFactors('units/stated-rates', (row, factor) =>
      [...factor.values.values()].some((cell) => typeof cell === 'object' && cell?.stated) ? [row] : [],
    ),
  );
  const stated = hasStated.size === 0 ? [] : calculation.rows.filter((row) => hasStated.has(row));
  // Amounts come first: a finding stands where they are.
  return [
    ...stated.map((row) => fromStated(context, row)),
    ...pairs(context).map(([row, other]) => fromPair(context, row, other)),
    ...found.map((row) => fromRow(context, row)),
  ].flat();
}

function rateRows({ factors }: Scenario): string[] {
  return [...factors].flatMap(([row, { unit }]) => {
    const parsed = unit?.includes('/') === true ? parseUnit(unit) : undefined;
    return parsed && rateUnit(parsed) ? [row] : [];
  });
}

function fromRow(context: RuleContext, row: string): RatePlace[] {
  const unit = parseUnit(context.unitOf(row) ?? '');
  const pair = unit && rateUnit(unit);
  if (!pair) return [];
  const size = 10 ** unit.scale;
  return [
    {
      pair,
      rows: [row],
      isRow: true,
      rate: (alternative) => positive((numberAt(context, row, alternative) * size) ** pair.power),
      at: (_, rate) => rate ** pair.power / size,
    },
  ];
}

/** The rates between a row's cells and what their sources state, where that is in another currency. */
function fromStated(context: RuleContext, row: string): RatePlace[] {
  const own = parseUnit(context.unitOf(row) ?? '');
  const factor = context.scenario.factors.get(row);
  if (!own || !factor) return [];
  const places = new Map<string, RatePlace>();
  for (const cell of factor.values.values()) {
    const unit = parseUnit((typeof cell === 'object' ? cell?.stated?.unit : undefined) ?? '');
    const pair = unit && pairBetween(own, unit);
    if (!pair) continue;
    const statedIn = (alternative: string) => {
      const there = effectiveCell(context.scenario, factor, alternative)?.cell;
      const stated = typeof there === 'object' ? there?.stated : undefined;
      const theirs = parseUnit(stated?.unit ?? '');
      const isSame = theirs && pairBetween(own, theirs)?.power === pair.power && theirs.names.size === unit.names.size;
      return isSame ? (stated?.value ?? NaN) * 10 ** theirs.scale : NaN;
    };
    places.set(`${pair.one} ${pair.per}`, quotient(context, row, own, pair, statedIn));
  }
  return [...places.values()];
}

/** The rate between two rows of one quantity in two currencies. */
function fromPair(context: RuleContext, row: string, other: string): RatePlace[] {
  const [own, theirs] = [row, other].map((id) => parseUnit(context.unitOf(id) ?? ''));
  const pair = own && theirs && pairBetween(own, theirs);
  if (!pair) return [];
  const amount = (alternative: string) => numberAt(context, other, alternative) * 10 ** theirs.scale;
  return [{ ...quotient(context, row, own, pair, amount), rows: [row, other] }];
}

function quotient(
  context: RuleContext,
  row: string,
  own: Unit,
  pair: CurrencyPair & { readonly power: 1 | -1 },
  amount: (alternative: string) => number,
): RatePlace {
  const size = 10 ** own.scale;
  return {
    pair,
    rows: [row],
    rate: (alternative) => positive(((numberAt(context, row, alternative) * size) / amount(alternative)) ** pair.power),
    at: (alternative, rate) => (amount(alternative) * rate ** pair.power) / size,
  };
}

function numberAt({ calculation }: RuleContext, row: string, alternative: string): number {
  const value = calculation.value(row, alternative);
  return typeof value === 'number' ? value : NaN;
}

function positive(rate: number): number | undefined {
  return Number.isFinite(rate) && rate > 0 ? rate : undefined;
}
