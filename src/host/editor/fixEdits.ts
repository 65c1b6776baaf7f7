import type { EditResult } from '../../model/edit/editResult';
import { t } from '../../model/l10n';
import type { Assessment } from '../../validate/assess';
import { knownRepairs } from '../repair/knownRepairs';
import { FindingPlaces } from './findingPlaces';

/** The edits of one of a finding's fixes, by the finding's key in the table and the fix's title. */
export function fixEdits({ findings }: Assessment, key: string, title: string): EditResult {
  const finding = FindingPlaces.of(findings).keyed.get(key);
  const fixes = finding ? [...(finding.fixes ?? []), ...(knownRepairs(finding) ?? [])] : [];
  const fix = fixes.find((one) => one.title === title);
  return fix ? { edits: fix.edits } : { refused: t('The finding has changed since. Look at it again.') };
}
