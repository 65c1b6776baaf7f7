import type { Node } from 'jsonc-parser';
import { t } from '../l10n';
import { memberMap } from '../read/members';
import type { ScenarioText } from '../read/scenarioText';
import { changeMembers, combine } from './changeMembers';
import { objectToEdit, type EditResult } from './editResult';
import { entrySchema } from './entryEdits';
import { writeIn, type Written } from './layout';
import { removeMember } from './memberEdit';
import { setMemberAt } from './setMemberAt';
import type { TextEdit } from './textEdit';
import { readTypedMember } from './typedMember';

/** What a rule says: a formula that must hold, or levels that may not stand together. Only one of them is written. */
type RuleForm = 'require' | 'forbid';

/** Write the formula that must hold, in the place of the levels that the rule forbade before. */
export function setRequired(doc: ScenarioText, rule: string, typed: string): EditResult {
  const found = objectToEdit(doc, ['rules', rule]);
  if ('refused' in found) return found;
  const forms = memberMap(found.object);
  if (typed.trim() === '') {
    if (!forms.has('require')) return { edits: [] };
    if (forms.has('forbid')) return { edits: removeMember(found.object, 'require') };
    return { refused: t('A rule needs its formula. Delete the rule to be rid of it.') };
  }
  const read = readTypedMember(entrySchema('rules'), 'require', typed);
  return 'refused' in read ? read : written(doc, rule, found.object, 'require', read.json ?? '');
}

/**
 * Write what a rule forbids, in the place of the formula that it required before: factor → its levels; a factor without
 * levels is taken out.
 */
export function setForbidden(
  doc: ScenarioText,
  rule: string,
  forbid: ReadonlyMap<string, readonly string[]>,
): EditResult {
  const found = objectToEdit(doc, ['rules', rule]);
  if ('refused' in found) return found;
  const forms = memberMap(found.object);
  const wanted = [...forbid].filter(([, levels]) => levels.length > 0);
  if (wanted.length === 0) {
    if (!forms.has('forbid')) return { edits: [] };
    if (forms.has('require')) return { edits: removeMember(found.object, 'forbid') };
    return { refused: t('A rule of this kind forbids one level at least. Choose one, or delete the rule.') };
  }
  const node = forms.get('forbid')?.value;
  if (node?.type !== 'object') return written(doc, rule, found.object, 'forbid', forbidObject(forbid));
  const edits = changedLevels(doc.text, node, wanted);
  return { edits: combine([...edits, ...removeMember(found.object, 'require')]) };
}

/** What a new rule forbids, to be written. */
export function forbidObject(forbid: ReadonlyMap<string, readonly string[]>): Written {
  const members = [...forbid]
    .filter(([, levels]) => levels.length > 0)
    .map(([row, levels]) => [row, levelsText(levels)] as const);
  return { oneLine: true, members };
}

/** Writes one form, and takes the other out where it stands there. */
function written(doc: ScenarioText, rule: string, object: Node, form: RuleForm, value: Written): EditResult {
  const other: RuleForm = form === 'require' ? 'forbid' : 'require';
  const forms = memberMap(object);
  if (forms.has(form) || !forms.has(other)) {
    const set = setMemberAt(doc, ['rules', rule], entrySchema('rules'), form, value);
    return 'refused' in set ? set : { edits: combine([...set.edits, ...removeMember(object, other)]) };
  }
  const json = writeIn(doc.text, object, value);
  return {
    edits: changeMembers(doc.text, object, { remove: new Set([other]), insert: [{ name: form, json, after: [] }] }),
  };
}

function changedLevels(
  text: string,
  node: Node,
  wanted: readonly (readonly [string, readonly string[]])[],
): TextEdit[] {
  const known = memberMap(node);
  const changed = wanted.filter(([row, levels]) => !sameLevels(known.get(row)?.value, levels));
  const replaced = changed.flatMap(([row, levels]) => {
    const value = known.get(row)?.value;
    return value ? [{ offset: value.offset, length: value.length, text: levelsText(levels) }] : [];
  });
  const names = wanted.map(([row]) => row);
  const remove = new Set([...known.keys()].filter((row) => !names.includes(row)));
  const insert = changed
    .filter(([row]) => !known.has(row))
    .map(([row, levels]) => ({ name: row, json: levelsText(levels), after: [...known.keys()] }));
  return [...changeMembers(text, node, { remove, insert }), ...replaced];
}

function levelsText(levels: readonly string[]): string {
  const [only, more] = levels;
  if (only !== undefined && more === undefined) return JSON.stringify(only);
  return `[${levels.map((level) => JSON.stringify(level)).join(', ')}]`;
}

function sameLevels(node: Node | undefined, levels: readonly string[]): boolean {
  const written =
    node?.type === 'array' ? (node.children ?? []).map(({ value }) => String(value)) : [String(node?.value)];
  return node !== undefined && written.length === levels.length && written.every((one) => levels.includes(one));
}
