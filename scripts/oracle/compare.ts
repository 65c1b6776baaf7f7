// Holds what was computed here against the oracle's answers.
import { calculate } from '../../src/formula/calculate';
import type { Calculation } from '../../src/formula/calculation';
import { isError } from '../../src/formula/errorValue';
import { readScenario } from '../../src/model/read/scenarioText';
import type { Answer } from './libreOffice';

/** A formula in an alternative. */
export interface Comparison {
  readonly row: string;
  readonly alternative: string;
  readonly formula: string;
  readonly here: Answer | null;
  readonly there: Answer | null;
  readonly same: boolean;
}

export function calculationOf(text: string): Calculation {
  return calculate(readScenario(text).scenario);
}

/** Answers by row, in the order of the alternatives; null where a cell holds no formula. */
export type Answers = Readonly<Record<string, readonly (Answer | null)[]>>;

/** Every formula of a calculation beside its answer. */
export function compared(calculation: Calculation, answers: Answers): Comparison[] {
  return calculation.rows.flatMap((row) =>
    calculation.alternatives.flatMap((alternative, place): Comparison[] => {
      const formula = calculation.formula(row, alternative)?.text;
      if (formula === undefined) return [];
      const raw = calculation.raw(row, alternative);
      const here = isError(raw) ? raw.error : raw;
      const there = answers[row]?.[place] ?? null;
      return [{ row, alternative, formula, here, there, same: same(here, there) }];
    }),
  );
}

const NEAR = 1e-9;

/** To 1e-9 of their size. To LibreOffice TRUE is the number 1 in another format, and which format shows is left to it. */
function same(here: Answer | null, there: Answer | null): boolean {
  const [a, b] = [here, there].map((one) => (typeof one === 'boolean' ? Number(one) : one));
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b), 0.001);
}
