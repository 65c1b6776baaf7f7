import type { CellChange, PartChange, Removed, ScenarioChanges } from '../../compare/changesSince';
import { cellParts, isFormula, plainText } from '../../model/cell';
import { levelLabel } from '../../model/levels';
import type { Cell, Factor, Scenario } from '../../model/read/scenarioText';
import type { ChangeView } from '../../protocol';
import type { NumberDisplay } from '../editor/numberDisplay';

/** What the table tells of the changes since the last commit, place by place. */
export function changeViews(
  changes: ScenarioChanges,
  before: Scenario,
  now: Scenario,
  numbers: NumberDisplay,
): ChangeView[] {
  const views: ChangeView[] = [];
  for (const [row, cells] of changes.cells)
    for (const [alternative, change] of cells) {
      const text = cellText(change, before.factors.get(row), numbers);
      views.push({ row, alternative, kind: change.kind, text });
    }
  for (const row of new Set([...changes.rows.keys(), ...changes.cells.keys()])) {
    const change = changes.rows.get(row);
    const formula = before.measures?.get(row)?.formula;
    const text = rowText(change, changes.cells.get(row)?.size ?? 0, formula);
    views.push({ row, kind: change?.kind ?? 'changed', text });
  }
  for (const [alternative, change] of changes.alternatives)
    views.push({ alternative, kind: change.kind, text: partText('Alternative', change) });
  for (const [section, change] of changes.sections)
    views.push({ section, kind: change.kind, text: partText('Section', change) });
  for (const { label, after, section } of changes.removedRows) {
    const place = after !== undefined ? { row: after } : section !== undefined ? { section } : undefined;
    if (place)
      views.push({ ...place, kind: 'removed', text: `The row “${label}” below is gone since the last commit.` });
  }
  for (const removed of changes.removedAlternatives) {
    const place = neighbour(removed, now);
    const text = `The alternative “${removed.label}” beside is gone since the last commit.`;
    if (place !== undefined) views.push({ alternative: place, kind: 'removed', text });
  }
  return views;
}

function neighbour({ after }: Removed, { alternatives }: Scenario): string | undefined {
  return after ?? alternatives.keys().next().value;
}

function cellText({ kind, before, members }: CellChange, factor: Factor | undefined, numbers: NumberDisplay): string {
  if (!members.includes('value')) return `Changed since the last commit: ${members.join(', ')}.`;
  const was = contentText(before, factor, numbers);
  if (kind === 'added')
    return before === undefined ? 'Was missing at the last commit.' : `Was inherited at the last commit: ${was}.`;
  return kind === 'removed' ? `Was ${was} of its own at the last commit.` : `Was ${was} at the last commit.`;
}

/** What was written there, as people read it: of a formula its text. */
function contentText(cell: Cell | undefined, factor: Factor | undefined, numbers: NumberDisplay): string {
  const content = cell === undefined ? undefined : cellParts(cell).content;
  if (content === undefined) return 'not readable';
  if (content === null) return 'blank';
  if (typeof content === 'number') return numbers.display(content, String(content));
  if (isFormula(content)) return content;
  const level = factor?.levels?.get(content);
  return level === undefined ? plainText(content) : levelLabel(content, level);
}

function rowText(change: PartChange | undefined, cells: number, formula: string | undefined): string {
  if (change?.kind === 'added') return partText('Row', change);
  const parts: string[] = [];
  if (change?.members.includes('formula') && formula !== undefined)
    parts.push(`The formula was ${formula} at the last commit.`);
  const others = change?.members.filter((name) => name !== 'formula' || formula === undefined) ?? [];
  if (others.length > 0) parts.push(`Changed since the last commit: ${others.join(', ')}.`);
  if (cells > 0) parts.push(`${cells} ${cells === 1 ? 'cell' : 'cells'} changed since the last commit.`);
  return parts.join(' ');
}

function partText(what: string, { kind, members }: PartChange): string {
  return kind === 'added'
    ? `${what} is new since the last commit.`
    : `Changed since the last commit: ${members.join(', ')}.`;
}
