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

/** What each row of a scenario measures. */
export function unitScope(scenario: Scenario): UnitScope {
  const rows = new Map<string, Quantity>();
  const own = scenario.units ?? new Map<string, unknown>();
  for (const [id, factor] of scenario.factors) rows.set(id, readable(quantityOfFactor(factor), own));
  for (const [id, { unit }] of scenario.measures ?? []) {
    if (!rows.has(id)) rows.set(id, readable(quantityOfUnit(unit), own));
  }
  return {
    quantityOf: (name) => rows.get(name) ?? rows.get(name.toLowerCase()),
    rates: [...rows].flatMap(([row, quantity]) => rateOf(row, quantity) ?? []),
    columnsAreTimes: [...scenario.alternatives.values()].some(({ period }) => period !== undefined),
  };
}

/** The scope of a pack's formulas, whose names are concepts, bound to rows. */
export function boundScope(scope: UnitScope, rows: ReadonlyMap<string, string>): UnitScope {
  return {
    ...scope,
    quantityOf: (name) => {
      const row = rows.get(name) ?? rows.get(name.toLowerCase());
      return row === undefined ? undefined : scope.quantityOf(row);
    },
    rates: [],
  };
}

/** A unit with a name that nobody has declared is told as that, and nothing is held against it. */
function readable(quantity: Quantity, own: ReadonlyMap<string, unknown>): Quantity {
  if (quantity.kind !== 'amount' || quantity.names.size === 0) return quantity;
  return [...quantity.names.keys()].every((name) => isKnownName(name) || own.has(name)) ? quantity : UNKNOWN;
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

function rateOf(row: string, quantity: Quantity): Rate | undefined {
  if (quantity.kind !== 'amount' || quantity.names.size !== 2) return undefined;
  const { names, sizes } = quantity;
  const above = [...names].find(([, exponent]) => exponent === 1)?.[0];
  const below = [...names].find(([, exponent]) => exponent === -1)?.[0];
  const [size] = sizes;
  if (above === undefined || below === undefined || size?.time !== 0) return undefined;
  return isCurrency(above) && isCurrency(below) ? { row, above, below, size } : undefined;
}
