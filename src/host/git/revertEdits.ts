import { revertEdits as revert, type RevertPlace } from '../../compare/revert';
import { objectToEdit, type EditResult } from '../../model/edit/editResult';
import { t } from '../../model/l10n';
import type { ScenarioText } from '../../model/read/scenarioText';

/** The edits that give places back what they held at the last commit, or why it cannot be done. */
export function revertEdits(
  doc: ScenarioText,
  committed: ScenarioText | undefined,
  places: readonly RevertPlace[],
): EditResult {
  const root = objectToEdit(doc, []);
  if ('refused' in root) return root;
  if (!committed) return { refused: t('This file has not been committed yet.') };
  if (committed.state !== 'sound') return { refused: t('The file of the last commit is not valid JSON.') };
  return revert(doc, committed, places);
}
