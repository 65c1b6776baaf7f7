import { combine } from '../model/edit/changeMembers';
import { objectToEdit, type EditResult } from '../model/edit/editResult';
import { idsInUse, refusedId, type Named } from '../model/edit/ids';
import { insertMember } from '../model/edit/memberEdit';
import { goneText, type Movable } from '../model/edit/place';
import { keyPlaces, renamed, sectionReferences, type Reference } from '../model/edit/references';
import { roomOf } from '../model/edit/rowPlace';
import { t } from '../model/l10n';
import type { EditedText, RuledText } from '../model/read/editedText';
import { memberMap, type Path } from '../model/read/members';
import type { ScenarioText } from '../model/read/scenarioText';
import { factorSchema } from '../model/schema/factor';
import { rowUses } from './names';
import { parseFormula } from './parse';
import { formulaPlaces, referencesToAlternative, referencesToLevel, referencesToRow } from './references';

/**
 * Give a factor or a measure another id, and let everything that speaks of it follow: formulas, rules, waivers, parts.
 * @param concepts the concepts of the packs in force: a factor known by its id to one of them stays known, by `as`
 */
export function renameRow(
  doc: ScenarioText,
  row: string,
  id: string,
  concepts: ReadonlySet<string> = new Set(),
): EditResult {
  const room = roomOf(doc, row);
  const checked = check(doc, [room ?? 'factors'], row, id, 'row', idsInUse(doc, 'row'));
  if (checked) return checked;
  const bound = boundBy(doc, row, id);
  if (bound !== undefined) return { refused: bound };
  const references = referencesToRow(doc, row);
  const edits = renamed([...keyPlaces(doc, [room ?? 'factors'], row), ...references], id);
  const factor = doc.tree.nodeAt(['factors', row]);
  if (room === 'factors' && concepts.has(row) && factor?.type === 'object' && !memberMap(factor).has('as')) {
    const order = Object.keys(factorSchema.shape);
    edits.push(insertMember(doc.text, factor, 'as', JSON.stringify(row), order.slice(0, order.indexOf('as'))));
  }
  return collision(doc, references, id) ?? { edits: combine(edits) };
}

/** Give an alternative another id; those based on it, its cells, waivers and ALT in formulas follow. */
export function renameAlternative(doc: ScenarioText, alternative: string, id: string): EditResult {
  const path = ['alternatives'];
  const checked = check(doc, path, alternative, id, 'alternative', idsInUse(doc, 'alternative'));
  if (checked) return checked;
  const references = referencesToAlternative(doc, alternative);
  const edits = renamed([...keyPlaces(doc, path, alternative), ...references], id);
  return collision(doc, references, id) ?? { edits: combine(edits) };
}

/** Give a section another id; its rows follow. */
export function renameSection(doc: ScenarioText, section: string, id: string): EditResult {
  const path = ['sections'];
  const checked = check(doc, path, section, id, 'section', idsInUse(doc, 'section'));
  if (checked) return checked;
  const edits = renamed([...keyPlaces(doc, path, section), ...sectionReferences(doc, section)], id);
  return { edits: combine(edits) };
}

/** Give a level of a row another id; the row's cells, rules, waivers and the formulas that compare the row follow. */
export function renameLevel(doc: ScenarioText, row: string, level: string, id: string): EditResult {
  const path = ['factors', row, 'levels'];
  const levels = doc.scenario.factors.get(row)?.levels;
  const checked = check(doc, path, level, id, 'level', new Set(levels?.keys()));
  if (checked) return checked;
  const edits = renamed([...keyPlaces(doc, path, level), ...referencesToLevel(doc, row, level)], id);
  return { edits: combine(edits) };
}

const ROOM: Readonly<Record<Named, Movable>> = {
  row: 'factors',
  alternative: 'alternatives',
  section: 'sections',
  level: 'levels',
};

/** Why an id cannot be changed, or that it is so already; undefined where it can. */
function check(
  doc: ScenarioText,
  path: Path,
  before: string,
  after: string,
  of: Named,
  inUse: ReadonlySet<string>,
): EditResult | undefined {
  const found = objectToEdit(doc, path);
  if ('refused' in found) return found;
  if (!memberMap(found.object).has(before)) return { refused: goneText(ROOM[of], before) };
  if (after === before) return { edits: [] };
  const refused = refusedId(of, after, inUse);
  return refused === undefined ? undefined : { refused };
}

/** Where something stands under the new id already, left behind by what had it before: two would be one. */
/** A reference under whose new name something stands already, told as a refusal. */
export function collision(doc: EditedText, references: readonly Reference[], id: string): EditResult | undefined {
  for (const { part, path } of references) {
    const object = part === 'key' ? doc.tree.nodeAt(path.slice(0, -1)) : undefined;
    if (object?.type !== 'object' || !memberMap(object).has(id)) continue;
    const where = path.slice(0, -1).map(String).join(' › ');
    return {
      refused: t(
        '“{0}” stands under {1} already, left from before. Remove it in the text, or choose another id.',
        id,
        where,
      ),
    };
  }
  return undefined;
}

/** A formula in which the new id would be taken for a variable of LET, told as a refusal. */
export function boundBy(doc: RuledText, row: string, id: string): string | undefined {
  for (const { path, text } of formulaPlaces(doc)) {
    if (!/\blet\s*\(/i.test(text)) continue;
    const before = parseFormula(text);
    if (!before.ok) continue;
    const uses = rowUses(before.formula);
    const named = uses.filter(({ name }) => name.toLowerCase() === row.toLowerCase());
    if (named.length === 0) continue;
    let renamedText = text;
    for (const { offset, length } of named.toReversed())
      renamedText = renamedText.slice(0, offset) + id + renamedText.slice(offset + length);
    const after = parseFormula(renamedText);
    if (after.ok && rowUses(after.formula).length === uses.length) continue;
    const where = path.map(String).join(' › ');
    return t(
      'The formula at {0} uses “{1}” as a variable of LET. Choose another id, or rename the variable first.',
      where,
      id,
    );
  }
  return undefined;
}
