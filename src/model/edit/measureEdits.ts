import { t } from '../l10n';
import type { ScenarioText } from '../read/scenarioText';
import { objectToEdit, type EditResult } from './editResult';
import { setMember } from './memberEdit';

/** Change the formula of a measure. Nothing but the form is asked of it: what is wrong with it is a finding. */
export function setFormula(doc: ScenarioText, row: string, typed: string): EditResult {
  const text = typed.trim();
  if (text === '') return { refused: t('A measure needs a formula, such as =hosting_payment / troops.') };
  const measure = objectToEdit(doc, ['measures', row]);
  if ('refused' in measure) return measure;
  // As in Excel, what is typed without = is meant as it stands; a measure can only be computed.
  const formula = JSON.stringify(text.startsWith('=') ? text : `=${text}`);
  const edit = setMember(doc.text, measure.object, 'formula', formula, ['section', 'label', 'unit']);
  const unchanged = doc.text.slice(edit.offset, edit.offset + edit.length) === edit.text;
  return { edits: unchanged ? [] : [edit] };
}
