import type { Finding, Severity } from '../validate/finding';

/** How many findings there are of each severity, those that the authors accept left out. */
export type FindingCounts = Readonly<Record<Severity, number>>;

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, waived } of findings) if (!waived) counts[severity]++;
  return counts;
}

export function addCounts(a: FindingCounts, b: FindingCounts): FindingCounts {
  return { error: a.error + b.error, warning: a.warning + b.warning, info: a.info + b.info };
}

/** “2 errors, 1 warning”, or “no findings”. */
export function countsInWords({ error, warning, info }: FindingCounts): string {
  const parts = [inWords(error, 'error'), inWords(warning, 'warning'), inWords(info, 'note')].filter(Boolean);
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}

/** “1 file”, “2 files”; nothing for none. */
export function inWords(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
