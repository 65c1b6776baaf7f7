import { alternativeName } from '../../model/alternativeName';
import { t } from '../../model/l10n';
import type { Scenario, ScenarioText } from '../../model/read/scenarioText';
import type { ColumnView, Head, RowView, SectionView, TableView } from '../../protocol';
import type { Assessment } from '../../validate/assess';
import { changedRows, type RowsChanged } from './changedRows';
import { FindingPlaces } from './findingPlaces';
import { findingViews } from './findingViews';
import type { NumberDisplay } from './numberDisplay';
import { RowViews } from './rowViews';
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
  const places = FindingPlaces.of(assessment.findings);
  const isWhole = before?.view.rows.length === assessment.calculation.rows.length;
  const changed = before && isWhole ? changedRows(before.assessment, assessment) : undefined;
  const rows =
    before && changed
      ? changedRowViews(before, changed, new RowViews(assessment, places, numbers))
      : rowsOf(new RowViews(assessment, places, numbers, before && new SameRows(before, assessment, places)), wanted);
  if (before?.assessment === assessment) return { ...before.view, rows };
  return { ...viewAround(assessment, places, before, changed?.inPlace), rows };
}

/**
 * What the table shows but its rows.
 * @param inPlace whether the rows are the same as before, in the same sections
 */
export function viewAround(
  assessment: Assessment,
  places: FindingPlaces,
  before: Seen | undefined,
  inPlace = false,
): Omit<TableView, 'rows'> {
  const { doc, findings } = assessment;
  return {
    head: headOf(assessment),
    columns: columnsOf(doc, places),
    sections: before && inPlace ? before.view.sections : sectionsOf(doc.scenario),
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
function changedRowViews(before: Seen, { rows: changed }: RowsChanged, views: RowViews): RowView[] {
  const rows = [...before.view.rows];
  for (const id of changed) {
    const slot = views.assessment.calculation.slotOf(id);
    const at = rows[slot]?.id === id ? slot : rows.findIndex((row) => row.id === id);
    const view = at < 0 ? undefined : views.of(id);
    if (view) rows[at] = view;
  }
  return rows;
}

function rowsOf(views: RowViews, wanted: ReadonlySet<string> | undefined): RowView[] {
  return views.rows.flatMap((row) => (!wanted || wanted.has(row) ? (views.of(row) ?? []) : []));
}
