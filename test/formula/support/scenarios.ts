import { calculate } from '../../../src/formula/calculate';
import type { Calculation } from '../../../src/formula/calculation';
import { isError, type Value } from '../../../src/formula/errorValue';
import { readScenario, type Scenario } from '../../../src/model/read/scenarioText';

/** A factor in short: its cells by alternative, and what of a factor matters to the test. */
export interface ShortFactor {
  readonly unit?: string;
  readonly type?: 'date' | 'text';
  readonly levels?: Readonly<Record<string, string | { label: string; value?: number }>>;
  readonly values?: Readonly<Record<string, unknown>>;
}

export interface ShortScenario {
  /** Alternative → the one it is based on, or null. `{ base: null }` where left out. */
  readonly alternatives?: Readonly<Record<string, string | null>>;
  readonly factors?: Readonly<Record<string, ShortFactor>>;
  /** Unit names of its own. */
  readonly units?: Readonly<Record<string, object>>;
  /** Measure → its formula, or formula and unit. */
  readonly measures?: Readonly<Record<string, string | { formula: string; unit: string }>>;
}

/** A scenario from its short form, through the text as a file would be. */
export function scenarioOf({
  alternatives = { base: null },
  factors = {},
  units = {},
  measures = {},
}: ShortScenario): Scenario {
  const text = JSON.stringify({
    scenario: 1,
    title: 'Test',
    units,
    alternatives: mapped(alternatives, (basedOn, id) => ({ label: id, ...(basedOn !== null && { basedOn }) })),
    sections: { all: { label: 'All' } },
    factors: mapped(factors, (factor, id) => ({
      section: 'all',
      label: id,
      role: 'given',
      ...factor,
      values: factor.values ?? {},
    })),
    measures: mapped(measures, (measure, id) => ({
      label: id,
      ...(typeof measure === 'string' ? { unit: 'index', formula: measure } : measure),
    })),
  });
  return readScenario(text).scenario;
}

function mapped<T>(entries: Readonly<Record<string, T>>, map: (value: T, id: string) => unknown): object {
  return Object.fromEntries(Object.entries(entries).map(([id, value]) => [id, map(value, id)]));
}

export function calculationOf(short: ShortScenario): Calculation {
  return calculate(scenarioOf(short));
}

/** A value as tables in tests have it: an error by its name. */
export function told(value: Value): number | string | boolean | null {
  return isError(value) ? value.error : value;
}

/** The rows of a one-column scenario: id → content. */
export type Cells = Readonly<Record<string, number | string | null>>;

/** What a formula comes to beside rows of one column; `missing` is a row without a value. */
export function result(formula: string, cells: Cells = {}): number | string | boolean | null {
  const calculation = calculationOf({
    factors: {
      missing: {},
      ...mapped(cells, (content) => ({ values: { base: content } })),
    },
    measures: { result: formula },
  });
  return told(calculation.value('result', 'base'));
}
