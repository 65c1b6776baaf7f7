import type { CellView, RowView } from '../../protocol';
import type { Filter } from '../../protocol/arrangement';

/** Roles as the filter knows them: measures, and rows of which none is told, are among them. */
export const ROLES = ['lever', 'uncertainty', 'given', 'measure', 'none'] as const;

/** What of a row is known beside the row itself. */
export interface RowContext {
  section: string | undefined;
  /** It differs from the last commit. */
  changed: boolean;
  /** Indices of the alternatives that are shown. */
  columns: readonly number[];
}

/** Whether any row may be left out. */
export function isFiltering({ sections, roles, findings, changed, differing }: Filter): boolean {
  return sections.length > 0 || roles.length > 0 || findings || changed || differing;
}

/** Whether a row meets every part of a filter that is set. */
export function meets(filter: Filter, row: RowView, { section, changed, columns }: RowContext): boolean {
  const { sections, roles } = filter;
  if (sections.length > 0 && (section === undefined || !sections.includes(section))) return false;
  if (roles.length > 0 && !roles.includes(roleIn(row))) return false;
  if (filter.findings && !hasFindings(row)) return false;
  if (filter.changed && !changed) return false;
  return !filter.differing || differs(row, columns);
}

/** The role by which the filter knows a row. */
export function roleIn({ kind, role }: RowView): string {
  return kind === 'measure' ? 'measure' : (role ?? 'none');
}

function hasFindings({ findings, cells }: RowView): boolean {
  return findings.length > 0 || cells.some((cell) => cell.findings.length > 0);
}

/** By what is read: a formula that comes to the same is the same. */
function differs({ cells }: RowView, columns: readonly number[]): boolean {
  const one = cells[columns[0] ?? -1];
  for (const index of columns) {
    const other = cells[index];
    if (one && other && (one.display !== other.display || isBlank(one) !== isBlank(other))) return true;
  }
  return false;
}

function isBlank({ content }: CellView): boolean {
  return content === 'blank';
}
