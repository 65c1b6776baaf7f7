import { t } from '../l10n';
import { memberMap } from '../read/members';
import type { ScenarioText } from '../read/scenarioText';
import { changeMembers, combine } from './changeMembers';
import { objectToEdit, type EditResult } from './editResult';
import { freeId, idFromLabel, idsInUse, refusedId } from './ids';
import type { WrittenObject } from './layout';
import { writtenLevels, type NewLevel } from './levelEdits';
import { insertMember, setMember } from './memberEdit';
import { gone, insertInto, type Made } from './place';
import { findPlace, roomOf, type RowPlace } from './rowPlace';
import { pieceOf, type TextEdit } from './textEdit';

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
  const copy = pieceOf(doc.text, node.offset, node.length, combine(edits));
  return { edits: [insertMember(doc.text, object, id, copy, [row])], id };
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

function copyLabel({ scenario }: ScenarioText, room: 'factors' | 'measures', row: string): string {
  return t('{0} (copy)', scenario[room]?.get(row)?.label ?? row);
}
