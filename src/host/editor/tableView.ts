import { alternativeName } from '../../model/alternativeName';
import { factorKind } from '../../model/factorKind';
import { t } from '../../model/l10n';
import { levelLabel } from '../../model/levels';
import type { Factor, Measure, Scenario, ScenarioText } from '../../model/read/scenarioText';
import type { ColumnView, Head, RowView, SectionView, TableView } from '../../protocol';
import type { Assessment } from '../../validate/assess';
import { cellView, formulaView } from './cellView';
import { changedRows, type RowsChanged } from './changedRows';
import { FindingPlaces } from './findingPlaces';
import { findingViews } from './findingViews';
import type { NumberDisplay } from './numberDisplay';
import type { KnownCells } from './sameCells';
import { SameRows } from './sameRows';

/** Bands of the table that are no section of the file; a colon keeps their names from being ids. */
const UNPLACED = ':unplaced';
const MEASURES = ':measures';

/** A state of a scenario and what the table shows of it. */
export interface Seen {
  readonly assessment: Assessment;
  readonly view: TableView;
}

/**
 * What the table shows of a scenario: every row and column that could be read, with the findings that involve them.
 * @param before an earlier state, told by the same numbers: rows that look as they did are the same objects
 * @param wanted the rows to tell of; all, where nothing is said
 */
export function tableView(
  assessment: Assessment,
  numbers: NumberDisplay,
  before?: Seen,
  wanted?: ReadonlySet<string>,
): TableView {
  const { doc, findings } = assessment;
  const places = FindingPlaces.of(findings);
  const isWhole = before?.view.rows.length === assessment.calculation.rows.length;
  const changed = before && isWhole ? changedRows(before.assessment, assessment) : undefined;
  const rows =
    before && changed
      ? changedRowViews(before, changed, assessment, places, numbers)
      : rowsOf(assessment, places, numbers, before && new SameRows(before, assessment, places), wanted);
  if (before?.assessment === assessment) return { ...before.view, rows };
  return {
    head: headOf(assessment),
    columns: columnsOf(doc, places),
    sections: before && changed?.inPlace ? before.view.sections : sectionsOf(doc.scenario),
    rows,
    // Where nothing new was found yet, what is known is told as it stood in the text of before.
    findings:
      before?.assessment.findings === findings
        ? before.view.findings
        : findingViews(doc, places, before?.view.findings),
  };
}

function headOf({ doc: { scenario }, packs, isUnjudged }: Assessment): Head {
  const { title, asOf, perspective, description } = scenario;
  return {
    title: title ?? t('Scenario without a title'),
    ...(asOf !== undefined && { asOf }),
    ...(perspective !== undefined && { perspective: scenario.actors?.get(perspective)?.label ?? perspective }),
    ...(description !== undefined && { description }),
    ...(isUnjudged && { unjudged: true }),
    ...(packs.length > 0 && {
      packs: packs.map(({ title: name, rules, applies }) => ({ title: name, rules, applies })),
    }),
  };
}

function columnsOf({ scenario }: ScenarioText, places: FindingPlaces): ColumnView[] {
  return [...scenario.alternatives].map(([id, { label, group, period, basedOn, description }]) => ({
    id,
    label: label ?? id,
    ...(alternativeName(scenario, id) !== (label ?? id) && { name: alternativeName(scenario, id) }),
    ...(group !== undefined && { group }),
    ...(period !== undefined && { period: String(period) }),
    ...(basedOn !== undefined && { basedOn }),
    ...(description !== undefined && { description }),
    findings: places.ofColumn(id),
  }));
}

/** The ids of all rows, as they follow each other in the table. */
export function rowsInOrder(scenario: Scenario): string[] {
  return sectionsOf(scenario).flatMap(({ rows }) => rows);
}

