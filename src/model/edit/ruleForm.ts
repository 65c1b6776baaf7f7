import type { Node } from 'jsonc-parser';
import { t } from '../l10n';
import { memberMap } from '../read/members';
import { RULE_KINDS, type RuleKind } from '../ruleKind';
import { changeMembers, combine } from './changeMembers';
import type { EditedText } from '../read/editedText';
import { objectToEdit, type EditResult } from './editResult';
import { entrySchema } from './entryEdits';
import { writeIn, type Written } from './layout';
import { changedLists, filled, listsObject, type ListsByRow } from './listsByRow';
import { setMemberAt } from './setMemberAt';
import { readTypedMember } from './typedMember';

/** Write the formula that must hold, in the place of what the rule said before. */
export function setRequired(doc: EditedText, rule: string, typed: string): EditResult {
  if (typed.trim() === '')
    return withoutForm(doc, rule, 'require', t('A rule needs its formula. Delete the rule to be rid of it.'));
  const read = readTypedMember(entrySchema('rules'), 'require', typed);
  return 'refused' in read ? read : withForm(doc, rule, 'require', read.json ?? '');
}

/**
 * Write what a rule forbids, in the place of what it said before: factor → its levels; a factor without levels is taken
 * out.
 */
export function setForbidden(doc: EditedText, rule: string, forbid: ListsByRow): EditResult {
  if (filled(forbid).length === 0)
    return withoutForm(
      doc,
      rule,
      'forbid',
      t('A rule of this kind forbids one level at least. Choose one, or delete the rule.'),
    );
  const found = objectToEdit(doc, ['rules', rule]);
  if ('refused' in found) return found;
  const node = memberMap(found.object).get('forbid')?.value;
  if (node?.type !== 'object') return withForm(doc, rule, 'forbid', listsObject(forbid));
  return {
    edits: combine([...changedLists(doc.text, node, forbid), ...withoutOthers(doc.text, found.object, 'forbid')]),
  };
}

/** Write the rows that a rule wants linked, in the place of what it said before. */
export function setLinked(doc: EditedText, rule: string, rows: readonly string[]): EditResult {
  const refused = refusedLink(rows);
  if (rows.length === 0) return withoutForm(doc, rule, 'link', refused ?? '');
  return refused === undefined ? withForm(doc, rule, 'link', linkText(rows)) : { refused };
}

/** Why these rows cannot be what a rule wants linked. */
export function refusedLink(rows: readonly string[]): string | undefined {
  return rows.length < 2
    ? t('A rule of this kind links two rows at least. Choose another, or delete the rule.')
    : undefined;
}

/** The rows that a rule wants linked, to be written. */
export function linkText(rows: readonly string[]): string {
  return `[${rows.map((row) => JSON.stringify(row)).join(', ')}]`;
}

/** Takes a form out, where the rule has it and another one beside it. @param needed why the rule needs it otherwise */
function withoutForm(doc: EditedText, rule: string, form: RuleKind, needed: string): EditResult {
  const found = objectToEdit(doc, ['rules', rule]);
  if ('refused' in found) return found;
  const forms = memberMap(found.object);
  if (!forms.has(form)) return { edits: [] };
  if (!RULE_KINDS.some((other) => other !== form && forms.has(other))) return { refused: needed };
  return { edits: changeMembers(doc.text, found.object, { remove: new Set([form]) }) };
}

/** Writes one form, and takes the others out; the first of them leaves its place to it. */
function withForm(doc: EditedText, rule: string, form: RuleKind, value: Written): EditResult {
  const found = objectToEdit(doc, ['rules', rule]);
  if ('refused' in found) return found;
  const { object } = found;
  const forms = memberMap(object);
  const others = RULE_KINDS.filter((other) => other !== form && forms.has(other));
  if (forms.has(form) || others.length === 0) {
    const set = setMemberAt(doc, ['rules', rule], entrySchema('rules'), form, value);
    return 'refused' in set ? set : { edits: combine([...set.edits, ...withoutOthers(doc.text, object, form)]) };
  }
  const json = writeIn(doc.text, object, value);
  return {
    edits: changeMembers(doc.text, object, { remove: new Set(others), insert: [{ name: form, json, after: [] }] }),
  };
}

function withoutOthers(text: string, object: Node, form: RuleKind) {
  return changeMembers(text, object, { remove: new Set(RULE_KINDS.filter((other) => other !== form)) });
}
