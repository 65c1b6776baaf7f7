import type { CellView, ColumnView, RowView } from '../../protocol';
import type { Place } from '../grid/layout';
import type { Store } from '../store';

/** Which text of a place was found. */
export type Part = 'label' | 'id' | 'unit' | 'value' | 'formula' | 'note' | 'group' | 'period' | 'description';

/** Why a text is not replaced where it was found. */
export type Fixed = 'computed' | 'inherited' | 'id' | 'unit' | 'heading' | 'about';

/** Something that can be found at a place: as it is written, and as it is shown where that is something else. */
export interface Findable {
  readonly part: Part;
  readonly texts: readonly string[];
  readonly fixed?: Fixed;
}

/**
 * All that can be found at a place. A value is found wherever it is shown; a formula and a note, which stand in the
 * file once, where they are written.
 */
export function textsAt(store: Store, place: Place): Findable[] {
  switch (place.at) {
    case 'head': {
      const column = store.column(place.alternative);
      return column ? [...named(column.label, column.id), ...aboutColumn(column)] : [];
    }
    case 'section': {
      const section = store.layout.sections.find(({ id }) => id === place.section);
      if (!section) return [];
      // A band of the table that is no section of the file.
      if (section.id.includes(':')) return [{ part: 'label', texts: [section.label], fixed: 'heading' }];
      return named(section.label, section.id);
    }
    case 'label': {
      const row = store.row(place.row);
      return row ? [...named(row.label, row.id), ...noted(row.note)] : [];
    }
    case 'unit': {
      const row = store.row(place.row);
      const isUnit = row?.kind === 'number' || row?.kind === 'measure';
      return isUnit && row.unit !== '' ? [{ part: 'unit', texts: [row.unit], fixed: 'unit' }] : [];
    }
    case 'cell': {
      const row = store.row(place.row);
      const cell = store.cell(place.row, place.alternative);
      if (!row || !cell) return [];
      return cellTexts(row, cell, store.layout.alternatives[0] === place.alternative);
    }
  }
}

/** @param isFirst of its row: a measure has one formula for all its cells */
function cellTexts(row: RowView, cell: CellView, isFirst: boolean): Findable[] {
  if (cell.content === 'none' || cell.content === 'blank') return cell.state === 'own' ? noted(cell.note) : [];
  if (cell.content === 'formula') {
    const value: Findable = { part: 'value', texts: [cell.display], fixed: 'computed' };
    const isWritten = row.kind === 'measure' ? isFirst : cell.state === 'own';
    return isWritten ? [value, { part: 'formula', texts: [cell.input] }, ...noted(cell.note)] : [value];
  }
  const texts = [...new Set([cell.input, cell.display, ...levelId(row, cell)])];
  if (cell.state !== 'own') return [{ part: 'value', texts, fixed: 'inherited' }];
  return [{ part: 'value', texts }, ...noted(cell.note)];
}

/** A level is written by its id. */
function levelId({ levels }: RowView, { content, display }: CellView): string[] {
  const id = content === 'level' ? levels?.find(({ label }) => label === display)?.id : undefined;
  return id === undefined ? [] : [id];
}

function named(label: string, id: string): Findable[] {
  return label === id
    ? [{ part: 'label', texts: [label] }]
    : [
        { part: 'label', texts: [label] },
        { part: 'id', texts: [id], fixed: 'id' },
      ];
}

/** What a column says of itself beside its name, which is changed in the details. */
function aboutColumn({ group, period, description }: ColumnView): Findable[] {
  const parts: [Part, string | undefined][] = [
    ['group', group],
    ['period', period],
    ['description', description],
  ];
  return parts.flatMap(([part, text]) =>
    text === undefined ? [] : [{ part, texts: [text], fixed: 'about' as const }],
  );
}

function noted(note: string | undefined): Findable[] {
  return note === undefined ? [] : [{ part: 'note', texts: [note] }];
}
