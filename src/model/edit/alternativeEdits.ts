import { lineage } from '../inherit';
import { t } from '../l10n';
import { memberMap } from '../read/members';
import type { ScenarioText } from '../read/scenarioText';
import { changeMembers, combine, type NewMember } from './changeMembers';
import { objectToEdit, type EditResult } from './editResult';
import { freeId, idFromLabel, idsInUse, refusedId } from './ids';
import { insertMember, removeMember, setMember } from './memberEdit';
import { gone, insertInto, moveIn, type Made, type Place } from './place';
import { applyEdits, type TextEdit } from './textEdit';

export interface NewAlternative extends Place {
  /** Made from the label where it is left out. */
  readonly id?: string | undefined;
  readonly label: string;
  /** The alternative whose cells it inherits; without one every cell is missing. */
  readonly basedOn?: string | undefined;
}

/** Insert a column without cells of its own: last, or beside another. */
export function insertAlternative(doc: ScenarioText, alternative: NewAlternative): Made {
  const root = objectToEdit(doc, []);
  if ('refused' in root) return root;
  const label = alternative.label.trim();
  if (label === '') return { refused: t('A label cannot be empty.') };
  const { basedOn } = alternative;
  if (basedOn !== undefined && !doc.scenario.alternatives.has(basedOn)) return gone('alternatives', basedOn);
  const inUse = idsInUse(doc, 'alternative');
  const id = alternative.id ?? idFromLabel(label, 'alternative', namedColumns(doc));
  const refused = refusedId('alternative', id, inUse);
  if (refused !== undefined) return { refused };
  const members: [string, string][] = [['label', JSON.stringify(label)]];
  if (basedOn !== undefined) members.push(['basedOn', JSON.stringify(basedOn)]);
  const result = insertInto(doc, 'alternatives', id, { members }, alternative);
  return 'refused' in result ? result : { ...result, id };
}

/** Put a copy of a column behind it, with the same base and the same cells of its own. */
export function duplicateAlternative(doc: ScenarioText, alternative: string): Made {
  const found = objectToEdit(doc, ['alternatives']);
  if ('refused' in found) return found;
  const node = memberMap(found.object).get(alternative)?.value;
  if (!node) return gone('alternatives', alternative);
  const id = freeId(`${alternative}_copy`, namedColumns(doc));
  const label = t('{0} (copy)', doc.scenario.alternatives.get(alternative)?.label ?? alternative);
  const inCopy = node.type === 'object' ? [setMember(doc.text, node, 'label', JSON.stringify(label), [])] : [];
  const copy = applyEdits(
    doc.text.slice(node.offset, node.offset + node.length),
    inCopy.map((edit) => ({ ...edit, offset: edit.offset - node.offset })),
  );
  const edits = [insertMember(doc.text, found.object, id, copy, [alternative])];
  for (const row of doc.scenario.factors.keys()) {
    const values = doc.tree.nodeAt(['factors', row, 'values']);
    const cell = values?.type === 'object' ? memberMap(values).get(alternative)?.value : undefined;
    if (values && cell) edits.push(insertMember(doc.text, values, id, cellText(doc, cell), [alternative]));
  }
  return { edits, id };
}

/** Move columns together, in the order in which they stand, beside another; without a place, to the end. */
export function moveAlternatives(doc: ScenarioText, alternatives: readonly string[], place: Place): EditResult {
  return moveIn(doc, ['alternatives'], alternatives, place, 'alternatives');
}

/**
 * Take columns out, with their cells. Those based on one of them are then based on what it was based on, and get the
 * cells that they inherited from it, so that the cells in force in all other columns stay the same.
 */
export function removeAlternatives(doc: ScenarioText, alternatives: readonly string[]): EditResult {
  const found = objectToEdit(doc, ['alternatives']);
  if ('refused' in found) return found;
  const { scenario, text } = doc;
  const remove = new Set(alternatives);
  for (const id of remove) if (!scenario.alternatives.has(id)) return gone('alternatives', id);
  if (remove.size === scenario.alternatives.size)
    return { refused: t('A scenario needs one alternative at least. Insert another first.') };

  const edits: TextEdit[] = changeMembers(text, found.object, { remove });
  for (const { id, base } of rebasedBy(doc, remove)) {
    const node = memberMap(found.object).get(id)?.value;
    if (node?.type !== 'object') continue;
    if (base === undefined) edits.push(...removeMember(node, 'basedOn'));
    else edits.push(setMember(text, node, 'basedOn', JSON.stringify(base), ['label']));
  }
  for (const row of scenario.factors.keys()) {
    const values = doc.tree.nodeAt(['factors', row, 'values']);
    if (values?.type !== 'object') continue;
    edits.push(...changeMembers(text, values, { remove, insert: inheritedCells(doc, row, remove) }));
  }
  return { edits: combine(edits) };
}

/** The alternatives that lose the one they are based on, and the one that takes its place, if any. */
export function rebasedBy(
  { scenario }: ScenarioText,
  remove: ReadonlySet<string>,
): { readonly id: string; readonly base: string | undefined }[] {
  const rebased: { id: string; base: string | undefined }[] = [];
  for (const [id, { basedOn }] of scenario.alternatives) {
    if (remove.has(id) || basedOn === undefined || !remove.has(basedOn)) continue;
    rebased.push({ id, base: lineage(scenario, id).find((one) => one !== id && !remove.has(one)) });
  }
  return rebased;
}

/** The ids of columns, and those of columns that are gone but still have cells: a new column is not to take them over. */
function namedColumns(doc: ScenarioText): ReadonlySet<string> {
  const cells = [...doc.scenario.factors.values()].flatMap((factor) => [...factor.values.keys()]);
  return new Set([...doc.scenario.alternatives.keys(), ...cells]);
}

/** The cells that columns inherited from those removed, now to be written in them. */
function inheritedCells(doc: ScenarioText, row: string, remove: ReadonlySet<string>): NewMember[] {
  const factor = doc.scenario.factors.get(row);
  const columns = [...doc.scenario.alternatives.keys()];
  const cells: NewMember[] = [];
  for (const { id } of rebasedBy(doc, remove)) {
    const from = lineage(doc.scenario, id).find((one) => factor?.values.has(one));
    const cell = from === undefined ? undefined : doc.tree.nodeAt(['factors', row, 'values', from]);
    if (from === undefined || !remove.has(from) || !cell) continue;
    cells.push({ name: id, json: cellText(doc, cell), after: columns.slice(0, columns.indexOf(id)) });
  }
  return cells;
}

function cellText({ text }: ScenarioText, { offset, length }: { offset: number; length: number }): string {
  return text.slice(offset, offset + length);
}
