import type { Node } from 'jsonc-parser';
import { t } from '../l10n';
import { levelLabel } from '../levels';
import { memberMap } from '../read/members';
import type { Level } from '../read/scenarioText';
import { changeMembers, namesBefore } from './changeMembers';
import type { RuledText } from '../read/editedText';
import { objectToEdit, type EditResult } from './editResult';
import { idFromLabel, refusedId } from './ids';
import { writeIn, type Written, type WrittenObject } from './layout';
import { insertMember, removeMember, setMember } from './memberEdit';
import { anchorOf, moveIn, type Made, type Place } from './place';

export interface NewLevel {
  /** Made from the label where it is left out. */
  readonly id?: string | undefined;
  readonly label: string;
  /** What the level counts as in formulas. */
  readonly value?: number | undefined;
}

/** Add a level to a row that has levels: last, or beside another. */
export function addLevel(doc: RuledText, row: string, level: NewLevel, place: Place = {}): Made {
  const found = levelsOf(doc, row);
  if ('refused' in found) return found;
  const { object, ids } = found;
  const written = writtenLevel(level, ids);
  if ('refused' in written) return written;
  const anchor = anchorOf(place);
  const name = anchor && ('before' in anchor ? anchor.before : anchor.after);
  if (name !== undefined && !ids.has(name)) return noLevel(name);
  const json = writeIn(doc.text, object, written.value);
  return { edits: [insertMember(doc.text, object, written.id, json, namesBefore(object, anchor))], id: written.id };
}

/** Take a level out. Cells and rules that name it stay as they are. */
export function removeLevel(doc: RuledText, row: string, level: string): EditResult {
  const found = levelsOf(doc, row);
  if ('refused' in found) return found;
  if (!found.ids.has(level)) return noLevel(level);
  if (found.ids.size === 1)
    return { refused: t('A row of levels needs one at least. Add another level first, or delete the row.') };
  return { edits: changeMembers(doc.text, found.object, { remove: new Set([level]) }) };
}

/** Move a level to stand beside another; without a place, to the end. */
export function moveLevel(doc: RuledText, row: string, level: string, place: Place): EditResult {
  const found = levelsOf(doc, row);
  if ('refused' in found) return found;
  return moveIn(doc, [...rowPath(doc, row), 'levels'], [level], place, 'levels');
}

/** Change what people read for a level; its id stays. */
export function setLevelLabel(doc: RuledText, row: string, level: string, label: string): EditResult {
  const found = levelsOf(doc, row);
  if ('refused' in found) return found;
  const node = memberMap(found.object).get(level)?.value;
  if (!node) return noLevel(level);
  const json = JSON.stringify(label.trim());
  if (label.trim() === '') return { refused: t('A label cannot be empty.') };
  const edit =
    node.type === 'object'
      ? setMember(doc.text, node, 'label', json, [])
      : { offset: node.offset, length: node.length, text: json };
  return { edits: doc.text.slice(edit.offset, edit.offset + edit.length) === edit.text ? [] : [edit] };
}

/** Change what a level counts as in formulas; `null` takes the value out. All levels of a row have values or none has. */
export function setLevelValue(doc: RuledText, row: string, level: string, value: number | null): EditResult {
  if (value !== null && !Number.isFinite(value)) return { refused: t('The value of a level is a number.') };
  return setLevelNumber(doc, row, level, 'value', value);
}

/** Change how probable a level is, between 0 and 1; `null` takes the probability out. */
export function setLevelProbability(doc: RuledText, row: string, level: string, value: number | null): EditResult {
  if (value !== null && !(value >= 0 && value <= 1))
    return { refused: t('A probability lies between 0 and 1, such as 0.25.') };
  return setLevelNumber(doc, row, level, 'probability', value);
}

function setLevelNumber(
  doc: RuledText,
  row: string,
  level: string,
  member: 'value' | 'probability',
  value: number | null,
): EditResult {
  const found = levelsOf(doc, row);
  if ('refused' in found) return found;
  const node = memberMap(found.object).get(level)?.value;
  const known = doc.scenario.factors.get(row)?.levels?.get(level);
  if (!node || known === undefined) return noLevel(level);
  if (node.type === 'object') {
    if (value === null) return { edits: removeMember(node, member) };
    const before = member === 'value' ? ['label'] : ['label', 'value'];
    const edit = setMember(doc.text, node, member, JSON.stringify(value), before);
    return { edits: doc.text.slice(edit.offset, edit.offset + edit.length) === edit.text ? [] : [edit] };
  }
  if (value === null) return { edits: [] };
  const json = writeIn(doc.text, found.object, levelObject(levelLabel(level, known), member, value));
  return { edits: [{ offset: node.offset, length: node.length, text: json }] };
}

/** The object of a new row's levels, or why there can be none. */
export function writtenLevels(
  levels: readonly NewLevel[],
): { readonly object: WrittenObject } | { readonly refused: string } {
  if (levels.length === 0) return { refused: t('A row of levels needs one at least. Name its levels.') };
  const members: [string, Written][] = [];
  for (const level of levels) {
    const written = writtenLevel(level, new Set(members.map(([id]) => id)));
    if ('refused' in written) return written;
    members.push([written.id, written.value]);
  }
  return { object: { members } };
}

function rowPath({ rowsIn }: RuledText, row: string): [string, string] {
  return [rowsIn ?? 'factors', row];
}

/** The object that holds a row's levels, and their ids. */
function levelsOf(
  doc: RuledText,
  row: string,
): { readonly object: Node; readonly ids: Ids } | { readonly refused: string } {
  const factor = objectToEdit(doc, rowPath(doc, row));
  if ('refused' in factor) return factor;
  const levels: ReadonlyMap<string, Level> | undefined = doc.scenario.factors.get(row)?.levels;
  if (!levels) return { refused: t('This row has no levels. Insert a row of levels to choose from them.') };
  const found = objectToEdit(doc, [...rowPath(doc, row), 'levels']);
  return 'refused' in found ? found : { object: found.object, ids: new Set(levels.keys()) };
}

type Ids = ReadonlySet<string>;

function writtenLevel(
  { id, label, value }: NewLevel,
  inUse: Ids,
): { readonly id: string; readonly value: Written } | { readonly refused: string } {
  const name = label.trim();
  if (name === '') return { refused: t('A label cannot be empty.') };
  if (value !== undefined && !Number.isFinite(value)) return { refused: t('The value of a level is a number.') };
  const chosen = id ?? idFromLabel(name, 'level', inUse);
  const refused = refusedId('level', chosen, inUse);
  if (refused !== undefined) return { refused };
  return { id: chosen, value: value === undefined ? JSON.stringify(name) : levelObject(name, 'value', value) };
}

function levelObject(label: string, member: 'value' | 'probability', value: number): WrittenObject {
  return {
    oneLine: true,
    members: [
      ['label', JSON.stringify(label)],
      [member, JSON.stringify(value)],
    ],
  };
}

function noLevel(level: string): { readonly refused: string } {
  return { refused: t('There is no level “{0}” any more.', level) };
}
