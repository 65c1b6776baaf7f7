import type { Node } from 'jsonc-parser';
import { factorKind } from '../factorKind';
import { ROW_MEMBERS } from '../rowMembers';
import type { Span } from '../read/lines';
import { membersOf, type Path } from '../read/members';
import type { ScenarioText } from '../read/scenarioText';
import type { EditedText, RuledText } from '../read/editedText';
import type { TextEdit } from './textEdit';

/** A place that speaks of a row, an alternative, a section or a level by its id. */
export interface Reference {
  readonly in: 'formula' | 'cell' | 'forbid' | 'waiver' | 'member' | 'basedOn' | 'values' | 'section';
  /** The member that speaks of it; in a formula, the member that holds the formula. */
  readonly path: Path;
  /** Whether the id is the member's name or stands in its value. */
  readonly part: 'key' | 'value';
  /** The characters of the id, without quotes. */
  readonly place: Span;
}

/** Every name of a member under which something stands in its object, duplicates too: all are to be renamed. */
export function keyPlaces(doc: EditedText, path: Path, name: string): Span[] {
  const object = doc.tree.nodeAt(path);
  if (object?.type !== 'object') return [];
  return membersOf(object)
    .filter((member) => member.name === name)
    .map(({ key }) => inside(key));
}

/** What speaks of rows outside of formulas: members of other rows, rules, waivers. */
export function rowReferences(doc: RuledText, rows: Ids): Reference[] {
  const { factors, rules, waivers } = doc.scenario;
  return [
    ...[...factors.keys()].flatMap((id) =>
      ROW_MEMBERS.flatMap((member) => value(doc, 'member', ['factors', id, ...member], rows)),
    ),
    ...[...(rules?.keys() ?? [])].flatMap((id) => [
      ...keys(doc, 'forbid', ['rules', id, 'forbid'], rows),
      ...keys(doc, 'forbid', ['rules', id, 'roles'], rows),
      ...examplesOf(id).flatMap((example) => [
        ...keys(doc, 'forbid', [...example, 'values'], rows),
        ...keys(doc, 'forbid', [...example, 'roles'], rows),
      ]),
      ...(doc.tree.nodeAt(['rules', id, 'link'])?.children ?? []).flatMap((_, index) =>
        value(doc, 'forbid', ['rules', id, 'link', index], rows),
      ),
    ]),
    ...[...(waivers?.keys() ?? [])].flatMap((id) => [
      ...value(doc, 'waiver', ['waivers', id, 'row'], rows),
      ...keys(doc, 'waiver', ['waivers', id, 'when'], rows),
    ]),
  ];
}

/** What speaks of an alternative outside of formulas: those based on it, its cells, waivers. */
export function alternativeReferences(doc: ScenarioText, alternative: string): Reference[] {
  const { alternatives, factors, waivers } = doc.scenario;
  return [
    ...[...alternatives.keys()].flatMap((id) => value(doc, 'basedOn', ['alternatives', id, 'basedOn'], alternative)),
    ...[...factors.keys()].flatMap((id) => keys(doc, 'values', ['factors', id, 'values'], alternative)),
    ...[...(waivers?.keys() ?? [])].flatMap((id) => value(doc, 'waiver', ['waivers', id, 'alternative'], alternative)),
  ];
}

/** The rows that stand in a section. */
export function sectionReferences(doc: ScenarioText, section: string): Reference[] {
  const { factors, measures } = doc.scenario;
  return [
    ...[...factors.keys()].flatMap((id) => value(doc, 'section', ['factors', id, 'section'], section)),
    ...[...(measures?.keys() ?? [])].flatMap((id) => value(doc, 'section', ['measures', id, 'section'], section)),
  ];
}

/** What speaks of a row's level outside of formulas: the row's cells, rules, waivers. */
export function levelReferences(doc: RuledText, row: string, level: string): Reference[] {
  const { factors, rules, waivers } = doc.scenario;
  const factor = factors.get(row);
  if (!factor || factorKind(factor) !== 'levels') return [];
  const listed = (path: Path): Reference[] => {
    const node = doc.tree.nodeAt(path);
    if (node?.type !== 'array') return value(doc, 'forbid', path, level);
    return (node.children ?? []).flatMap((_, index) => value(doc, 'forbid', [...path, index], level));
  };
  return [
    ...[...factor.values.keys()].flatMap((alternative) => {
      const path = ['factors', row, 'values', alternative];
      return [...value(doc, 'cell', path, level), ...value(doc, 'cell', [...path, 'value'], level)];
    }),
    ...[...(rules?.keys() ?? [])].flatMap((id) => [
      ...listed(['rules', id, 'forbid', row]),
      ...examplesOf(id).flatMap((example) => listed([...example, 'values', row])),
    ]),
    ...[...(waivers?.keys() ?? [])].flatMap((id) => value(doc, 'waiver', ['waivers', id, 'when', row], level)),
  ];
}

/** Where a pack shows what a rule of it means. */
function examplesOf(rule: string): string[][] {
  return ['fails', 'passes'].map((side) => ['rules', rule, 'examples', side]);
}

/** The edits that make everything speak of another id. */
export function renamed(places: readonly (Span | Reference)[], id: string): TextEdit[] {
  return places.map((one) => {
    const { offset, length } = 'place' in one ? one.place : one;
    return { offset, length, text: id };
  });
}

/** One id, or any of several. */
type Ids = string | ReadonlySet<string>;

function value(doc: EditedText, kind: Reference['in'], path: Path, ids: Ids): Reference[] {
  const node = doc.tree.nodeAt(path);
  return node?.type === 'string' && isOf(ids, String(node.value))
    ? [{ in: kind, path, part: 'value', place: inside(node) }]
    : [];
}

function keys(doc: EditedText, kind: Reference['in'], path: Path, ids: Ids): Reference[] {
  const object = doc.tree.nodeAt(path);
  if (object?.type !== 'object') return [];
  return membersOf(object)
    .filter(({ name }) => isOf(ids, name))
    .map(({ name, key }) => ({ in: kind, path: [...path, name], part: 'key', place: inside(key) }));
}

function isOf(ids: Ids, id: string): boolean {
  return typeof ids === 'string' ? ids === id : ids.has(id);
}

/** A string's characters, without its quotes. */
function inside({ offset, length }: Node): Span {
  return { offset: offset + 1, length: length - 2 };
}
