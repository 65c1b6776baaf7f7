import { cellParts, isFormula } from '../../model/cell';
import { clearCell, setCell } from '../../model/edit/cellEdits';
import type { TextEdit } from '../../model/edit/textEdit';
import { effectiveCell } from '../../model/inherit';
import { nearest } from '../../model/nearest';
import type { Finding } from '../finding';
import { boundary, rasterOf } from './boundary';
import type { ChangeableCell } from './changeableCells';
import type { Trials } from './trials';

/** What a cell would hold instead, and how much of a change that is: from 0, hardly any, to 1. */
export interface Change {
  readonly cell: ChangeableCell;
  readonly content: number | string;
  /** The alternative whose content it takes over again, where nothing is written in its place. */
  readonly from?: string;
  readonly size: number;
  readonly edits: readonly TextEdit[];
}

/** The changes of one cell that settle the finding, the smallest first. */
export function changesOf(trials: Trials, cell: ChangeableCell): Change[] {
  const { doc } = trials.now;
  const content = contentOf(trials, cell);
  const again = inheritedAgain(trials, cell);
  const others =
    cell.factor.levels && typeof content !== 'number'
      ? otherLevels(trials, cell, content)
      : typeof content === 'number'
        ? otherNumbers(trials, cell, content)
        : [];
  const changes = others.filter((other) => other.content !== again?.content);
  const all = again ? [again, ...changes] : changes;
  return doc.state === 'sound' ? all.sort((a, b) => a.size - b.size) : [];
}

/** What the cell would hold if nothing were written in it. */
function inheritedAgain(trials: Trials, cell: ChangeableCell): Change | undefined {
  const { scenario } = trials.now.doc;
  const { row, alternative, factor } = cell;
  const base = scenario.alternatives.get(alternative)?.basedOn;
  const behind = base === undefined ? undefined : effectiveCell(scenario, factor, base);
  const content = behind && cellParts(behind.cell).content;
  if (!behind || !factor.values.has(alternative) || isFormula(content)) return undefined;
  if (content === null || content === undefined || content === contentOf(trials, cell)) return undefined;
  const result = clearCell(trials.now.doc, row, alternative);
  if ('refused' in result || !trials.settles(result)) return undefined;
  const size = sizeOf(cell, contentOf(trials, cell), content);
  return { cell, content, from: behind.from, size, edits: result.edits };
}

function otherLevels(trials: Trials, cell: ChangeableCell, current: unknown): Change[] {
  const ids = [...(cell.factor.levels?.keys() ?? [])];
  const meant = typeof current === 'string' && !ids.includes(current) ? nearest(current, ids) : undefined;
  return ids
    .filter((id) => id !== current)
    .map((id) => ({ id, size: id === meant ? 0 : sizeOf(cell, current, id) }))
    .sort((a, b) => a.size - b.size)
    .flatMap(({ id, size }) => (trials.mayGoOn ? written(trials, cell, id, size) : []));
}

function otherNumbers(trials: Trials, cell: ChangeableCell, current: number): Change[] {
  const { doc } = trials.now;
  const { row, alternative, factor } = cell;
  const node = doc.tree.nodeAt([
    'factors',
    row,
    'values',
    effectiveCell(doc.scenario, factor, alternative)?.from ?? '',
  ]);
  const literal = node ? doc.text.slice(node.offset, node.offset + node.length) : '';
  const raster = rasterOf(literal, current, factor.integer === true || factor.unit === 'persons');
  const holds = (value: number) => trials.satisfies(setCell(doc, row, alternative, JSON.stringify(value)));
  return [1, -1].flatMap((direction) => {
    let bad = current;
    for (const good of anchors(trials, cell, current, direction)) {
      if (!trials.mayGoOn) return [];
      if (holds(good)) {
        const value = boundary(bad, good, raster, holds, () => trials.mayGoOn);
        const changes = [value, good].map((one) => () => written(trials, cell, one, sizeOf(cell, current, one)));
        return firstOf(changes);
      }
      bad = good;
    }
    return [];
  });
}

/** Numbers on one side that may do, the nearest first: what the file itself names, and what lies further and further out. */
function anchors(trials: Trials, cell: ChangeableCell, current: number, direction: number): number[] {
  const { min = -Infinity, max = Infinity, range, values, integer } = cell.factor;
  const written = [...values.values()].map((one) => cellParts(one).content);
  const out =
    current === 0 ? [1, 10, 100].map((one) => one * direction) : [0.9, 1.1, 0.5, 2, 4, 10].map((one) => one * current);
  const all = [0, min, max, range?.low, range?.high, ...written, ...numbersAtRule(trials.finding, trials), ...out];
  const numbers = all.filter((one) => typeof one === 'number').filter(Number.isFinite);
  return [...new Set(numbers.map((one) => (integer === true ? Math.round(one) : Number(one.toPrecision(12)))))]
    .filter((one) => (one - current) * direction > 0 && one >= min && one <= max)
    .sort((a, b) => (a - b) * direction);
}

/** The numbers that the rule itself names, and those that stand beside the cell in the finding. */
function numbersAtRule({ rule, related, row, alternative }: Finding, { now }: Trials): number[] {
  const own = rule.startsWith('rules/') ? now.doc.scenario.rules?.get(rule.slice('rules/'.length))?.require : undefined;
  const named = [...(own ?? '').matchAll(/(?<![\w."])\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
  const beside = [{ row, alternative }, ...related].map((one) =>
    one.row === undefined || one.alternative === undefined ? null : now.calculation.value(one.row, one.alternative),
  );
  return [...named, ...beside.filter((one) => typeof one === 'number')];
}

function written(trials: Trials, cell: ChangeableCell, content: number | string, size: number): Change[] {
  const result = setCell(trials.now.doc, cell.row, cell.alternative, JSON.stringify(content));
  return 'edits' in result && trials.settles(result) ? [{ cell, content, size, edits: result.edits }] : [];
}

/** What the first gives that gives anything. */
function firstOf<T>(tries: readonly (() => T[])[]): T[] {
  for (const next of tries) {
    const found = next();
    if (found.length > 0) return found;
  }
  return [];
}

function sizeOf({ factor }: ChangeableCell, from: unknown, to: unknown): number {
  if (typeof from === 'number' && typeof to === 'number') {
    return Math.min(1, Math.abs(to - from) / Math.max(Math.abs(from), Math.abs(to), Number.MIN_VALUE));
  }
  const ids = [...(factor.levels?.keys() ?? [])];
  const [before, after] = [ids.indexOf(String(from)), ids.indexOf(String(to))];
  return before < 0 || after < 0 ? 1 : Math.abs(after - before) / ids.length;
}

function contentOf({ now }: Trials, { factor, alternative }: ChangeableCell): number | string | null | undefined {
  const effective = effectiveCell(now.doc.scenario, factor, alternative);
  return effective && cellParts(effective.cell).content;
}
