import type { Calculation, CellRead } from './calculation';
import { Cause } from './cause';
import { toLogical } from './coerce';
import { isError, REF, type Value } from './errorValue';
import { parseFormula } from './parse';
import type { FormulaProblem } from './problem';
import type { RuleScope } from './scope';
import { prepareFormula, type Sheet, type SheetScope } from './sheet';

/** What a rule's formula says of one alternative. */
export interface RuleOutcome {
  readonly value: Value;
  /** `unjudged` where a value that it reads is missing, or the formula yields an error or neither TRUE nor FALSE. */
  readonly verdict: 'holds' | 'broken' | 'unjudged';
  /** The cells that it reads, in order of appearance. */
  readonly reads: readonly CellRead[];
}

/** A `require` formula, ready to be held against every alternative. */
export interface RuleFormula {
  /** What is wrong with it, at its characters. Where there is anything, it judges nothing. */
  readonly problems: readonly FormulaProblem[];
  judge(alternative: string): RuleOutcome;
  /** Of the cells that it reads the fewest that alone break it in an alternative where it is broken. */
  cause(alternative: string): readonly CellRead[];
}

/**
 * Reads a rule's formula once, over the rows of a calculation.
 * @param names a pack's concepts and the ids of the rows that they are bound to; then no other names are known
 * @param levels the levels that the pack's concepts know: a row bound to one need not have them all
 */
export function ruleFormula(
  calculation: Calculation,
  text: string,
  names?: ReadonlyMap<string, string>,
  levels: ReadonlySet<string> = new Set(),
): RuleFormula {
  const { sheet } = calculation;
  const scope = ruleScope(sheet, names);
  const prepared = prepareFormula(parseFormula(text), scope);
  const { evaluate, reads, formula } = prepared;
  const cause = formula && new Cause(calculation, formula, prepared, scope, reads);
  const problems = prepared.problems.filter(
    ({ kind, name }) => kind !== 'unknown-level' || name === undefined || !levels.has(name),
  );
  return {
    problems,
    cause: (alternative) => {
      const place = sheet.scope.alternativeNamed(alternative);
      return place === undefined ? [] : (cause?.ofFalse(place) ?? []);
    },
    judge: (alternative) => {
      const place = sheet.scope.alternativeNamed(alternative);
      if (place === undefined) return { value: REF, verdict: 'unjudged', reads: [] };
      const cells = calculation.readsOf(reads, place);
      const value = calculation.evaluate(evaluate, place);
      const isJudged = problems.length === 0 && !cells.some((one) => calculation.isMissing(one.row, one.alternative));
      return { value, verdict: isJudged ? verdictOf(value) : 'unjudged', reads: cells };
    },
  };
}

function verdictOf(value: Value): RuleOutcome['verdict'] {
  const holds = toLogical(value);
  if (isError(holds)) return 'unjudged';
  return holds ? 'holds' : 'broken';
}

/** The names of a rule, and what only rules may ask of the columns. */
export function ruleScope(sheet: Sheet, names: ReadonlyMap<string, string> | undefined): SheetScope {
  const inRule: RuleScope = {
    back: (place, steps) => sheet.back(place, steps),
    yearAt: (place) => sheet.form.years[place],
  };
  return { ...namedScope(sheet.scope, names), inRule };
}

/** What names mean in a rule: the sheet’s rows, or of a pack the rows that its concepts are bound to, and no others. */
export function namedScope(scope: SheetScope, names: ReadonlyMap<string, string> | undefined): SheetScope {
  if (!names) return scope;
  return {
    rowNamed: (name) => {
      const row = names.get(name) ?? names.get(name.toLowerCase());
      return row === undefined ? undefined : scope.rowNamed(row);
    },
    alternativeNamed: (id) => scope.alternativeNamed(id),
  };
}
