import { memberMap } from '../read/members';
import { rulePeriodSchema } from '../schema/rule';
import { combine } from './changeMembers';
import type { EditedText } from '../read/editedText';
import { objectToEdit, type EditResult } from './editResult';
import { entrySchema } from './entryEdits';
import type { Written } from './layout';
import { changedLists, filled, listsObject, type ListsByRow } from './listsByRow';
import { setMemberAt } from './setMemberAt';
import { readTypedMember } from './typedMember';

/** What the years are called for which a rule holds. */
export const PERIOD_PARTS = ['from', 'to', 'step'] as const;
export type PeriodPart = (typeof PERIOD_PARTS)[number];

/** Write which roles rows must have for a rule to hold; no row with a role takes the condition out. */
export function setRuleRoles(doc: EditedText, rule: string, roles: ListsByRow): EditResult {
  const found = objectToEdit(doc, ['rules', rule]);
  if ('refused' in found) return found;
  const node = memberMap(found.object).get('roles')?.value;
  if (node?.type === 'object' && filled(roles).length > 0)
    return { edits: combine(changedLists(doc.text, node, roles)) };
  return setRuleMember(doc, rule, 'roles', filled(roles).length === 0 ? undefined : listsObject(roles));
}

/** Write what was typed for one end of the years for which a rule holds, or their step; nothing typed takes it out. */
export function setRulePeriod(doc: EditedText, rule: string, part: PeriodPart, typed: string): EditResult {
  const read = readTypedMember(rulePeriodSchema, part, typed);
  if ('refused' in read) return read;
  const node = doc.tree.nodeAt(['rules', rule, 'period']);
  if (!node)
    return read.json === undefined
      ? { edits: [] }
      : setRuleMember(doc, rule, 'period', periodObject([[part, read.json]]));
  const isLast = node.type === 'object' && [...memberMap(node).keys()].every((name) => name === part);
  if (read.json === undefined && isLast) return setRuleMember(doc, rule, 'period', undefined);
  return setMemberAt(doc, ['rules', rule, 'period'], rulePeriodSchema, part, read.json);
}

/** The years for which a new rule holds, as they were typed; undefined where nothing was. */
export function typedPeriod(
  typed: ReadonlyMap<PeriodPart, string>,
): { readonly value: Written | undefined } | { readonly refused: string; readonly part: PeriodPart } {
  const members: [string, string][] = [];
  for (const part of PERIOD_PARTS) {
    const read = readTypedMember(rulePeriodSchema, part, typed.get(part) ?? '');
    if ('refused' in read) return { ...read, part };
    if (read.json !== undefined) members.push([part, read.json]);
  }
  return { value: members.length === 0 ? undefined : periodObject(members) };
}

function periodObject(members: readonly (readonly [string, string])[]): Written {
  return { oneLine: true, members };
}

function setRuleMember(doc: EditedText, rule: string, name: string, value: Written | undefined): EditResult {
  return setMemberAt(doc, ['rules', rule], entrySchema('rules'), name, value);
}
