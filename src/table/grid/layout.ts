import type { SectionView } from '../../protocol';

/** A place that can be active: known by ids, so that it stays the same when rows and columns move. */
export type Place =
  | { at: 'cell'; row: string; alternative: string }
  | { at: 'label'; row: string }
  | { at: 'unit'; row: string }
  | { at: 'section'; section: string }
  | { at: 'head'; alternative: string };

/** A line of the grid below its head: the band of a section, or a row. */
export type Line = { kind: 'section'; section: SectionView } | { kind: 'row'; row: string };

/** Where a place is now. Line −1 is the head; column 0 the labels, 1 the units, the alternatives follow. */
export interface Coordinates {
  line: number;
  column: number;
}

export const HEAD_LINE = -1;
export const LABEL_COLUMN = 0;
export const UNIT_COLUMN = 1;
/** Columns before the first alternative. */
export const FROZEN_COLUMNS = 2;

/** One text for each place, for maps and comparisons. Ids hold no spaces. */
export function placeKey(place: Place): string {
  switch (place.at) {
    case 'cell':
      return `cell ${place.row} ${place.alternative}`;
    case 'label':
    case 'unit':
      return `${place.at} ${place.row}`;
    case 'section':
      return `section ${place.section}`;
    case 'head':
      return `head ${place.alternative}`;
  }
}

export function samePlace(one: Place | undefined, other: Place | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && placeKey(one) === placeKey(other));
}

/** Where the place of a finding is: a cell, a row's label, a column's head, or nowhere in the table. */
export function placeOf(target: { row?: string | undefined; alternative?: string | undefined }): Place | undefined {
  const { row, alternative } = target;
  if (row !== undefined) return alternative === undefined ? { at: 'label', row } : { at: 'cell', row, alternative };
  return alternative === undefined ? undefined : { at: 'head', alternative };
}

/** The order of lines and columns: sections with their rows, and alternatives. */
export class Layout {
  readonly sections: readonly SectionView[];
  readonly alternatives: readonly string[];
  readonly lines: readonly Line[];
  readonly #rowLines = new Map<string, number>();
  readonly #sectionLines = new Map<string, number>();
  readonly #sectionsOfRows = new Map<string, string>();
  readonly #columns = new Map<string, number>();

  constructor(sections: readonly SectionView[], columns: readonly { id: string }[]) {
    this.sections = sections;
    this.alternatives = columns.map((column) => column.id);
    const lines: Line[] = [];
    for (const section of sections) {
      this.#sectionLines.set(section.id, lines.length);
      lines.push({ kind: 'section', section });
      for (const row of section.rows) {
        this.#rowLines.set(row, lines.length);
        this.#sectionsOfRows.set(row, section.id);
        lines.push({ kind: 'row', row });
      }
    }
    this.lines = lines;
    this.alternatives.forEach((id, index) => this.#columns.set(id, index));
  }

  get columnCount(): number {
    return FROZEN_COLUMNS + this.alternatives.length;
  }

  /** Lines that are rows. */
  get rowCount(): number {
    return this.#rowLines.size;
  }

  section(id: string): SectionView | undefined {
    const line = this.lines[this.#sectionLines.get(id) ?? -1];
    return line?.kind === 'section' ? line.section : undefined;
  }

  /** The section in which a row stands. */
  sectionOf(row: string): string | undefined {
    return this.#sectionsOfRows.get(row);
  }

  rowLine(row: string): number | undefined {
    return this.#rowLines.get(row);
  }

  /** Index among the alternatives, from 0. */
  columnIndex(alternative: string): number | undefined {
    return this.#columns.get(alternative);
  }

  /** These alternatives, which are in the order of their columns, and others of the table between them. */
  inColumnOrder(alternatives: readonly string[], others: readonly string[]): readonly string[] {
    const extra = others.filter((id) => !alternatives.includes(id) && this.#columns.has(id));
    if (extra.length === 0) return alternatives;
    const index = (id: string) => this.#columns.get(id) ?? 0;
    return [...alternatives, ...extra].sort((one, other) => index(one) - index(other));
  }

  locate(place: Place): Coordinates | undefined {
    if (place.at === 'section') return this.#at(this.#sectionLines.get(place.section), LABEL_COLUMN);
    if (place.at === 'head') return this.#at(HEAD_LINE, this.#columnOf(place.alternative));
    const line = this.#rowLines.get(place.row);
    if (place.at === 'cell') return this.#at(line, this.#columnOf(place.alternative));
    return this.#at(line, place.at === 'label' ? LABEL_COLUMN : UNIT_COLUMN);
  }

  placeAt({ line, column }: Coordinates): Place | undefined {
    const alternative = this.alternatives[column - FROZEN_COLUMNS];
    if (line === HEAD_LINE) return alternative === undefined ? undefined : { at: 'head', alternative };
    const item = this.lines[line];
    if (!item) return undefined;
    if (item.kind === 'section') return { at: 'section', section: item.section.id };
    if (column === LABEL_COLUMN) return { at: 'label', row: item.row };
    if (column === UNIT_COLUMN) return { at: 'unit', row: item.row };
    return alternative === undefined ? undefined : { at: 'cell', row: item.row, alternative };
  }

  isRow(line: number): boolean {
    return this.lines[line]?.kind === 'row';
  }

  sameShape(other: Layout): boolean {
    if (other === this) return true;
    const shape = (layout: Layout) => layout.lines.map((line) => (line.kind === 'row' ? line.row : line.section.id));
    return sameTexts(this.alternatives, other.alternatives) && sameTexts(shape(this), shape(other));
  }

  #columnOf(alternative: string): number | undefined {
    const index = this.#columns.get(alternative);
    return index === undefined ? undefined : FROZEN_COLUMNS + index;
  }

  #at(line: number | undefined, column: number | undefined): Coordinates | undefined {
    return line === undefined || column === undefined ? undefined : { line, column };
  }
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}
