import { t } from '../../model/l10n';
import type { Finding, Severity } from '../../validate/finding';

/** By what the list of findings is divided. */
export type Grouping = 'rule' | 'file' | 'severity';
export const groupings: readonly Grouping[] = ['rule', 'file', 'severity'];

/** Findings that have something in common. */
export interface Group<T> {
  readonly key: string;
  readonly label: string;
  readonly found: readonly T[];
}

/** What can be listed: a finding in a file, by the path that people know. */
export interface Listed {
  readonly finding: Finding;
  readonly path: string;
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'info'];
/** No severity and no rule is called so. */
const ACCEPTED = ':accepted';

/** Findings in groups: the gravest or, of files, the first by name come first; what the authors accept comes last. */
export function grouped<T extends Listed>(all: readonly T[], by: Grouping): Group<T>[] {
  const groups = new Map<string, { label: string; found: T[] }>();
  for (const one of all) {
    const { key, label } = headOf(one, by);
    const group = groups.get(key);
    if (group) group.found.push(one);
    else groups.set(key, { label, found: [one] });
  }
  const inOrder = [...groups].map(([key, { label, found }]) => ({ key, label, found: found.sort(byGravity) }));
  return inOrder.sort((a, b) => {
    const [rankA, rankB] = [rankOf(a.found[0], by), rankOf(b.found[0], by)];
    return rankA - rankB || (a.key < b.key ? -1 : 1);
  });
}

function headOf({ finding, path }: Listed, by: Grouping): { key: string; label: string } {
  if (by === 'file') return { key: path, label: path };
  if (finding.waived) return { key: ACCEPTED, label: t('Accepted') };
  return by === 'rule'
    ? { key: finding.rule, label: finding.title }
    : { key: finding.severity, label: severityTitle(finding.severity) };
}

function severityTitle(severity: Severity): string {
  switch (severity) {
    case 'error':
      return t('Errors');
    case 'warning':
      return t('Warnings');
    case 'info':
      return t('Notes');
  }
}

function byGravity(a: Listed, b: Listed): number {
  return (
    gravityOf(a) - gravityOf(b) ||
    (a.path === b.path ? a.finding.place.offset - b.finding.place.offset : a.path < b.path ? -1 : 1)
  );
}

function rankOf(one: Listed | undefined, by: Grouping): number {
  return one && by !== 'file' ? gravityOf(one) : 0;
}

function gravityOf({ finding }: Listed): number {
  return finding.waived ? GRAVITY.length : GRAVITY.indexOf(finding.severity);
}
