import { t } from '../l10n';
import { memberMap, membersOf } from '../read/members';
import type { ScenarioText } from '../read/scenarioText';
import { factorSchema } from '../schema/factor';
import { measureSchema } from '../schema/measure';
import { changeMembers, combine, moveMember } from './changeMembers';
import { objectToEdit, type EditResult } from './editResult';
import { freeId, idFromLabel, idsInUse, refusedId } from './ids';
import type { WrittenObject } from './layout';
import { writtenLevels, type NewLevel } from './levelEdits';
import { insertMember, removeMember, setMember } from './memberEdit';
import { gone, insertInto, refusedMove, type Made } from './place';
import { findPlace, roomOf, type FoundPlace, type RowPlace } from './rowPlace';
import { applyEdits, type TextEdit } from './textEdit';

export interface NewFactor extends RowPlace {
  /** Made from the label where it is left out. */
  readonly id?: string | undefined;
  readonly label: string;
  readonly kind: 'number' | 'levels' | 'date' | 'text';
  readonly role?: 'lever' | 'uncertainty' | 'given' | undefined;
  readonly owner?: string | undefined;
  readonly unit?: string | undefined;
  readonly levels?: readonly NewLevel[] | undefined;
}

export interface NewMeasure extends RowPlace {
  readonly id?: string | undefined;
  readonly label: string;
  readonly unit: string;
  /** With its leading `=`. */
  readonly formula: string;
  readonly direction?: 'higher' | 'lower' | 'none' | undefined;
}

/** Insert a factor without cells: last in its section, or beside another row. */
export function insertFactor(doc: ScenarioText, factor: NewFactor): Made {
  const levels = factor.kind === 'levels' ? writtenLevels(factor.levels ?? []) : undefined;
  if (levels && 'refused' in levels) return levels;
  const { role = 'lever', owner, unit } = factor;
  if (owner !== undefined && doc.scenario.actors?.has(owner) !== true)
    return { refused: t('There is no actor “{0}” under “actors”. Add the actor in the text first.', owner) };
  return insertRow(doc, 'factors', factor, (section, label) => ({
    members: [
      ['section', JSON.stringify(section)],
      ['label', JSON.stringify(label)],
      ['role', JSON.stringify(role)],
      ...optional('owner', owner),
      ...optional('unit', factor.kind === 'number' && unit?.trim() !== '' ? unit?.trim() : undefined),
      ...optional('type', factor.kind === 'date' || factor.kind === 'text' ? factor.kind : undefined),
      ...(levels ? [['levels', levels.object] as const] : []),
      ['values', '{}'],
    ],
  }));
}

/** Insert a measure: last in its section, or beside another row. */
export function insertMeasure(doc: ScenarioText, measure: NewMeasure): Made {
  const formula = measure.formula.trim();
  if (!formula.startsWith('=')) return { refused: t('A measure is a formula, which starts with =.') };
  return insertRow(doc, 'measures', measure, (section, label) => ({
    members: [
      ...optional('section', section),
      ['label', JSON.stringify(label)],
      ['unit', JSON.stringify(measure.unit.trim())],
      ['formula', JSON.stringify(formula)],
      ...optional('direction', measure.direction),
    ],
  }));
}

/** Take rows out. What speaks of them elsewhere stays as it is. */
export function removeRows(doc: ScenarioText, rows: readonly string[]): EditResult {
  const edits: TextEdit[] = [];
  const root = objectToEdit(doc, []);
  if ('refused' in root) return root;
  for (const row of rows) if (!roomOf(doc, row)) return gone('factors', row);
  for (const room of ['factors', 'measures'] as const) {
    // Of a factor and a measure of one id the factor is meant.
    const remove = new Set(rows.filter((row) => roomOf(doc, row) === room));
    if (remove.size === 0) continue;
    const found = objectToEdit(doc, [room]);
    if ('refused' in found) return found;
    edits.push(...changeMembers(doc.text, found.object, { remove }));
  }
  return { edits };
}

/**
 * Put a copy of a row behind it, with an id and a label of its own. The concept that it is known by (`as`) stays with
 * the original, since two rows of one concept would have to agree.
 * @param inCopy what is to be otherwise in the copy, as edits of the row in the file, given the copy's id
 */
