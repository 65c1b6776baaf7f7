import type { CellView, FindingView, RowView, Severity } from '../protocol';
import type { Place } from './grid/layout';
import type { Store } from './store';

/** Name of the icon of a severity, in the icon font. */
export const SEVERITY_ICON: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'info' };

const ROLE_NAMES: ReadonlyMap<string, string> = new Map([
  ['lever', 'Lever'],
  ['uncertainty', 'Uncertainty'],
  ['given', 'Given'],
]);

/** One letter and its meaning, for what kind of assumption a row is. */
export function roleOf(row: RowView): { letter: string; title: string } | undefined {
  if (row.kind === 'measure') return { letter: 'M', title: 'Measure: computed from the rows' };
  if (row.role === undefined) return undefined;
  const name = ROLE_NAMES.get(row.role) ?? row.role;
  const title =
    row.owner === undefined ? name : `${name}, ${row.role === 'lever' ? 'owned' : 'decided'} by ${row.owner}`;
  return { letter: name.slice(0, 1).toUpperCase(), title };
}

/** What a cell shows. */
export function cellText(cell: CellView): string {
  if (cell.content === 'blank') return '–';
  return cell.content === 'none' && cell.display === '' ? 'missing' : cell.display;
}

/** What must be known of a cell beside what it shows. */
export function cellHint(cell: CellView): string | undefined {
  const hints = [
    cell.state === 'inherited' && cell.from !== undefined ? `Inherited from ${cell.from}.` : '',
    cell.content === 'blank' ? 'Deliberately blank: nothing is inherited.' : '',
    cell.state === 'missing' ? 'Missing: no value here, and none to inherit.' : '',
    cell.content === 'formula' ? `Computed: ${cell.input}` : '',
  ].filter((hint) => hint !== '');
  return hints.length === 0 ? undefined : hints.join(' ');
}

/** Where something is, in the words of the table: its row's label and its alternative's. */
export function whereIs(
  store: Store,
  target: { row?: string | undefined; alternative?: string | undefined },
): string | undefined {
  const parts = [
    target.row === undefined ? undefined : (store.row(target.row)?.label ?? target.row),
    target.alternative === undefined ? undefined : columnName(store, target.alternative),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' · ');
}

/** What people call a column away from it. */
export function columnName(store: Store, alternative: string): string {
  const column = store.column(alternative);
  return column?.name ?? column?.label ?? alternative;
}

/** The findings that a place shows. */
export function findingsAt(store: Store, place: Place): FindingView[] {
  switch (place.at) {
    case 'cell':
      return store.findingsOf(store.cell(place.row, place.alternative)?.findings ?? []);
    case 'label':
      return store.findingsOf(store.row(place.row)?.findings ?? []);
    case 'head':
      return store.findingsOf(store.column(place.alternative)?.findings ?? []);
    case 'unit':
    case 'section':
      return [];
  }
}

export function worst(findings: readonly FindingView[]): Severity | undefined {
  return (['error', 'warning', 'info'] as const).find((severity) => findings.some((one) => one.severity === severity));
}

/** “2 errors, 3 warnings, 1 waived”, or “No findings”. */
export function countsText(findings: readonly FindingView[]): string {
  const waived = waivedText(findings);
  const parts = [...countsOf(findings).map(({ text }) => text), ...(waived === undefined ? [] : [waived])];
  return parts.length === 0 ? 'No findings' : parts.join(', ');
}

/** “1 waived”: the findings that the authors accept are counted apart. */
export function waivedText(findings: readonly FindingView[]): string | undefined {
  const count = findings.filter(({ waived }) => waived !== undefined).length;
  return count === 0 ? undefined : `${String(count)} waived`;
}

/** Findings by severity, the gravest first, without those of which there are none. */
export function countsOf(findings: readonly FindingView[]): { severity: Severity; count: number; text: string }[] {
  const names = { error: ['error', 'errors'], warning: ['warning', 'warnings'], info: ['note', 'notes'] } as const;
  return (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity && one.waived === undefined).length;
    return count === 0 ? [] : [{ severity, count, text: `${String(count)} ${names[severity][count === 1 ? 0 : 1]}` }];
  });
}
