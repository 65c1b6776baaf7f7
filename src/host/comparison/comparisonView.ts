import type { Change } from '../../compare/change';
import type { Comparison } from '../../compare/comparison';
import { t } from '../../model/l10n';
import type { ColumnView, RowView, SectionView } from '../../protocol';
import type { ComparedFinding, ComparisonView, SideView, WholeDifference } from '../../protocol/comparison';
import { changesToTell, toldChange } from '../../report/comparison/words';
import type { Assessment } from '../../validate/assess';
import type { Finding } from '../../validate/finding';
import type { NumberDisplay } from '../editor/numberDisplay';
import { CellChanges, comparedCells, nameOf } from './comparedCells';
import { wholeDifference } from './comparedWholes';
import { comparedTables, rowOf } from './comparedTables';
import { differingParts } from './differingParts';
import type { JoinedTable, Pair } from './joinedTable';
import { rowsThatMayDiffer } from './rowsThatMayDiffer';

/** How the two sides are called. */
export interface SideNames {
  readonly before: Pick<SideView, 'name' | 'detail'>;
  readonly after: Pick<SideView, 'name' | 'detail'>;
}

/** Of more rows than this those that differ come first, and the others after them: see {@link rowsLeft}. */
const MOST_ROWS = 250;

type PartKey = 'row' | 'alternative' | 'section';

/**
 * What the page of a comparison shows: the table of both, and what differs at which place of it.
 * @param differencesOnly leaves out the rows and the columns in which nothing differs
 */
export function comparisonView(
  comparison: Comparison,
  names: SideNames,
  numbers: NumberDisplay,
  differencesOnly: boolean,
): ComparisonView {
  const { before, after, findings } = comparison;
  const isWhole = !differencesOnly && after.calculation.rows.length <= MOST_ROWS;
  const { joined, now } = comparedTables(comparison, numbers, isWhole ? undefined : rowsThatMayDiffer(comparison));
  const changes = changesToTell(comparison).map((change) => ({ change, told: toldChange(comparison, change) }));
  const others = changes.filter(({ change }) => change.kind !== 'cell');
  const parts = { row: by('row', others), alternative: by('alternative', others), section: by('section', others) };
  const about = (key: PartKey, id: string) => parts[key].get(id) ?? [];
  const whole = (key: PartKey, id: string, label: string, pair: Pair<unknown>) =>
    wholeDifference(id, label, { before: pair.before !== undefined, after: pair.after !== undefined }, about(key, id));

  const byCell = new CellChanges(comparison.changes);
  const cells = joined.rows.flatMap((row) => comparedCells(joined, row, byCell, numbers));
  const rows = joined.rows.flatMap((row) => whole('row', row.id, labelOf(row), row) ?? []);
  const columns = joined.columns.flatMap((column) => whole('alternative', column.id, nameOf(column), column) ?? []);
  const sections = joined.sections.flatMap(({ id, label }) => {
    const [was, is] = [before, after].map(({ doc }) => doc.scenario.sections.has(id));
    const difference = wholeDifference(id, label, { before: was === true, after: is === true }, about('section', id));
    return was || is ? (difference ?? []) : [];
  });
  const differing = differencesOnly ? differingParts(joined, { rows, columns, cells }) : undefined;
  const isShown = {
    row: ({ id }: { id: string }) => differing?.rows.has(id) !== false,
    column: ({ id }: { id: string }) => differing?.columns.has(id) !== false,
  };
  const shown = { rows: joined.rows.filter(isShown.row), columns: joined.columns.filter(isShown.column) };

  const hiddenNames = new Map(
    joined.columns.filter((column) => !isShown.column(column)).map((column) => [column.id, nameOf(column)]),
  );

  const isReadable = before.doc.state === 'sound' && after.doc.state === 'sound';
  return {
    before: sideOf(before, names.before),
    after: sideOf(after, names.after),
    ...([before, after].some(({ isUnjudged }) => isUnjudged) && { unjudged: true as const }),
    table: {
      head: { ...now.head, notice: { kind: 'read-only', message: t('A comparison cannot be edited.'), shows: 'all' } },
      columns: shown.columns.flatMap(({ before: was, after: is, id }) => columnOf(is ?? was, id, hiddenNames)),
      sections: shownSections(joined.sections, sections, differing?.rows),
      rows: shown.rows.map((row) => rowOf(joined, row, shown.columns)),
      findings: now.findings,
    },
    hidden: {
      rows: differing ? rowCount(joined.sections) - shown.rows.length : 0,
      columns: joined.columns.length - shown.columns.length,
    },
    sections,
    rows,
    columns,
    cells,
    effects: isReadable ? effectsOf(joined, cells) : [],
    findings: {
      fresh: findings.fresh.map((finding) => findingOf(finding)),
      settled: findings.settled.map((finding) => findingOf(finding, comparison)),
    },
    others: others.map(({ change, told }) => ({ ...told, ...placeOf(change) })),
  };
}

