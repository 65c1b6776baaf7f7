import type { CellView, ColumnView, RowView, Severity } from '../../protocol';
import type { Store } from '../store';
import { cellHint, cellText, columnName, findingsAt, roleOf, SEVERITY_ICON, severityName, worst } from '../words';
import type { Draft } from './drafts';
import type { Place } from './layout';
import { t } from '../l10n';

/** All that is painted of one place; two that are equal look the same. */
export interface Look {
  text: string;
  classes: string[];
  /** In a comparison: what it was, where that is another text, and how much more or less it is. */
  compared?: { was?: string; amount?: string };
  /** Shown small beside the text. */
  aside?: string;
  mark?: string;
  chip?: { letter: string; title: string };
  badge?: { icon: string; severity: Severity; count: number };
  chevron?: true;
  /** It can be dragged elsewhere. */
  grip?: true;
  /** It is not as the last commit has it. */
  changed?: true;
  /** Whether the rows below are shown. */
  expanded?: boolean;
  /** Where columns are hidden beside a head, and which. */
  gaps?: { before?: string; after?: string };
  /** Something that is sized by its edge. */
  edge?: 'column' | 'row';
  /** A bar behind the text, in shares of the cell's width. */
  bar?: { start: number; size: number };
  /** A colour behind the text, from 0 to 1. */
  shade?: number;
  /** Shown by the browser on hover, where no card is. */
  title?: string;
  /** For those who do not see the looks. */
  description?: string;
  invalid?: true;
  readOnly?: true;
}

/** How a place looks now, with the draft that was typed into it and is not in the document. */
export function lookOf(store: Store, place: Place, draft: Draft | undefined): Look | undefined {
  const look = plainLook(store, place) ?? awaitedLook(store, place);
  if (!look) return undefined;
  if (store.locked !== undefined) look.readOnly = true;
  else if (isMovable(place)) look.grip = true;
  withFindings(look, store, place);
  return draft ? withDraft(look, draft) : look;
}

/** By a label, a head or a band; one that is no section of the file has a name behind a colon. */
function isMovable(place: Place): boolean {
  return place.at === 'label' || place.at === 'head' || (place.at === 'section' && !place.section.startsWith(':'));
}

function plainLook(store: Store, place: Place): Look | undefined {
  switch (place.at) {
    case 'section': {
      const section = store.layout.section(place.section);
      if (!section) return undefined;
      const count = section.rows.length;
      const description = count === 1 ? t('Section with {0} row', count) : t('Section with {0} rows', count);
      return { text: section.label, classes: [], aside: String(count), description };
    }
    case 'head': {
      const column = store.column(place.alternative);
      return column && headLook(store, column);
    }
    case 'label': {
      const row = store.row(place.row);
      return row && labelLook(row);
    }
    case 'unit': {
      const row = store.row(place.row);
      const classes = row?.kind === 'number' || row?.kind === 'measure' ? [] : ['is-kind'];
      return row && { text: row.unit, classes, title: row.unit };
    }
    case 'cell': {
      const row = store.row(place.row);
      const cell = store.cell(place.row, place.alternative);
      return row && cell && cellLook(row, cell);
    }
  }
}

/** Of a large file, rows that have not come yet. */
function awaitedLook(store: Store, place: Place): Look | undefined {
  if (!('row' in place) || store.row(place.row) || !store.layout.locate(place)) return undefined;
  return { text: '', classes: ['is-awaited'], readOnly: true, description: t('Not read yet') };
}

function headLook(store: Store, column: ColumnView): Look {
  const { period, basedOn } = column;
  const base = basedOn === undefined ? undefined : baseNameOf(store, column, basedOn);
  const aside = [period, base === undefined ? undefined : t('based on {0}', base)];
  const look: Look = { text: column.label, classes: [] };
  const small = aside.filter((part) => part !== undefined).join(' · ');
  if (small !== '') look.aside = small;
  if (column.description !== undefined) {
    look.title = column.description;
    look.description = column.description;
  }
  return look;
}

/** Under the heading of their group the label will do. */
function baseNameOf(store: Store, { group, baseName }: ColumnView, basedOn: string): string {
  const base = store.column(basedOn);
  if (!base && baseName !== undefined) return baseName;
  return base && base.group === group ? base.label : columnName(store, basedOn);
}

function labelLook(row: RowView): Look {
  const look: Look = { text: row.label, classes: [] };
  // A label is often longer than its column. Where there is a note, its card says this.
  if (row.note === undefined) look.title = `${row.label} (${row.id})`;
  const chip = roleOf(row);
  if (chip) {
    look.chip = chip;
    look.description = chip.title;
  }
  return look;
}

function cellLook(row: RowView, cell: CellView): Look {
  const look: Look = { text: cellText(cell), classes: [`is-${cell.content}`, `is-${cell.state}`] };
  if (row.kind === 'number' || row.kind === 'measure') look.classes.push('is-numeric');
  if (row.kind === 'levels') look.chevron = true;
  if (row.kind === 'measure') look.classes.push('is-measure');
  if (cell.content === 'formula') look.mark = 'ƒ';
  if (cell.error) look.classes.push('is-error-value');
  const hint = cellHint(cell);
  if (hint !== undefined) {
    look.title = hint;
    look.description = hint;
  }
  return look;
}

function withFindings(look: Look, store: Store, place: Place): void {
  const findings = findingsAt(store, place);
  const severity = worst(findings);
  if (!severity) return;
  look.classes.push('has-finding', `is-${severity}`);
  // A cell that only inherits what is wrong elsewhere is underlined, without a badge of its own.
  const own = findings.filter(
    (finding) => place.at !== 'cell' || finding.alternative === undefined || finding.alternative === place.alternative,
  );
  const gravest = worst(own);
  if (gravest) look.badge = { icon: SEVERITY_ICON[gravest], severity: gravest, count: own.length };
  look.description = [
    ...findings.map((finding) => `${severityName(finding.severity)}: ${finding.message}`),
    look.description ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ');
  delete look.title;
}

function withDraft(look: Look, draft: Draft): Look {
  const classes = look.classes.filter(
    (name) => !/^is-(number|level|date|text|formula|blank|none|missing|inherited)$/.test(name),
  );
  const { refusal } = draft;
  // What came of it is told before the document holds it.
  if (refusal === undefined && draft.over !== undefined && look.text !== draft.over)
    return { ...look, classes: [...look.classes, 'is-pending'] };
  const drafted: Look = { ...look, text: (refusal === undefined ? draft.shown : undefined) ?? draft.text, classes };
  delete drafted.mark;
  if (refusal === undefined) {
    classes.push('is-pending');
    return drafted;
  }
  classes.push('is-refused');
  const told = t('Not in the document: {0}', refusal);
  return { ...drafted, invalid: true, title: told, description: told };
}
