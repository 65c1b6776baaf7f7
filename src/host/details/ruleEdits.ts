import type { EditedText } from '../../model/read/editedText';
import type { EditResult } from '../../model/edit/editResult';
import { addEntryOf, entrySchema, scenarioEntry, type EntryKind } from '../../model/edit/entryEdits';
import type { Written } from '../../model/edit/layout';
import { filled, listsObject } from '../../model/edit/listsByRow';
import type { Made } from '../../model/edit/place';
import { setRulePeriod, setRuleRoles, typedPeriod } from '../../model/edit/ruleConditions';
import { linkText, refusedLink, setForbidden, setLinked, setRequired } from '../../model/edit/ruleForm';
import { setTypedMember } from '../../model/edit/typedMember';
import { t } from '../../model/l10n';
import { readLists, readRows } from './listsText';
import { PERIOD_FIELDS } from './ruleFields';

/** The smallest edit that writes what a field of a rule holds now. */
export function setRuleMember(doc: EditedText, id: string, member: string, text: string): EditResult {
  const part = PERIOD_FIELDS.get(member);
  if (part) return setRulePeriod(doc, id, part, text);
  switch (member) {
    case 'require':
      return setRequired(doc, id, text);
    case 'forbid':
    case 'roles': {
      const read = readLists(text);
      if ('refused' in read) return read;
      return member === 'forbid' ? setForbidden(doc, id, read.lists) : setRuleRoles(doc, id, read.lists);
    }
    case 'link': {
      const read = readRows(text);
      return 'refused' in read ? read : setLinked(doc, id, read.rows);
    }
    default:
      return setTypedMember(doc, ['rules', id], entrySchema('rules'), member, text);
  }
}

/**
 * The edit that adds a rule with what was filled into its form.
 * @param kind of a scenario, where nothing is said
 */
export function addedRule(
  doc: EditedText,
  name: { readonly id?: string; readonly label: string },
  typed: ReadonlyMap<string, string>,
  kind: EntryKind = scenarioEntry('rules'),
): Made {
  const forbid = readLists(typed.get('forbid') ?? '{}');
  if ('refused' in forbid) return forbid;
  const roles = readLists(typed.get('roles') ?? '{}');
  if ('refused' in roles) return roles;
  const link = readRows(typed.get('link') ?? '[]');
  if ('refused' in link) return link;
  const period = typedPeriod(new Map([...PERIOD_FIELDS].map(([member, part]) => [part, typed.get(member) ?? ''])));
  if ('refused' in period) {
    const [member] = [...PERIOD_FIELDS].find(([, part]) => part === period.part) ?? [];
    return { refused: period.refused, ...(member !== undefined && { member }) };
  }
  const isForbid = filled(forbid.lists).length > 0;
  const isLink = link.rows.length > 0;
  const said = [(typed.get('require') ?? '').trim() !== '', isForbid, isLink].filter(Boolean).length;
  if (said !== 1) return { refused: said === 0 ? saysNothing() : saysTooMuch() };
  const refused = isLink ? refusedLink(link.rows) : undefined;
  if (refused !== undefined) return { refused };
  const extra = new Map<string, Written>([
    ...(isForbid ? [['forbid', listsObject(forbid.lists)] as const] : []),
    ...(isLink ? [['link', linkText(link.rows)] as const] : []),
    ...(filled(roles.lists).length > 0 ? [['roles', listsObject(roles.lists)] as const] : []),
    ...(period.value === undefined ? [] : [['period', period.value] as const]),
  ]);
  const apart = new Set(['forbid', 'link', 'roles']);
  return addEntryOf(doc, kind, name, new Map([...typed].filter(([member]) => !apart.has(member))), extra);
}

function saysNothing(): string {
  return t('Type a formula that must hold, or choose levels that may not stand together, or rows that must be linked.');
}

function saysTooMuch(): string {
  return t(
    'A rule says one thing: a formula that must hold, levels that may not stand together, or rows that must be linked. Empty the others.',
  );
}
