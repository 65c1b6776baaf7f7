import type { Node } from 'jsonc-parser';
import { membersOf, type Member } from '../read/members';
import { indentStep, lineIndent, spaceBefore } from './memberEdit';

/** A value to be written: JSON text as it is, or an object whose formatting is to follow the file. */
export type Written = string | WrittenObject;

export interface WrittenObject {
  readonly members: readonly (readonly [name: string, value: Written])[];
  /** Always on one line, as canonical form has a cell object and a level. */
  readonly oneLine?: true;
}

interface Layout {
  /** Undefined where objects stand on one line. */
  readonly newline: string | undefined;
  /** Before the member that is to hold the value. */
  readonly indent: string;
  readonly step: string;
  readonly colon: string;
  /** Inside of braces on one line, and behind a comma there. */
  readonly pad: string;
  readonly comma: string;
}

/** The text of a value that is to become a member of `container`, laid out as the members around it are. */
export function writeIn(text: string, container: Node, value: Written): string {
  return print(value, layoutIn(text, container));
}

function print(value: Written, layout: Layout): string {
  if (typeof value === 'string') return value;
  if (value.members.length === 0) return '{}';
  const { newline, indent, step, colon, pad, comma } = layout;
  if (newline === undefined || value.oneLine) {
    const inner = { ...layout, newline: undefined };
    const members = value.members.map(([name, one]) => JSON.stringify(name) + colon + print(one, inner));
    return `{${pad}${members.join(`,${comma}`)}${pad}}`;
  }
  const deeper = { ...layout, indent: indent + step };
  const members = value.members.map(
    ([name, one]) => newline + deeper.indent + JSON.stringify(name) + colon + print(one, deeper),
  );
  return `{${members.join(',')}${newline}${indent}}`;
}

function layoutIn(text: string, container: Node): Layout {
  const members = membersOf(container);
  const [first] = members;
  const [newline] = /\r\n|\n|\r/.exec(text) ?? [];
  if (!first) {
    if (newline === undefined) return { newline, indent: '', step: '', ...onOneLine(text, container.parent) };
    const step = indentStep(text);
    const indent = lineIndent(text, container.offset) + step;
    return { newline, indent, step, colon: ': ', pad: ' ', comma: ' ' };
  }
  const sample = members.map(({ value }) => value).find((value) => value?.type === 'object' && value.children?.length);
  const space = spaceBefore(text, members[1] ?? first, container);
  const indent = afterLastLine(space);
  const spaces = onOneLine(text, first.property);
  // An object beside it shows whether objects stand on one line; where there is none, the members themselves do.
  const inside = sample ? openSpace(text, sample) : space;
  if (indent === undefined || newline === undefined || afterLastLine(inside) === undefined) {
    if (!sample) return { newline: undefined, indent: '', step: '', ...spaces };
    const [one, two] = membersOf(sample);
    const comma = one && two ? spaceBefore(text, two, sample) : spaces.comma;
    return { newline: undefined, indent: '', step: '', colon: colonOf(text, one) ?? spaces.colon, pad: inside, comma };
  }
  const outer = sample ? indent : lineIndent(text, container.offset);
  const inner = (sample ? afterLastLine(inside) : indent) ?? '';
  const step = inner.startsWith(outer) ? inner.slice(outer.length) : indentStep(text);
  const colon = colonOf(text, first) ?? ': ';
  return { newline, indent, step, colon, pad: ' ', comma: ' ' };
}

/** The spaces of an object on one line, judged by the colon of a member near it. */
function onOneLine(text: string, property: Node | undefined): Pick<Layout, 'colon' | 'pad' | 'comma'> {
  const [key, value] = property?.type === 'property' ? (property.children ?? []) : [];
  const colon = key && value ? text.slice(key.offset + key.length, value.offset) : ':';
  const spaced = colon.endsWith(' ');
  return { colon, pad: '', comma: spaced ? ' ' : '' };
}

function colonOf(text: string, member: Member | undefined): string | undefined {
  return member?.value && text.slice(member.key.offset + member.key.length, member.value.offset);
}

function openSpace(text: string, object: Node): string {
  const first = object.children?.[0];
  return first ? text.slice(object.offset + 1, first.offset) : '';
}

/** The blanks behind the last line break, or undefined where there is none. */
function afterLastLine(space: string): string | undefined {
  const at = Math.max(space.lastIndexOf('\n'), space.lastIndexOf('\r'));
  return at < 0 ? undefined : space.slice(at + 1);
}
