import { t } from '../model/l10n';
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
  const parts = [
    error === 0 ? '' : error === 1 ? t('{0} error', error) : t('{0} errors', error),
    warning === 0 ? '' : warning === 1 ? t('{0} warning', warning) : t('{0} warnings', warning),
    info === 0 ? '' : info === 1 ? t('{0} note', info) : t('{0} notes', info),
  ].filter(Boolean);
  return parts.length === 0 ? t('no findings') : parts.join(', ');
}
