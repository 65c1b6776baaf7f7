import { factorKind } from '../../model/factorKind';
import type { Factor, Scenario } from '../../model/read/scenarioText';
import { isCurrency } from './currencies';
import { isKnownName } from './names';
import { DATE, quantityOfUnit, TEXT, UNKNOWN, type Quantity } from './quantity';
import type { Size } from './size';

/** A row that converts one currency into another. */
export interface Rate {
  readonly row: string;
  /** What a number in the one currency is divided by, or one in the other multiplied with: `KRW/USD`. */
  readonly above: string;
  readonly below: string;
  readonly size: Size;
}

/** What the names in a formula measure. */
export interface UnitScope {
  quantityOf(name: string): Quantity | undefined;
  readonly rates: readonly Rate[];
  /** The alternatives are years or dates, so that a sum over them is one over time. */
  readonly columnsAreTimes: boolean;
}

/**
 * What each row of a scenario measures.
 * @param knownRates the rates of the scenario, where they are known: it saves looking at all rows
 */
export function unitScope(scenario: Scenario, knownRates?: readonly Rate[]): UnitScope {
  const { factors, measures } = scenario;
  let rates = knownRates;
  return {
    quantityOf: (name) => quantityOfRow(scenario, name) ?? quantityOfRow(scenario, name.toLowerCase()),
    // It takes all rows to know them, and few formulas ask for them.
    get rates() {
      rates ??= [...new Set([...factors.keys(), ...(measures?.keys() ?? [])])].flatMap(
        (row) => rateIn(scenario, row) ?? [],
      );
      return rates;
    },
    columnsAreTimes: [...scenario.alternatives.values()].some(({ period }) => period !== undefined),
  };
}

/** The scope of a pack's formulas, whose names are concepts, bound to rows. */
export function boundScope(scope: UnitScope, rows: ReadonlyMap<string, string>): UnitScope {
  return {
    columnsAreTimes: scope.columnsAreTimes,
    quantityOf: (name) => {
      const row = rows.get(name) ?? rows.get(name.toLowerCase());
      return row === undefined ? undefined : scope.quantityOf(row);
    },
    rates: [],
  };
}

function quantityOfRow({ factors, measures, units }: Scenario, id: string): Quantity | undefined {
  const factor = factors.get(id);
  const measure = factor ? undefined : measures?.get(id);
  const quantity = factor ? quantityOfFactor(factor) : measure && quantityOfUnit(measure.unit);
  return quantity && readable(quantity, units);
}

/** A unit with a name that nobody has declared is told as that, and nothing is held against it. */
function readable(quantity: Quantity, own: ReadonlyMap<string, unknown> | undefined): Quantity {
  if (quantity.kind !== 'amount' || quantity.names.size === 0) return quantity;
  return [...quantity.names.keys()].every((name) => isKnownName(name) || own?.has(name)) ? quantity : UNKNOWN;
}

function quantityOfFactor(factor: Factor): Quantity {
  switch (factorKind(factor)) {
    case 'date':
      return DATE;
    case 'text':
      return TEXT;
    case 'levels': {
      const valued = [...(factor.levels?.values() ?? [])].some(
        (one) => typeof one !== 'string' && one.value !== undefined,
      );
      return valued ? quantityOfUnit(factor.unit) : TEXT;
    }
    case 'number':
      return quantityOfUnit(factor.unit);
  }
}

/** The rate that a row is, if it is one. */
export function rateIn(scenario: Scenario, row: string): Rate | undefined {
  const quantity = quantityOfRow(scenario, row);
  if (quantity?.kind !== 'amount' || quantity.names.size !== 2) return undefined;
  const { names, sizes } = quantity;
  const above = [...names].find(([, exponent]) => exponent === 1)?.[0];
  const below = [...names].find(([, exponent]) => exponent === -1)?.[0];
  const [size] = sizes;
  if (above === undefined || below === undefined || size?.time !== 0) return undefined;
  return isCurrency(above) && isCurrency(below) ? { row, above, below, size } : undefined;
}
