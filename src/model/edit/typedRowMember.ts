import { factorKind, type FactorKind } from '../factorKind';
import { t } from '../l10n';
import { memberMap, nodeAt } from '../read/members';
import type { ScenarioText } from '../read/scenarioText';
import { factorSchema } from '../schema/factor';
import { measureSchema } from '../schema/measure';
import { readTypedRange } from './cellMembers';
import { changeMembers } from './changeMembers';
import { objectToEdit, type EditResult } from './editResult';
import { freeId, idFromLabel } from './ids';
import { writeIn, type WrittenObject } from './layout';
import { gone } from './place';
import { roomOf } from './rowPlace';
import { setMemberAt } from './setMemberAt';
import { setTypedMember } from './typedMember';

/** Write what was typed for a member of a row that has no rules of its own; nothing typed takes it out. */
export function setTypedRowMember(doc: ScenarioText, row: string, member: string, typed: string): EditResult {
  const room = roomOf(doc, row);
  if (!room) return gone('factors', row);
  const schema = room === 'factors' ? factorSchema : measureSchema;
  if (member !== 'range') return setTypedMember(doc, [room, row], schema, member, typed);
  const read = readTypedRange(typed);
  return 'refused' in read ? read : setMemberAt(doc, [room, row], schema, 'range', read.value);
}

/**
 * Make a factor one of numbers, levels, dates or text. The cells stay as they are: a new row of levels gets those that
 * its cells name, and what does not fit the new kind is a finding.
 */
export function setKind(doc: ScenarioText, row: string, kind: FactorKind): EditResult {
  const factor = doc.scenario.factors.get(row);
  const found = objectToEdit(doc, ['factors', row]);
  if ('refused' in found) return found;
  if (!factor || factorKind(factor) === kind) return { edits: [] };
  const members = memberMap(found.object);
  const order = Object.keys(factorSchema.shape);
  const before = (name: string) => order.slice(0, order.indexOf(name));
  const written = kind === 'date' || kind === 'text' ? [{ name: 'type', json: JSON.stringify(kind) }] : [];
  const levels = { name: 'levels', json: writeIn(doc.text, found.object, levelsOfCells(doc, row)) };
  const insert = [...written, ...(kind === 'levels' ? [levels] : [])].map((one) => ({
    ...one,
    after: before(one.name),
  }));
  // Only a row of numbers has a unit and bounds.
  const remove = ['type', 'levels', ...(kind === 'number' ? [] : ['unit', 'min', 'max', 'integer', 'range'])];
  return {
    edits: changeMembers(doc.text, found.object, {
      remove: new Set(remove.filter((name) => members.has(name))),
      insert,
    }),
  };
}

/** Levels for the different values in a row's cells; one to begin with where there is none. */
function levelsOfCells(doc: ScenarioText, row: string): WrittenObject {
  const texts = new Set<string>();
  for (const alternative of doc.scenario.factors.get(row)?.values.keys() ?? []) {
    const cell = doc.tree.nodeAt(['factors', row, 'values', alternative]);
    const content: unknown = (cell?.type === 'object' ? nodeAt(cell, ['value']) : cell)?.value;
    if (typeof content === 'string' && !content.startsWith('=')) texts.add(content);
  }
  const levels = new Map<string, string>();
  for (const text of texts.size === 0 ? [t('Level 1')] : texts) {
    // A text that could be an id is the id, so that its cells name the level.
    const id = /^[a-z][a-z0-9_]*$/.test(text) ? text : idFromLabel(text, 'level', new Set(levels.keys()));
    levels.set(freeId(id, new Set(levels.keys())), text);
  }
  return { members: [...levels].map(([id, label]) => [id, JSON.stringify(label === '' ? id : label)] as const) };
}
