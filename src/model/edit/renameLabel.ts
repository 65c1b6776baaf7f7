import { t } from '../l10n';
import type { ScenarioText } from '../read/scenarioText';
import { objectToEdit, type EditResult } from './editResult';
import { setMember } from './memberEdit';

/** What carries a label that people read: a factor or measure, an alternative, a section. */
export type Labelled = 'row' | 'alternative' | 'section';

/** Change the label of a row, an alternative or a section; its id stays. */
export function renameLabel(doc: ScenarioText, of: Labelled, id: string, label: string): EditResult {
  const name = label.trim();
  if (name === '') return { refused: t('A label cannot be empty.') };
  const found = objectToEdit(doc, [memberOf(doc, of, id), id]);
  if ('refused' in found) return found;
  const edit = setMember(doc.text, found.object, 'label', JSON.stringify(name), ['section']);
  const unchanged = doc.text.slice(edit.offset, edit.offset + edit.length) === edit.text;
  return { edits: unchanged ? [] : [edit] };
}

function memberOf(doc: ScenarioText, of: Labelled, id: string): string {
  if (of === 'alternative') return 'alternatives';
  if (of === 'section') return 'sections';
  return doc.scenario.factors.has(id) ? 'factors' : 'measures';
}
