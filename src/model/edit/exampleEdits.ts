import { t } from '../l10n';
import { memberMap } from '../read/members';
import type { PackDocument } from '../read/packDocument';
import { packExampleSchema, packExamplesSchema, packRuleSchema } from '../schema/pack';
import { digitsOf, type NumberMarks } from './digits';
import { objectToEdit, type EditResult } from './editResult';
import type { WrittenObject } from './layout';
import { insertMember, removeMember, setMember } from './memberEdit';
import { setMemberAt } from './setMemberAt';

export const EXAMPLE_SIDES = ['fails', 'passes'] as const;
export const EXAMPLE_PARTS = ['values', 'periods', 'roles'] as const;

/** A part of an example of a rule: what a concept is in it, or which role it has; or the years of its columns. */
export interface ExamplePlace {
  readonly side: (typeof EXAMPLE_SIDES)[number];
  readonly part: (typeof EXAMPLE_PARTS)[number];
  /** Nothing for the years. */
  readonly concept: string;
}

/**
 * Write what was typed for a part of an example; nothing typed takes it out. A rule without examples gets both, and loses
 * both with the last value.
 * @param typed of a value several, apart by semicolons, are those of columns
 * @param marks how the person's language writes numbers
 */
export function setExample(
  doc: PackDocument,
  rule: string,
  { side, part, concept }: ExamplePlace,
  typed: string,
  marks: NumberMarks,
): EditResult {
  const found = objectToEdit(doc, ['rules', rule]);
  if ('refused' in found) return found;
  const text = typed.trim();
  const read = part === 'periods' ? yearsOf(text) : { json: text === '' ? undefined : valueOf(part, text, marks) };
  if ('refused' in read) return read;
  const { json } = read;
  if (part === 'values' && json === undefined && isLastValue(doc, rule, side, concept))
    return setMemberAt(doc, ['rules', rule], packRuleSchema, 'examples', undefined);
  return written(doc, rule, { side, part, concept }, json);
}

/** Writes it into what there is of the examples, and makes what is not there yet. */
function written(
  doc: PackDocument,
  rule: string,
  { side, part, concept }: ExamplePlace,
  json: string | undefined,
): EditResult {
  const path = ['rules', rule, 'examples', side];
  const held = part === 'periods' ? json : json === undefined ? undefined : object([[concept, json]]);
  if (!doc.tree.nodeAt(path)) {
    if (held === undefined) return { edits: [] };
    const one = object([['values', object([])] as const, ...(part === 'values' ? [] : [[part, held] as const])]);
    const filled = part === 'values' ? object([['values', held]]) : one;
    if (doc.tree.nodeAt(['rules', rule, 'examples']))
      return setMemberAt(doc, ['rules', rule, 'examples'], packExamplesSchema, side, filled);
    const members = EXAMPLE_SIDES.map(
      (name) => [name, name === side ? filled : object([['values', object([])]])] as const,
    );
    return setMemberAt(doc, ['rules', rule], packRuleSchema, 'examples', { members });
  }
  if (part === 'periods' || !doc.tree.nodeAt([...path, part]))
    return held === undefined && !doc.tree.nodeAt([...path, part])
      ? { edits: [] }
      : setMemberAt(doc, path, packExampleSchema, part, held);
  const found = objectToEdit(doc, [...path, part]);
  if ('refused' in found) return found;
  const known = memberMap(found.object);
  if (json === undefined) {
    const isLast = part === 'roles' && [...known.keys()].every((name) => name === concept);
    return isLast
      ? setMemberAt(doc, path, packExampleSchema, part, undefined)
      : { edits: removeMember(found.object, concept) };
  }
  const edit = known.has(concept)
    ? setMember(doc.text, found.object, concept, json, [])
    : insertMember(doc.text, found.object, concept, json, [...known.keys()]);
  const before = known.get(concept)?.value;
  return { edits: before && isSame(doc.text.slice(before.offset, before.offset + before.length), json) ? [] : [edit] };
}

/** Whether two JSON texts say the same: digits that are written otherwise stay as they are. */
function isSame(one: string, other: string): boolean {
  return JSON.stringify(JSON.parse(one)) === JSON.stringify(JSON.parse(other));
}

function object(members: WrittenObject['members']): WrittenObject {
  return { oneLine: true, members };
}

function isLastValue({ pack }: PackDocument, rule: string, side: ExamplePlace['side'], concept: string): boolean {
  const examples = pack.rules.get(rule)?.examples;
  return EXAMPLE_SIDES.every((name) =>
    [...(examples?.[name]?.values.keys() ?? [])].every((one) => name === side && one === concept),
  );
}

function valueOf(part: ExamplePlace['part'], text: string, marks: NumberMarks): string {
  if (part === 'roles') return JSON.stringify(text);
  const values = text.split(';').map((one) => {
    const value = one.trim();
    return value === 'blank' ? 'null' : (digitsOf(value, marks) ?? JSON.stringify(value));
  });
  const [only = '', more] = values;
  return more === undefined ? only : `[${values.join(', ')}]`;
}

function yearsOf(text: string): { readonly json: string | undefined } | { readonly refused: string } {
  if (text === '') return { json: undefined };
  const years = text.split(/[;,\s]+/).filter((one) => one !== '');
  const wrong = years.find((one) => !/^[1-9]\d{3}$/.test(one));
  if (wrong !== undefined) return { refused: t('“{0}” is no year, such as 2027.', wrong) };
  return { json: `[${years.join(', ')}]` };
}
