import type { Formula } from '../ast';
import type { Scenario } from '../../model/read/scenarioText';
import { inferUnits } from './infer';
import { printUnit } from './print';
import type { UnitFix, UnitProblem } from './problem';
import { quantityOfUnit } from './quantity';
import { currenciesWithoutRate, usualRate } from './report';
import { resultProblem, type ResultRow } from './result';
import { boundScope, unitScope, type Rate, type UnitScope } from './scope';
import { leftoverDivisor } from './thousandth';

/** The units of a scenario's rows and formulas. They check, and never change a number. */
export class UnitCheck {
  readonly #scope: UnitScope;
  readonly #results = new Map<string, ResultRow | undefined>();

  /** @param rates the scenario's rates between currencies, where they are known */
  constructor(
    readonly scenario: Scenario,
    rates?: readonly Rate[],
  ) {
    this.#scope = unitScope(scenario, rates);
  }

  /** What does not fit in a formula of a row: a cell's, or a measure's. */
  ofRow(formula: Formula, row: string): readonly UnitProblem[] {
    const result = this.#resultRow(row);
    const { quantity, problems } = inferUnits(formula, this.#scope, result?.amount);
    if (!result) return problems;
    const leftover = (of: ResultRow) =>
      quantity.kind === 'amount' ? leftoverDivisor(formula, quantity, of, this.#scope) : undefined;
    const last = resultProblem(formula, quantity, result, this.#scope.rates) ?? leftover(result);
    if (!last) return problems;
    // No other unit is offered in which the divisor would be left over.
    const isMending = ({ unit }: UnitFix) => {
      const amount = unit === undefined ? undefined : quantityOfUnit(unit);
      return unit === undefined || amount?.kind !== 'amount' || !leftover({ ...result, unit, amount });
    };
    return [...problems, { ...last, fixes: last.fixes.filter(isMending) }];
  }

  /**
   * What does not fit in a rule's formula.
   * @param rows a pack's concepts and the rows that they are bound to; then no other names are known
   */
  ofRule(formula: Formula, rows?: ReadonlyMap<string, string>): readonly UnitProblem[] {
    return inferUnits(formula, rows ? boundScope(this.#scope, rows) : this.#scope).problems;
  }

  /** The unit of what a formula yields, as text; undefined where it has none that can be told. For hovers. */
  unitOf(formula: Formula): string | undefined {
    const { quantity } = inferUnits(formula, this.#scope);
    return quantity.kind === 'amount' && !quantity.bare ? printUnit(quantity) : undefined;
  }

  /**
   * What is said of a row in another currency than its own, where no row of the file converts the one into the other.
   * @param stated the unit in which it is said
   */
  missingRate(row: string, stated: string): { readonly unit: string } | undefined {
    const own = this.#scope.quantityOf(row);
    const theirs = quantityOfUnit(stated);
    if (own?.kind !== 'amount' || theirs.kind !== 'amount') return undefined;
    const pair = currenciesWithoutRate(theirs, own, this.#scope.rates);
    return pair && { unit: usualRate(pair).unit };
  }

  #resultRow(id: string): ResultRow | undefined {
    if (!this.#results.has(id)) this.#results.set(id, this.#makeResultRow(id));
    return this.#results.get(id);
  }

  #makeResultRow(id: string): ResultRow | undefined {
    const factor = this.scenario.factors.get(id);
    const { label = id, unit } = factor ?? this.scenario.measures?.get(id) ?? {};
    const amount = this.#scope.quantityOf(id);
    if (unit === undefined || amount?.kind !== 'amount') return undefined;
    return { id, label, unit, amount, isFree: !factor };
  }
}
