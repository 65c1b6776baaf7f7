// The parts of a scenario that are lists of things with a label: one line for each.
import type { Node } from 'jsonc-parser';
import { membersOf } from '../../model/read/members';
import { literal } from './leaves';
import type { MemberTaker } from './memberTaker';

/** What is said of a thing in a list, in the order of the line: absent parts are left out. */
export type Says = (entry: MemberTaker, text: string) => (string | undefined)[];

/** A part of a scenario: its member, its heading, and what is said of each thing in it. */
export interface ListPart {
  readonly member: string;
  readonly heading: string;
  readonly says: Says;
}

/** What stands before the rows. */
export const listsBefore: readonly ListPart[] = [
  {
    member: 'alternatives',
    heading: 'Alternatives',
    says: (entry, text) => [
      entry.text('label'),
      named('based on', entry.text('basedOn')),
      named('group', entry.text('group')),
      named('period', spelled(entry.take('period', 'string', 'number'), text)),
      entry.text('description'),
    ],
  },
  { member: 'actors', heading: 'Actors', says: (entry) => [entry.text('label')] },
  { member: 'units', heading: 'Units', says: (entry) => [entry.text('note')] },
];

/** What stands behind the rows. */
export const listsAfter: readonly ListPart[] = [
  {
    member: 'rules',
    heading: 'Rules',
    says: (entry, text) => [
      entry.text('severity'),
      entry.text('require'),
      named('forbid', listed(entry, 'forbid', ' with ')),
      named('link', linked(entry)),
      named('roles', listed(entry, 'roles', ' and ')),
      ...period(entry, text),
      named('because:', entry.text('because')),
    ],
  },
  {
    member: 'waivers',
    heading: 'Waivers',
    says: (entry) => [
      named('of', entry.text('rule')),
      named('row', entry.text('row')),
      named('alternative', entry.text('alternative')),
      named('until', entry.text('until')),
      named('by', entry.text('by')),
      named('because:', entry.text('reason')),
    ],
  },
  {
    member: 'sources',
    heading: 'Sources',
    says: (entry) => [
      entry.text('title'),
      entry.text('publisher'),
      entry.text('date'),
      entry.text('kind'),
      named('valid from', entry.text('validFrom')),
      named('valid until', entry.text('validUntil')),
      named('superseded by', entry.text('supersededBy')),
      entry.text('url'),
      entry.text('note'),
    ],
  },
];

/** A part of a line behind the word that says what it is. */
export function named(word: string, said: string | undefined): string | undefined {
  return said === undefined ? undefined : `${word} ${said}`;
}

function spelled(node: Node | undefined, text: string): string | undefined {
  return node && literal(node, text);
}

/** A member that names one id or several by row, in words, where it does so throughout. */
function listed(rule: MemberTaker, name: string, and: string): string | undefined {
  const levels = (node: Node | undefined): string[] | undefined => {
    if (node?.type === 'string') return [String(node.value)];
    const items = node?.type === 'array' ? (node.children ?? []) : [];
    return items.length > 1 && items.every((item) => item.type === 'string')
      ? items.map((item) => String(item.value))
      : undefined;
  };
  const node = rule.takeIf(name, (one) => {
    const members = one.type === 'object' ? (one.children ?? []) : [];
    return members.length > 0 && members.every(({ children }) => levels(children?.[1]) !== undefined);
  });
  return node?.children
    ?.map(({ children = [] }) => `${String(children[0]?.value)} = ${(levels(children[1]) ?? []).join(' or ')}`)
    .join(and);
}

/** The rows that are to be linked, where they are ids throughout. */
function linked(rule: MemberTaker): string | undefined {
  const isIds = ({ type, children = [] }: Node) =>
    type === 'array' && children.length > 1 && children.every((item) => item.type === 'string');
  return rule
    .takeIf('link', isIds)
    ?.children?.map(({ value }) => String(value))
    .join(' with ');
}

/** The years for which a rule holds, where they are numbers throughout. */
function period(rule: MemberTaker, text: string): string[] {
  const words = new Set(['from', 'to', 'step']);
  const isYears = (node: Node) => {
    const members = node.type === 'object' ? membersOf(node) : [];
    return members.length > 0 && members.every(({ name, value }) => words.has(name) && value?.type === 'number');
  };
  const node = rule.takeIf('period', isYears);
  return (node ? membersOf(node) : []).flatMap(({ name, value }) => (value ? [`${name} ${literal(value, text)}`] : []));
}
