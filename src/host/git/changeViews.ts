import type { CellChange, PartChange, Removed, ScenarioChanges } from '../../compare/changesSince';
import { cellParts } from '../../model/cell';
import { t } from '../../model/l10n';
import type { Cell, Factor, Scenario } from '../../model/read/scenarioText';
import type { ChangeView } from '../../protocol';
import { contentText } from '../contentText';
import type { NumberDisplay } from '../editor/numberDisplay';
import { cellSteps, partSteps } from './changeSteps';

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
      const factors = { before: before.factors.get(row), now: now.factors.get(row) };
      const text = cellText(change, factors.before, numbers);
      const steps = cellSteps(change, factors.now?.values.get(alternative), factors, numbers);
      views.push({ row, alternative, kind: change.kind, text, steps });
    }
  for (const row of new Set([...changes.rows.keys(), ...changes.cells.keys()])) {
    const change = changes.rows.get(row);
    const formula = before.measures?.get(row)?.formula;
    const text = rowText(change, changes.cells.get(row)?.size ?? 0, formula);
    const steps = stepsOf(change, partOf(before, row), partOf(now, row));
    views.push({ row, kind: change?.kind ?? 'changed', text, ...steps });
  }
  for (const [alternative, change] of changes.alternatives)
    views.push({
      alternative,
      kind: change.kind,
      text: partText(t('This alternative is new since the last commit.'), change),
      ...stepsOf(change, before.alternatives.get(alternative), now.alternatives.get(alternative)),
    });
  for (const [section, change] of changes.sections)
    views.push({
      section,
      kind: change.kind,
      text: partText(t('This section is new since the last commit.'), change),
      ...stepsOf(change, before.sections.get(section), now.sections.get(section)),
    });
  for (const { label, after, section } of changes.removedRows) {
    const place = after !== undefined ? { row: after } : section !== undefined ? { section } : undefined;
    if (place)
      views.push({
        ...place,
        kind: 'removed',
        text: t('The row “{0}” below is gone since the last commit.', label),
      });
  }
  for (const removed of changes.removedAlternatives) {
    const place = neighbour(removed, now);
    const text = t('The alternative “{0}” beside is gone since the last commit.', removed.label);
    if (place !== undefined) views.push({ alternative: place, kind: 'removed', text });
  }
  return views;
}

function partOf({ factors, measures }: Scenario, row: string): object | undefined {
  return factors.get(row) ?? measures?.get(row);
}

/** Of what is new as a whole, there is no step. */
function stepsOf(
  change: PartChange | undefined,
  before: object | undefined,
  now: object | undefined,
): { steps?: string[] } {
  if (change?.kind !== 'changed') return {};
  return { steps: partSteps(change.members, before, now) };
}

function neighbour({ after }: Removed, { alternatives }: Scenario): string | undefined {
  return after ?? alternatives.keys().next().value;
}

function cellText({ kind, before, members }: CellChange, factor: Factor | undefined, numbers: NumberDisplay): string {
  if (!members.includes('value')) return membersText(members);
  const was = heldText(before, factor, numbers);
  if (kind === 'added')
    return before === undefined
      ? t('Was missing at the last commit.')
      : t('Was inherited at the last commit: {0}.', was);
  return kind === 'removed' ? t('Was {0} of its own at the last commit.', was) : t('Was {0} at the last commit.', was);
}

/** What was written there, as people read it: of a formula its text. */
export function heldText(cell: Cell | undefined, factor: Factor | undefined, numbers: NumberDisplay): string {
  const content = cell === undefined ? undefined : cellParts(cell).content;
  return contentText(content, String(content), factor, numbers);
}

function rowText(change: PartChange | undefined, cells: number, formula: string | undefined): string {
  if (change?.kind === 'added') return partText(t('This row is new since the last commit.'), change);
  const parts: string[] = [];
  if (change?.members.includes('formula') && formula !== undefined)
    parts.push(t('The formula was {0} at the last commit.', formula));
  const others = change?.members.filter((name) => name !== 'formula' || formula === undefined) ?? [];
  if (others.length > 0) parts.push(membersText(others));
  if (cells === 1) parts.push(t('1 cell changed since the last commit.'));
  if (cells > 1) parts.push(t('{0} cells changed since the last commit.', cells));
  return parts.join(' ');
}

function partText(isNew: string, { kind, members }: PartChange): string {
  return kind === 'added' ? isNew : membersText(members);
}

function membersText(members: readonly string[]): string {
  return t('Changed since the last commit: {0}.', members.join(', '));
}
