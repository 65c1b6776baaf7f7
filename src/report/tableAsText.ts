import stringWidth from 'string-width';
import type { ComputedTable } from './computedTable';
import { plain, type Paint } from './paint';
import { onOneLine } from './visible';
import { wrap } from './wrap';

interface Cell {
  readonly text: string;
  /** Numbers stand at the right. */
  readonly right: boolean;
}

interface Column {
  readonly heading: Cell;
  /** What stands above it, and above its neighbours of the same group. */
  readonly group: string;
  /** By place among all rows. */
  readonly cells: readonly Cell[];
  readonly width: number;
}

const GAP = '  ';
/** Beside each other on a narrow terminal, labels and levels are broken into lines, but not below these widths. */
const LEAST_LABEL = 32;
const LEAST_COLUMN = 16;

/**
 * A computed table for the eye: labels and units at the left, a column for each alternative, numbers at the right of
 * it. What is too wide is broken into lines, and alternatives that still do not fit follow in a table of their own.
 * @param width the columns of the terminal; as wide as need be where it is left out
 */
export function tableAsText(table: ComputedTable, width?: number, paint: Paint = plain): string {
  const rows = table.sections.flatMap((section) => section.rows);
  const labels = columnOf(
    { label: '' },
    rows.map(({ label }) => textCell(label)),
    width && Math.max(LEAST_LABEL, Math.floor(width / 4)),
  );
  const units = columnOf(
    { label: 'unit' },
    rows.map(({ unit }) => textCell(unit ?? '')),
  );
  const left = [labels, units];
  const room = width && width - total(left);
  const share = room && Math.max(LEAST_COLUMN, Math.floor(room / table.alternatives.length) - GAP.length);
  const alternatives = table.alternatives.map(({ label, name, group }, index) => {
    const cells = rows.map(({ cells }) => ({
      text: onOneLine(cells[index]?.display ?? ''),
      right: cells[index]?.isNumber ?? false,
    }));
    return columnOf(
      { label: onOneLine(group === undefined ? name : label), group: onOneLine(group ?? '') },
      cells,
      share,
    );
  });
  const blocks = split(alternatives, room).map((columns) => block(table, [...left, ...columns], paint));
  return [paint('strong', onOneLine(table.title)) + '\n', ...blocks].join('\n');
}

function textCell(text: string): Cell {
  return { text: onOneLine(text), right: false };
}

function block(table: ComputedTable, columns: readonly Column[], paint: Paint): string {
  const headings = [...groupHeadings(columns), ...across(columns, ({ heading }) => heading)];
  const lines = headings.map((line) => paint('strong', line));
  let place = 0;
  for (const { label, rows } of table.sections) {
    lines.push('', paint('strong', onOneLine(label)));
    const until = place + rows.length;
    for (; place < until; place++) lines.push(...across(columns, ({ cells }) => cells[place]));
  }
  return lines.map((line) => line + '\n').join('');
}

/** Each group once, over its columns; nothing where there are none. */
function groupHeadings(columns: readonly Column[]): string[] {
  if (columns.every(({ group }) => group === '')) return [];
  const spans: { group: string; width: number }[] = [];
  for (const { group, width } of columns) {
    const last = spans.at(-1);
    if (last?.group === group) last.width += GAP.length + width;
    else spans.push({ group, width });
  }
  return across(spans, ({ group }) => textCell(group));
}

/** One row of the table: as many lines as its longest cell takes. */
function across<C extends { width: number }>(columns: readonly C[], cellOf: (column: C) => Cell | undefined): string[] {
  const cells = columns.map((column) => {
    const { text, right } = cellOf(column) ?? { text: '', right: false };
    return { lines: wrap(text, column.width), right, width: column.width };
  });
  const height = cells.reduce((most, { lines }) => Math.max(most, lines.length), 1);
  return Array.from({ length: height }, (_, index) =>
    cells
      .map(({ lines, right, width }) => pad(lines[index] ?? '', width, right))
      .join(GAP)
      .trimEnd(),
  );
}

/** As many alternatives side by side as fit, and at least one. */
function split(alternatives: readonly Column[], room: number | undefined): Column[][] {
  const blocks: Column[][] = [];
  let current: Column[] = [];
  for (const column of alternatives) {
    if (current.length > 0 && total([...current, column]) > (room ?? Infinity) + GAP.length) {
      blocks.push(current);
      current = [];
    }
    current.push(column);
  }
  return [...blocks, current];
}

function total(columns: readonly Column[]): number {
  return columns.reduce((sum, { width }) => sum + width + GAP.length, 0);
}

/** @param most the width at which texts are broken; a longer word still has its room */
function columnOf(
  { label, group = '' }: { label: string; group?: string },
  cells: readonly Cell[],
  most?: number,
): Column {
  // A group is broken to the width of all its columns; each has room for any word of it.
  const texts = [label, ...group.split(' '), ...cells.map(({ text }) => text)];
  const width = texts.flatMap((text) => wrap(text, most)).reduce((max, line) => Math.max(max, stringWidth(line)), 0);
  return { heading: { text: label, right: cells.some(({ right }) => right) }, group, cells, width };
}

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return right ? space + text : text + space;
}
