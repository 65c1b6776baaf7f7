import { t } from '../l10n';
import type { ScenarioText } from '../read/scenarioText';
import { scenarioSchema } from '../schema/scenario';
import { objectToEdit, type EditResult } from './editResult';
import { appendItem, takeItem } from './listEdits';
import { setMemberAt } from './setMemberAt';

/** Name one more rule pack, last of all. */
export function addPack(doc: ScenarioText, reference: string): EditResult {
  const name = reference.trim();
  const refused = refusedPack(doc, name);
  if (refused !== undefined) return { refused };
  const list = listOf(doc);
  const json = JSON.stringify(name);
  if (!list?.children?.length) return setMemberAt(doc, [], scenarioSchema, 'packs', `[${json}]`);
  return { edits: [appendItem(doc.text, list, json)] };
}

/** Take a rule pack out of the list; its rules hold no longer. */
export function removePack(doc: ScenarioText, reference: string): EditResult {
  const root = objectToEdit(doc, []);
  if ('refused' in root) return root;
  const list = listOf(doc);
  const items = list?.children ?? [];
  const index = items.findIndex(({ value }) => value === reference);
  if (!list || index < 0) return { refused: t('There is no pack “{0}” in the list any more.', reference) };
  if (items.length === 1) return setMemberAt(doc, [], scenarioSchema, 'packs', undefined);
  return { edits: takeItem(list, index) };
}

/** Name another pack in the place of one. */
export function replacePack(doc: ScenarioText, reference: string, by: string): EditResult {
  const root = objectToEdit(doc, []);
  if ('refused' in root) return root;
  const name = by.trim();
  if (name === reference) return { edits: [] };
  const refused = refusedPack(doc, name);
  if (refused !== undefined) return { refused };
  const item = listOf(doc)?.children?.find(({ value }) => value === reference);
  if (!item) return { refused: t('There is no pack “{0}” in the list any more.', reference) };
  return { edits: [{ offset: item.offset, length: item.length, text: JSON.stringify(name) }] };
}

function refusedPack(doc: ScenarioText, name: string): string | undefined {
  const root = objectToEdit(doc, []);
  if ('refused' in root) return root.refused;
  if (name === '') return t('Name a pack: “alliance”, or the path of a .scenario-rules.json file.');
  return doc.scenario.packs?.includes(name) === true ? t('The pack “{0}” is in the list already.', name) : undefined;
}

function listOf(doc: ScenarioText) {
  const node = doc.tree.nodeAt(['packs']);
  return node?.type === 'array' ? node : undefined;
}
