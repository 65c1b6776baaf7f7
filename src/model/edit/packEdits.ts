import { t } from '../l10n';
import type { ScenarioText } from '../read/scenarioText';
import { scenarioSchema } from '../schema/scenario';
import { objectToEdit, type EditResult } from './editResult';
import { setMemberAt } from './setMemberAt';

/** Name one more rule pack, last of all. */
export function addPack(doc: ScenarioText, reference: string): EditResult {
  const name = reference.trim();
  const refused = refusedPack(doc, name);
  if (refused !== undefined) return { refused };
  const list = listOf(doc);
  const json = JSON.stringify(name);
  const last = list?.children?.at(-1);
  if (!list || !last) return setMemberAt(doc, [], scenarioSchema, 'packs', `[${json}]`);
  // What separates the two last, or the bracket and the only one, separates the new one too.
  const before = list.children?.at(-2);
  const from = before ? before.offset + before.length : list.offset + 1;
  const space = doc.text.slice(from, last.offset).replace(/^\s*,/, '');
  const text = `,${before || space !== '' ? space : ' '}${json}`;
  return { edits: [{ offset: last.offset + last.length, length: 0, text }] };
}

/** Take a rule pack out of the list; its rules hold no longer. */
export function removePack(doc: ScenarioText, reference: string): EditResult {
  const root = objectToEdit(doc, []);
  if ('refused' in root) return root;
  const list = listOf(doc);
  const items = list?.children ?? [];
  const index = items.findIndex(({ value }) => value === reference);
  const item = items[index];
  if (!list || !item) return { refused: t('There is no pack “{0}” in the list any more.', reference) };
  if (items.length === 1) return setMemberAt(doc, [], scenarioSchema, 'packs', undefined);
  const [next, before] = [items[index + 1], items[index - 1]];
  const from = next ? item.offset : before ? before.offset + before.length : item.offset;
  const to = next ? next.offset : item.offset + item.length;
  return { edits: [{ offset: from, length: to - from, text: '' }] };
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
