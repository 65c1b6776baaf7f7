import type { ComputedTable } from './computedTable';
import { plainMarkdown } from './plainMarkdown';

/** A computed table as a Markdown table (GitHub's), a section's name in a row of its own. */
export function tableAsMarkdown(table: ComputedTable): string {
  const head = ['', 'Unit', ...table.alternatives.map(({ name }) => name)];
  const rule = ['---', '---', ...table.alternatives.map(() => '---:')];
  const lines = [line(head.map(plainMarkdown)), line(rule)];
  for (const section of table.sections) {
    lines.push(line([`**${plainMarkdown(section.label)}**`, '', ...table.alternatives.map(() => '')]));
    for (const { label, unit, cells } of section.rows) {
      lines.push(line([label, unit ?? '', ...cells.map(({ display }) => display)].map(plainMarkdown)));
    }
  }
  return lines.map((one) => one + '\n').join('');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