function sectionsOf(scenario: Scenario): SectionView[] {
  const rowsBySection = new Map<string, string[]>();
  const place = (row: string, section: string) => {
    const rows = rowsBySection.get(section);
    if (rows) rows.push(row);
    else rowsBySection.set(section, [row]);
  };
  const known = (section: string | undefined) => section !== undefined && scenario.sections.has(section);
  for (const [row, { section }] of scenario.factors)
    place(row, section !== undefined && known(section) ? section : UNPLACED);
  for (const [row, { section }] of scenario.measures ?? []) {
    if (scenario.factors.has(row)) continue;
    place(row, section === undefined ? MEASURES : known(section) ? section : UNPLACED);
  }
  const bands: [string, string][] = [...scenario.sections].map(([id, { label }]) => [id, label ?? id]);
  bands.push([UNPLACED, t('Without a section')], [MEASURES, t('Measures')]);
  return bands
    .map(([id, label]) => ({ id, label, rows: rowsBySection.get(id) ?? [] }))
    .filter(({ id, rows }) => rows.length > 0 || scenario.sections.has(id));
}

/** The rows as they were, but for those that may have changed. */
function changedRowViews(
  before: Seen,
  { rows: changed }: RowsChanged,
  assessment: Assessment,
  places: FindingPlaces,
  numbers: NumberDisplay,
): RowView[] {
  const { factors, measures } = assessment.doc.scenario;
  const rows = [...before.view.rows];
  for (const id of changed) {
    const slot = assessment.calculation.slotOf(id);
    const at = rows[slot]?.id === id ? slot : rows.findIndex((row) => row.id === id);
    const factor = factors.get(id);
    const measure = measures?.get(id);
    if (at < 0) continue;
    if (factor) rows[at] = factorRow(assessment, id, factor, places, numbers);
    else if (measure) rows[at] = measureRow(assessment, id, measure, places, numbers);
  }
  return rows;
}

function rowsOf(
  assessment: Assessment,
  places: FindingPlaces,
  numbers: NumberDisplay,
  same: SameRows | undefined,
  wanted: ReadonlySet<string> | undefined,
): RowView[] {
  const { factors, measures } = assessment.doc.scenario;
  const rows: RowView[] = [];
  for (const [row, factor] of factors)
    if (!wanted || wanted.has(row))
      rows.push(
        same?.factor(row, factor) ?? factorRow(assessment, row, factor, places, numbers, same?.cells(row, factor)),
      );
  for (const [row, measure] of measures ?? [])
    if (!factors.has(row) && (!wanted || wanted.has(row)))
      rows.push(same?.measure(row, measure) ?? measureRow(assessment, row, measure, places, numbers));
  return rows;
}

function factorRow(
  assessment: Assessment,
  row: string,
  factor: Factor,
  places: FindingPlaces,
  numbers: NumberDisplay,
  known?: KnownCells,
): RowView {
  const { scenario } = assessment.doc;
  const kind = factorKind(factor);
  const owner = factor.owner ?? (factor.role === 'lever' ? scenario.perspective : undefined);
  return {
    id: row,
    label: factor.label ?? row,
    unit: factor.unit ?? { number: '', levels: 'level', date: 'date', text: 'text' }[kind],
    kind,
    ...(factor.role !== undefined && { role: factor.role }),
    ...(owner !== undefined && { owner: scenario.actors?.get(owner)?.label ?? owner }),
    ...(factor.note !== undefined && { note: factor.note }),
    ...(factor.levels && { levels: [...factor.levels].map(([id, level]) => ({ id, label: levelLabel(id, level) })) }),
    cells: [...scenario.alternatives.keys()].map(
      (alternative) =>
        known?.(alternative) ??
        cellView(assessment, row, factor, alternative, places.ofCell(row, alternative), numbers),
    ),
    findings: places.ofRow(row),
  };
}

function measureRow(
  { doc, calculation }: Assessment,
  row: string,
  measure: Measure,
  places: FindingPlaces,
  numbers: NumberDisplay,
): RowView {
  return {
    id: row,
    label: measure.label ?? row,
    unit: measure.unit ?? '',
    kind: 'measure',
    ...(measure.note !== undefined && { note: measure.note }),
    cells: [...doc.scenario.alternatives.keys()].map((alternative) => ({
      ...formulaView(calculation, row, alternative, undefined, measure.formula ?? '', numbers, measure.unit),
      state: 'own',
      findings: places.ofCell(row, alternative),
    })),
    findings: places.ofRow(row),
  };
}
