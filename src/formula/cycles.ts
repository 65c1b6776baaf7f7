import { t } from '../model/l10n';
import { cellsOf, type CycleStep, type PlacedProblem } from './calculation';
import type { RowRead, Sheet, WrittenFormula } from './sheet';

/** Cells, as places in the sheet, that read each other in a circle: each the next, the last the first. */
export interface CellCycle {
  readonly path: readonly number[];
}

/** A cell of a cycle, its formula, and the read that leads on. */
interface Link {
  readonly formula: WrittenFormula;
  readonly read: RowRead;
  readonly step: CycleStep;
}

/** One problem for each cycle; the same formulas in a circle in several alternatives are one cycle. */
export function cycleProblems(sheet: Sheet, cycles: readonly CellCycle[]): PlacedProblem[] {
  const problems = new Map<string, PlacedProblem>();
  for (const { path } of cycles) {
    const links = path.flatMap((cell, index) => linkOf(sheet, cell, path[index + 1] ?? path[0] ?? cell));
    const [first] = links;
    const key = links.map(({ formula }) => `${formula.row.id} ${formula.writtenIn ?? ''}`).join(', ');
    if (first && !problems.has(key)) problems.set(key, problemOf(first, links));
  }
  return [...problems.values()];
}

function linkOf(sheet: Sheet, cell: number, next: number): Link[] {
  const { width, alternatives } = sheet;
  const formula = sheet.formulaIn(cell);
  if (!formula) return [];
  const place = cell % width;
  const baseline = sheet.baselineOf(formula, place);
  const read = formula.reads.find((one) => cellsOf(one, place, baseline, width).includes(next));
  if (!read) return [];
  const step: CycleStep = {
    row: formula.row.id,
    alternative: alternatives[place] ?? '',
    ...(formula.writtenIn !== undefined && { writtenIn: formula.writtenIn }),
    offset: read.use.offset,
    length: read.use.length,
  };
  return [{ formula, read, step }];
}

function problemOf({ formula, read, step }: Link, links: readonly Link[]): PlacedProblem {
  const ownBaseline = links.length === 1 && read.use.reach === 'baseline';
  const cycle = links.map((link) => link.step);
  return {
    kind: ownBaseline ? 'own-baseline' : 'cycle',
    row: formula.row.id,
    ...(formula.writtenIn !== undefined && { alternative: formula.writtenIn }),
    offset: step.offset,
    length: step.length,
    message: ownBaseline ? ownBaselineMessage(step) : cycleMessage(cycle),
    cycle,
  };
}

function ownBaselineMessage({ row, alternative }: CycleStep): string {
  return t(
    '“{0}” is based on no other alternative, so BASELINE({1}) is {2} itself there. Write a value, or BASELINE only in alternatives that are based on one.',
    alternative,
    row,
    row,
  );
}

function cycleMessage(cycle: readonly CycleStep[]): string {
  const [first] = cycle;
  if (!first) return '';
  const isOne = cycle.every((step) => step.alternative === first.alternative);
  const named = (step: CycleStep) => (isOne ? step.row : t('{0} in {1}', step.row, step.alternative));
  const way = [...cycle, first].map(named).join(' → ');
  const where = isOne ? t(' (in {0})', first.alternative) : '';
  const what =
    cycle.length === 1 ? t('This formula reads its own cell') : t('These formulas read each other in a circle');
  return t('{0}: {1}{2}. One of them must hold a value or read something else.', what, way, where);
}
