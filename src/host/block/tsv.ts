/**
 * Text as spreadsheets copy it: tabs between cells, lines between rows. A cell with a tab, a line break or a quote in
 * it stands in quotes, where a quote is written twice; a quote elsewhere is a sign like any other.
 */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = text[at] === '"' ? (quoted(text, at) ?? plain(text, at)) : plain(text, at);
    row.push(cell);
    if (text[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  // The last line ends with a break, which is no line of its own.
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

function plain(text: string, at: number): { cell: string; end: number } {
  let end = at;
  while (end < text.length && !/[\t\r\n]/.test(text.charAt(end))) end++;
  return { cell: text.slice(at, end), end };
}

/** @returns undefined where the quotes do not enclose the whole cell, and so are signs of it */
function quoted(text: string, at: number): { cell: string; end: number } | undefined {
  let end = at + 1;
  let cell = '';
  while (end < text.length) {
    if (text[end] !== '"') cell += text.charAt(end++);
    else if (text[end + 1] === '"') {
      cell += '"';
      end += 2;
    } else {
      const closed = end + 1;
      const isWhole = closed === text.length || /[\t\r\n]/.test(text.charAt(closed));
      return isWhole ? { cell: cell.replaceAll('\r\n', '\n'), end: closed } : undefined;
    }
  }
  return undefined;
}
