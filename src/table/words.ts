import type { CellView, FindingView, RowView, Severity } from '../protocol';
import type { Work } from '../protocol/work';
import type { Place } from './grid/layout';
import type { Store } from './store';
import { t } from './l10n';

/** Name of the icon of a severity, in the icon font. */
export const SEVERITY_ICON: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'info' };

const ROLE_NAMES: ReadonlyMap<string, () => string> = new Map([
  ['lever', () => t('Lever')],
  ['uncertainty', () => t('Uncertainty')],
  ['given', () => t('Given')],
]);

/** What a role is called; measures, and rows without a role, are called so. */
export function roleName(role: string): string {
  if (role === 'measure') return t('Measure');
  return role === 'none' ? t('Without a role') : (ROLE_NAMES.get(role)?.() ?? role);
}

/** One letter and its meaning, for what kind of assumption a row is. */
export function roleOf(row: RowView): { letter: string; title: string } | undefined {
  if (row.kind === 'measure') return { letter: 'M', title: t('Measure: computed from the rows') };
  if (row.role === undefined) return undefined;
  const name = ROLE_NAMES.get(row.role)?.() ?? row.role;
  const letter = row.role.slice(0, 1).toUpperCase();
  if (row.owner === undefined) return { letter, title: name };
  const title =
    row.role === 'lever' ? t('{0}, owned by {1}', name, row.owner) : t('{0}, decided by {1}', name, row.owner);
  return { letter, title };
}

/** What a cell shows. */
export function cellText(cell: CellView): string {
  if (cell.content === 'blank') return '–';
  return cell.content === 'none' && cell.display === '' ? t('missing') : cell.display;
}

/** What must be known of a cell beside what it shows. */
export function cellHint(cell: CellView): string | undefined {
  const hints = [
    cell.state === 'inherited' && cell.from !== undefined ? t('Inherited from {0}.', cell.from) : '',
    cell.content === 'blank' ? t('Deliberately blank: nothing is inherited.') : '',
    cell.state === 'missing' ? t('Missing: no value here, and none to inherit.') : '',
    cell.content === 'formula' ? t('Computed: {0}', cell.input) : '',
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

/** “1 row”, “5 rows”. */
export function rowsText(count: number): string {
  return count === 1 ? t('{0} row', count) : t('{0} rows', count);
}

/** “1 alternative”, “5 alternatives”. */
export function alternativesText(count: number): string {
  return count === 1 ? t('{0} alternative', count) : t('{0} alternatives', count);
}

/** “1 finding”, “5 findings”. */
export function findingsText(count: number): string {
  return count === 1 ? t('{0} finding', count) : t('{0} findings', count);
}

/** “2 errors, 3 warnings, 1 waived”, or “No findings, 1 waived”. */
export function countsText(findings: readonly FindingView[]): string {
  const waived = waivedText(findings);
  const open = countsOf(findings).map(({ text }) => text);
  return [...(open.length === 0 ? [t('No findings')] : open), ...(waived === undefined ? [] : [waived])].join(', ');
}

/** “1 waived”: the findings that the authors accept are counted apart. */
export function waivedText(findings: readonly FindingView[]): string | undefined {
  const count = findings.filter(({ waived }) => waived !== undefined).length;
  return count === 0 ? undefined : t('{0} waived', count);
}

/** Why the authors accept a finding, and until when; undefined where they do not. */
export function acceptedText({ waived, waivedUntil }: FindingView): string | undefined {
  if (waived === undefined) return undefined;
  if (waived.trim() === '') {
    return waivedUntil === undefined
      ? t('Accepted, without a reason')
      : t('Accepted until {0}, without a reason', waivedUntil);
  }
  return waivedUntil === undefined ? t('Accepted: {0}', waived) : t('Accepted until {1}: {0}', waived, waivedUntil);
}

/** Findings by severity, the gravest first, without those of which there are none. */
export function countsOf(findings: readonly FindingView[]): { severity: Severity; count: number; text: string }[] {
  return (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity && one.waived === undefined).length;
    return count === 0 ? [] : [{ severity, count, text: countText(severity, count) }];
  });
}

function countText(severity: Severity, count: number): string {
  switch (severity) {
    case 'error':
      return count === 1 ? t('{0} error', count) : t('{0} errors', count);
    case 'warning':
      return count === 1 ? t('{0} warning', count) : t('{0} warnings', count);
    case 'info':
      return count === 1 ? t('{0} note', count) : t('{0} notes', count);
  }
}

/** A severity by its name. */
export function severityName(severity: Severity): string {
  switch (severity) {
    case 'error':
      return t('error');
    case 'warning':
      return t('warning');
    case 'info':
      return t('info');
  }
}

/** What takes long, as people are told of it. */
export function workText(work: Work): string {
  switch (work) {
    case 'write':
      return t('Writing to the file …');
    case 'undo':
      return t('Undoing …');
    case 'redo':
      return t('Redoing …');
  }
}
