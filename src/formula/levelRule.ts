import type { Formula } from './ast';
import type { Calculation } from './calculation';
import { toLogical } from './coerce';
import { isError, type Value } from './errorValue';
import type { Frame } from './frame';
import { rowUses, visit } from './names';
import { parseFormula } from './parse';
import { ruleScope } from './rule';
import { prepareFormula, settleLevel, type SheetRow } from './sheet';

/** A rule's formula that speaks of nothing but levels: it can be held against any combination of them. */
export interface LevelRule {
  /** The rows that it reads, each once. */
  readonly rows: readonly string[];
  /** Whether it holds, or cannot be judged, where the rows have these levels. */
  readonly allows: (levels: readonly string[]) => boolean;
}

/**
 * Reads a `require` formula as one over levels.
 * @param names a pack's concepts and the ids of the rows that they are bound to
 * @returns undefined where it reads anything else, or another alternative, or its year, or judges nothing
 */
export function levelRule(
  { sheet }: Calculation,
  text: string,
  names?: ReadonlyMap<string, string>,
): LevelRule | undefined {
  const [read, scope] = [parseFormula(text), ruleScope(sheet, names)];
  if (!read.ok || asksForYear(read.formula)) return undefined;
  // Most rules look at a number somewhere, and need not be made ready.
  if (rowUses(read.formula).some(({ name }) => !scope.rowNamed(name)?.levels)) return undefined;
  const prepared = prepareFormula(read, scope);
  if (prepared.problems.length > 0 || prepared.reads.length === 0) return undefined;
  if (prepared.reads.some(({ use, row }) => use.reach !== 'own' || !row.levels)) return undefined;
  const rows = [...new Set(prepared.reads.map(({ row }) => row))];
  const frame = frameFor(sheet.rows.length);
  return {
    rows: rows.map(({ id }) => id),
    allows: (levels) => {
      for (const [index, row] of rows.entries()) settle(frame, row, levels[index] ?? null);
      const holds = toLogical(prepared.evaluate(frame));
      return isError(holds) || holds;
    },
  };
}

function asksForYear({ root }: Formula): boolean {
  let found = false;
  visit(root, (node) => (found ||= node.kind === 'call' && node.name === 'PERIOD'));
  return found;
}

/** A frame of one column, in which nothing stands yet. */
function frameFor(rows: number): Frame {
  return {
    numbers: new Float64Array(rows).fill(NaN),
    others: new Array<undefined>(rows).fill(undefined),
    levels: new Array<undefined>(rows).fill(undefined),
    width: 1,
    alternative: 0,
    baseline: 0,
    variables: [],
  };
}

function settle({ numbers, others, levels }: Frame, { slot, levels: table }: SheetRow, id: Value): void {
  if (!table) return;
  const { raw, level } = settleLevel(table, id);
  numbers[slot] = typeof raw === 'number' ? raw : NaN;
  others[slot] = [raw];
  levels[slot] = [level];
}
