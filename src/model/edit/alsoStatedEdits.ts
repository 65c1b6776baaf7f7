import type { Node } from 'jsonc-parser';
import { t } from '../l10n';
import type { Path } from '../read/members';
import type { ScenarioText } from '../read/scenarioText';
import { alsoStatedSchema } from '../schema/cell';
import { writeCellMember } from './cellMembers';
import { objectToEdit, type EditResult } from './editResult';
import { writeIn, type Written } from './layout';
import { appendItem, takeItem } from './listEdits';
import { setMemberAt } from './setMemberAt';
import { readTypedMember, readTypedNumber, type TypedMember } from './typedMember';

/** Add what another source puts a cell at, last of all; members with nothing typed are left out. */
export function addAlsoStated(
  doc: ScenarioText,
  row: string,
  alternative: string,
  typed: ReadonlyMap<string, string>,
): EditResult {
  const values = objectToEdit(doc, ['factors', row, 'values']);
  if ('refused' in values) return values;
  if ((typed.get('source') ?? '') === '') return { refused: t('Choose the source that states it first.') };
  if ((typed.get('value') ?? '').trim() === '') return { refused: t('Type the number that the source states first.') };
  const stated = (typed.get('unit') ?? '').trim();
  const unit = stated === '' ? doc.scenario.factors.get(row)?.unit : stated;
  const members: [string, Written][] = [];
  for (const name of Object.keys(alsoStatedSchema.shape)) {
    const read = readMember(name, typed.get(name) ?? '', unit);
    if ('refused' in read) return read;
    if (read.json !== undefined) members.push([name, read.json]);
  }
  const path = [...cellPath(row, alternative), 'alsoStated'];
  const list = doc.tree.nodeAt(path);
  if (list && list.type !== 'array') return noList(path);
  const item = writeIn(doc.text, values.object, { oneLine: true, members });
  if (list?.children?.length) return { edits: [appendItem(doc.text, list, item)] };
  return writeCellMember(doc, row, alternative, 'alsoStated', `[${item}]`);
}

/** Write what was typed for a member of what another source states; nothing typed takes it out. */
export function setAlsoStated(
  doc: ScenarioText,
  row: string,
  alternative: string,
  index: number,
  member: string,
  typed: string,
): EditResult {
  const read = readStatedMember(doc, row, alternative, index, member, typed);
  if ('refused' in read) return read;
  return setMemberAt(doc, [...cellPath(row, alternative), 'alsoStated', index], alsoStatedSchema, member, read.json);
}

/** Reads what was typed for a member of what another source states: a number in the unit that is stated, if any. */
export function readStatedMember(
  doc: ScenarioText,
  row: string,
  alternative: string,
  index: number,
  member: string,
  typed: string,
): TypedMember {
  const unit: unknown = doc.tree.nodeAt([...cellPath(row, alternative), 'alsoStated', index, 'unit'])?.value;
  return readMember(member, typed, typeof unit === 'string' ? unit : doc.scenario.factors.get(row)?.unit);
}

/** Take out what another source states; a cell that is left with nothing but its value becomes bare again. */
export function removeAlsoStated(doc: ScenarioText, row: string, alternative: string, index: number): EditResult {
  const cell = objectToEdit(doc, cellPath(row, alternative));
  if ('refused' in cell) return cell;
  const path = [...cellPath(row, alternative), 'alsoStated'];
  const list: Node | undefined = doc.tree.nodeAt(path);
  if (list?.type !== 'array') return noList(path);
  const count = list.children?.length ?? 0;
  if (index >= count) return { refused: t('It is not in the list any more.') };
  return count === 1
    ? writeCellMember(doc, row, alternative, 'alsoStated', undefined)
    : { edits: takeItem(list, index) };
}

/** @param unit in which a number is, where what is typed says none */
function readMember(name: string, typed: string, unit: string | undefined): TypedMember {
  return name === 'value' && typed.trim() !== ''
    ? readTypedNumber(typed.trim(), unit)
    : readTypedMember(alsoStatedSchema, name, typed);
}

function cellPath(row: string, alternative: string): string[] {
  return ['factors', row, 'values', alternative];
}

function noList(path: Path): EditResult {
  return { refused: t('{0} is not a list in the file. Mend it in the text first.', path.map(String).join(' › ')) };
}