function by<Told extends { readonly change: Change }>(key: PartKey, changes: readonly Told[]): Map<string, Told[]> {
  const found = new Map<string, Told[]>();
  for (const one of changes) {
    const id = one.change[key];
    if (id !== undefined) found.set(id, [...(found.get(id) ?? []), one]);
  }
  return found;
}

/** The rows that a page shows and has not been told of. */
export function rowsLeft({ table: { sections, rows } }: ComparisonView): string[] {
  const told = new Set(rows.map(({ id }) => id));
  return sections.flatMap((section) => section.rows).filter((row) => !told.has(row));
}

function rowCount(sections: readonly SectionView[]): number {
  return sections.reduce((count, { rows }) => count + rows.length, 0);
}

function shownSections(
  sections: readonly SectionView[],
  differences: readonly WholeDifference[],
  rows: ReadonlySet<string> | undefined,
): SectionView[] {
  if (!rows) return [...sections];
  const differing = new Set(differences.map(({ id }) => id));
  return sections
    .map((section) => ({ ...section, rows: section.rows.filter((row) => rows.has(row)) }))
    .filter((section) => section.rows.length > 0 || differing.has(section.id));
}

/** The id of the later table stands for both. */
function columnOf(column: ColumnView | undefined, id: string, hiddenNames: ReadonlyMap<string, string>): ColumnView[] {
  if (!column) return [];
  const baseName = column.basedOn === undefined ? undefined : hiddenNames.get(column.basedOn);
  return [{ ...column, id, ...(baseName !== undefined && { baseName }) }];
}

function labelOf({ id, before, after }: Pair<RowView>): string {
  return (after ?? before)?.label ?? id;
}

/** What the changes do to measures, as their cells tell it. */
function effectsOf({ rows, columns }: JoinedTable, cells: ComparisonView['cells']): ComparisonView['effects'] {
  const measures = new Map(
    rows.flatMap((row) => (row.after?.kind === 'measure' ? [[row.id, row.after] as const] : [])),
  );
  const names = new Map(columns.map((column) => [column.id, nameOf(column)]));
  return cells.flatMap(({ row, alternative, was, values, change = '' }) => {
    const measure = measures.get(row);
    if (!measure || was === undefined) return [];
    const subject = `${measure.label}, ${names.get(alternative) ?? alternative}`;
    return [{ row, alternative, subject, values, change }];
  });
}

/** @param comparison of a finding that is settled: its ids are those of then */
function findingOf(
  { row, alternative, severity, message, because }: Finding,
  comparison?: Comparison,
): ComparedFinding {
  const renames = comparison?.renames;
  const rowNow = row === undefined ? undefined : (renames?.factors.get(row) ?? renames?.measures.get(row) ?? row);
  const column = alternative === undefined ? undefined : (renames?.alternatives.get(alternative) ?? alternative);
  return {
    ...(rowNow !== undefined && { row: rowNow }),
    ...(column !== undefined && { alternative: column }),
    severity,
    message,
    because,
  };
}

function placeOf({ row, alternative }: Change): { row?: string; alternative?: string } {
  return { ...(row !== undefined && { row }), ...(alternative !== undefined && { alternative }) };
}

/** A side with what keeps it from being read, if something does. */
function sideOf({ doc, findings }: Assessment, names: Pick<SideView, 'name' | 'detail'>): SideView {
  const [first] = findings;
  if (doc.state === 'sound' || doc.text.trim() === '') return names;
  const line = first === undefined ? 1 : doc.lines.at(first.place.offset).line;
  const why = first?.message ?? t('The file is not valid JSON.');
  return { ...names, fault: t('{0} can be read in part only, line {1}: {2}', names.name, String(line), why) };
}
