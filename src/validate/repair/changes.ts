import { cellParts, isFormula } from '../../model/cell';
import { clearCell, setCell } from '../../model/edit/cellEdits';
import type { TextEdit } from '../../model/edit/textEdit';
import { effectiveCell } from '../../model/inherit';
import { nearest } from '../../model/nearest';
import { boundary } from './boundary';
import type { ChangeableCell } from './changeableCells';
import type { Trials } from './trials';
import { valueLine, type ValueLine } from './valueLine';

/** What a cell would hold instead, and how much of a change that is: from 0, hardly any, to 1. */
export interface Change {
  readonly cell: ChangeableCell;
  readonly content: number | string;
  /** The alternative whose content it takes over again, where nothing is written in its place. */
  readonly from?: string;
  readonly size: number;
  readonly edits: readonly TextEdit[];
  /** What lies further, for where the smallest change brings another finding. */
  readonly further?: Change;
}

/** What is found at one cell, and what has been put off until all others have had their turn. */
export interface Search {
  readonly changes: readonly Change[];
  readonly putOff: readonly (() => readonly Change[])[];
}

/** The changes of one cell after which the rule is content, whatever else they bring. */
export function changesOf(trials: Trials, cell: ChangeableCell): Search {
  const line = valueLine(trials, cell);
  const again = inheritedAgain(trials, cell, line);
  const { changes: others, putOff } = line
    ? otherValues(trials, cell, line)
    : { changes: cell.factor.levels ? otherLevels(trials, cell) : [], putOff: [] };
  const changes = others.filter((other) => other.content !== again?.content);
  return { changes: again ? [again, ...changes] : changes, putOff };
}

/** What the cell would hold if nothing were written in it. */
function inheritedAgain(trials: Trials, cell: ChangeableCell, line: ValueLine | undefined): Change | undefined {
  const { scenario } = trials.now.doc;
  const { row, alternative, factor } = cell;
  const base = scenario.alternatives.get(alternative)?.basedOn;
  const behind = base === undefined ? undefined : effectiveCell(scenario, factor, base);
  const content = behind && cellParts(behind.cell).content;
  if (!behind || !factor.values.has(alternative) || isFormula(content)) return undefined;
  if (content === null || content === undefined || content === contentOf(trials, cell)) return undefined;
  const result = clearCell(trials.now.doc, row, alternative);
  if ('refused' in result || !trials.satisfies(result)) return undefined;
  const place = line?.place(content);
  const size =
    line && place !== undefined ? sizeOnLine(cell, line, place) : sizeInLevels(cell, contentOf(trials, cell), content);
  return { cell, content, from: behind.from, size, edits: result.edits };
}

function otherLevels(trials: Trials, cell: ChangeableCell): Change[] {
  const current = contentOf(trials, cell);
  const ids = [...(cell.factor.levels?.keys() ?? [])];
  const meant = typeof current === 'string' && !ids.includes(current) ? nearest(current, ids) : undefined;
  return ids
    .filter((id) => id !== current)
    .map((id) => ({ id, size: id === meant ? 0 : sizeInLevels(cell, current, id) }))
    .sort((a, b) => a.size - b.size)
    .flatMap(({ id, size }) => {
      const edits = trials.mayGoOn ? editsFor(trials, cell, id) : undefined;
      return edits && trials.satisfies({ edits }) ? [{ cell, content: id, size, edits }] : [];
    });
}

/** Of a side whose furthest value does not do, the others are only tried where trials are left: most rules are one-sided. */
function otherValues(trials: Trials, cell: ChangeableCell, line: ValueLine): Search {
  const holds = (value: number) =>
    trials.satisfies(setCell(trials.now.doc, cell.row, cell.alternative, json(line, value)));
  const changes: Change[] = [];
  const putOff: (() => readonly Change[])[] = [];
  for (const direction of [1, -1]) {
    const anchors = line.anchors(direction);
    const furthest = anchors.at(-1);
    if (furthest === undefined || !trials.mayGoOn) continue;
    const nearest = () => nearestOf(trials, cell, line, anchors, holds);
    if (holds(furthest)) changes.push(...nearest());
    else putOff.push(nearest);
  }
  return { changes, putOff };
}

function nearestOf(
  trials: Trials,
  cell: ChangeableCell,
  line: ValueLine,
  anchors: readonly number[],
  holds: (value: number) => boolean,
): readonly Change[] {
  let bad = line.current;
  for (const good of anchors) {
    if (!trials.mayGoOn) break;
    if (holds(good)) {
      const value = boundary(bad, good, line.raster, holds, () => trials.mayGoOn);
      const [change] = moved(trials, cell, line, value);
      const [further] = value === good ? [] : moved(trials, cell, line, good);
      return change ? [{ ...change, ...(further && { further }) }] : [];
    }
    bad = good;
  }
  return [];
}

function moved(trials: Trials, cell: ChangeableCell, line: ValueLine, value: number): Change[] {
  const content = line.content(value);
  const edits = editsFor(trials, cell, content);
  return edits ? [{ cell, content, size: sizeOnLine(cell, line, value), edits }] : [];
}

function json(line: ValueLine, value: number): string {
  return JSON.stringify(line.content(value));
}

function editsFor(trials: Trials, { row, alternative }: ChangeableCell, content: number | string) {
  const result = setCell(trials.now.doc, row, alternative, JSON.stringify(content));
  return 'edits' in result ? result.edits : undefined;
}

/** A year is half of the way for a date. */
const HALF_OF_DAYS = 365;

function sizeOnLine({ factor }: ChangeableCell, { current }: ValueLine, value: number): number {
  const way = Math.abs(value - current);
  return factor.type === 'date'
    ? way / (way + HALF_OF_DAYS)
    : Math.min(1, way / Math.max(Math.abs(current), Math.abs(value), Number.MIN_VALUE));
}

function sizeInLevels({ factor }: ChangeableCell, from: unknown, to: unknown): number {
  const ids = [...(factor.levels?.keys() ?? [])];
  const [before, after] = [ids.indexOf(String(from)), ids.indexOf(String(to))];
  return before < 0 || after < 0 ? 1 : Math.abs(after - before) / ids.length;
}

function contentOf({ now }: Trials, { factor, alternative }: ChangeableCell): number | string | null | undefined {
  const effective = effectiveCell(now.doc.scenario, factor, alternative);
  return effective && cellParts(effective.cell).content;
}
