import type { Node } from 'jsonc-parser';
import { changeMembers, combine } from '../../model/edit/changeMembers';
import { writeIn, type Written } from '../../model/edit/layout';
import { applyEdits, pieceOf, type TextEdit } from '../../model/edit/textEdit';
import { memberMap, membersOf, type Member } from '../../model/read/members';
import { contentOf, isOrdered, isSame, textOfContent, withTree, type Content, type TextAndTree } from '../content';

/**
 * A text that says this content, with as few edits as it takes: what stays is laid out as it was. What the edits cannot
 * say, such as of names written twice, is not to be lost: then the whole is written anew.
 */
export function writtenInto(doc: TextAndTree, content: Content): string {
  return editedInto(doc, content) ?? textOfContent(content);
}

/** The same by edits alone; undefined where they cannot say it. */
export function editedInto(doc: TextAndTree, content: Content): string | undefined {
  const { root } = doc.tree;
  if (root?.type !== 'object') return undefined;
  const text = applyEdits(doc.text, combine(changesIn(doc.text, root, contentOf(doc), content)));
  const changed = withTree(text)?.tree.root;
  if (!changed) return undefined;
  const result = withTree(applyEdits(text, movesIn(text, changed, [], content)));
  return result && isSame(contentOf(result), content) ? result.text : undefined;
}

/** A content to be written where the file's own layout is followed. */
export function written(content: Content): Written {
  return typeof content === 'string'
    ? content
    : { members: [...content].map(([name, one]) => [name, written(one)] as const) };
}

/** The edits that put in, take out and change members, their order aside. */
function changesIn(text: string, object: Node, now: Content, wanted: Content): TextEdit[] {
  if (isSame(now, wanted) || typeof now === 'string' || typeof wanted === 'string') return [];
  const remove = new Set([...now.keys()].filter((name) => !wanted.has(name)));
  const names = [...wanted.keys()];
  const insert = names.flatMap((name, at) => {
    const content = wanted.get(name);
    if (now.has(name) || content === undefined) return [];
    return [{ name, json: writeIn(text, object, written(content)), after: names.slice(Math.max(0, at - 1), at) }];
  });
  const edits = changeMembers(text, object, { remove, insert });
  const members = memberMap(object);
  for (const [name, content] of wanted) {
    const [old, value] = [now.get(name), members.get(name)?.value];
    if (old === undefined || !value || isSame(old, content)) continue;
    if (typeof old === 'object' && typeof content === 'object' && value.type === 'object') {
      edits.push(...changesIn(text, value, old, content));
    } else {
      edits.push({ offset: value.offset, length: value.length, text: writeIn(text, object, written(content)) });
    }
  }
  return edits;
}

/** The edits that bring members into their order, each into the place of another. */
function movesIn(text: string, object: Node, path: readonly string[], wanted: Content): TextEdit[] {
  if (typeof wanted === 'string' || object.type !== 'object') return [];
  const members = membersOf(object);
  const byName = new Map<string, Member[]>();
  for (const member of members) byName.set(member.name, [...(byName.get(member.name) ?? []), member]);
  const inOrder = isOrdered(path) ? [...wanted.keys()].flatMap((name) => byName.get(name) ?? []) : members;
  return members.flatMap((place, at) => {
    const member = inOrder[at] ?? place;
    const content = wanted.get(member.name);
    const inside = member.value && content ? movesIn(text, member.value, [...path, member.name], content) : [];
    if (member === place) return inside;
    const { offset, length } = member.property;
    return [
      { offset: place.property.offset, length: place.property.length, text: pieceOf(text, offset, length, inside) },
    ];
  });
}