export function copyRow(doc: ScenarioText, row: string, inCopy: (id: string) => readonly TextEdit[] = () => []): Made {
  const room = roomOf(doc, row);
  const found = objectToEdit(doc, [room ?? 'factors']);
  if ('refused' in found) return found;
  const { object } = found;
  const node = memberMap(object).get(row)?.value;
  if (!room || !node) return gone('factors', row);
  const id = freeId(`${row}_copy`, idsInUse(doc, 'row'));
  const edits = [...inCopy(id)];
  if (node.type === 'object') {
    const label = JSON.stringify(copyLabel(doc, room, row));
    const hasLabel = memberMap(node).has('label');
    const insert = hasLabel ? [] : [{ name: 'label', json: label, after: ['section'] }];
    if (hasLabel) edits.push(setMember(doc.text, node, 'label', label, []));
    edits.push(...changeMembers(doc.text, node, { remove: new Set(['as']), insert }));
  }
  const copy = textOf(doc.text, node.offset, node.length, combine(edits));
  return { edits: [insertMember(doc.text, object, id, copy, [row])], id };
}

/** Move a row to another place or another section; beside a row of another section it moves to that one. */
export function moveRow(doc: ScenarioText, row: string, to: RowPlace): EditResult {
  const root = objectToEdit(doc, []);
  if ('refused' in root) return root;
  const room = roomOf(doc, row);
  if (!room) return gone('factors', row);
  const found = objectToEdit(doc, [room]);
  if ('refused' in found) return found;
  const { object } = found;
  const refused = refusedMove(object, row, {}, 'factors');
  if (refused !== undefined) return { refused };
  const place = findPlace(doc, room, to, row);
  if ('refused' in place) return place;

  const member = objectToEdit(doc, [room, row]);
  if ('refused' in member) return member;
  const current = (doc.scenario.factors.get(row) ?? doc.scenario.measures?.get(row))?.section;
  const inside = current === place.section ? [] : sectionEdits(doc, room, row, place.section);
  const staysBecauseAsked = to.before === undefined && to.after === undefined && current === place.section;
  const names = [...new Set(membersOf(object).map(({ name }) => name))];
  if (staysBecauseAsked || standsBetween(names, row, place)) return { edits: inside };
  const anchor = place.anchor ?? (place.after === undefined ? { before: place.before ?? '' } : { after: place.after });
  return {
    edits: moveMember(doc.text, object, row, anchor, (text, offset) => textOf(doc.text, offset, text.length, inside)),
  };
}

function insertRow(
  doc: ScenarioText,
  room: 'factors' | 'measures',
  row: NewFactor | NewMeasure,
  write: (section: string | undefined, label: string) => WrittenObject,
): Made {
  const root = objectToEdit(doc, []);
  if ('refused' in root) return root;
  const label = row.label.trim();
  if (label === '') return { refused: t('A label cannot be empty.') };
  const inUse = idsInUse(doc, 'row');
  const id = row.id ?? idFromLabel(label, 'row', inUse);
  const refused = refusedId('row', id, inUse);
  if (refused !== undefined) return { refused };
  const place = findPlace(doc, room, row);
  if ('refused' in place) return place;
  const beside = place.anchor ?? (place.after !== undefined ? { after: place.after } : { before: place.before });
  const result = insertInto(doc, room, id, write(place.section, label), beside);
  return 'refused' in result ? result : { ...result, id };
}

function optional(name: string, value: string | undefined): (readonly [string, string])[] {
  return value === undefined ? [] : [[name, JSON.stringify(value)]];
}

function sectionEdits(
  doc: ScenarioText,
  room: 'factors' | 'measures',
  row: string,
  section: string | undefined,
): TextEdit[] {
  const found = objectToEdit(doc, [room, row]);
  if ('refused' in found) return [];
  if (section === undefined) return removeMember(found.object, 'section');
  const order = Object.keys((room === 'factors' ? factorSchema : measureSchema).shape);
  const before = order.slice(0, order.indexOf('section'));
  return [setMember(doc.text, found.object, 'section', JSON.stringify(section), before)];
}

/** Whether a row's text is behind the one before it and ahead of the one after it already. */
function standsBetween(names: readonly string[], row: string, { before, after }: FoundPlace): boolean {
  const at = names.indexOf(row);
  return (after === undefined || names.indexOf(after) < at) && (before === undefined || at < names.indexOf(before));
}

function copyLabel({ scenario }: ScenarioText, room: 'factors' | 'measures', row: string): string {
  return `${scenario[room]?.get(row)?.label ?? row} (copy)`;
}

/** A piece of the text with edits in it, which are in the coordinates of the whole. */
function textOf(text: string, offset: number, length: number, edits: readonly TextEdit[]): string {
  const inPiece = edits.map((edit) => ({ ...edit, offset: edit.offset - offset }));
  return applyEdits(text.slice(offset, offset + length), inPiece);
}
