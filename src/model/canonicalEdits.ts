import type { Node } from 'jsonc-parser';
import { canonicalText, type FileKind, type Refusal } from './canonical';
import type { TextEdit } from './edit/textEdit';
import { changedSpan } from './read/changedSpan';
import { TextTree } from './read/textTree';

/** So many small edits take an editor longer than one great one. */
const MOST_EDITS = 5000;

/** The smallest edits that give a text its canonical form, with the line ends that it has, or why it has no such form. */
export function canonicalEdits(text: string, kind: FileKind): { readonly edits: TextEdit[] } | Refusal {
  const canonical = canonicalText(text, kind);
  if ('refused' in canonical) return canonical;
  const after = text.includes('\r\n') ? canonical.text.replaceAll('\n', '\r\n') : canonical.text;
  if (after === text) return { edits: [] };
  const edits = editsBetween(text, after);
  return { edits: edits.length <= MOST_EDITS ? edits : [...changed(text, after, [0, text.length], [0, after.length])] };
}

/** The edits between two texts of the same content: what stands between its parts, and parts that are in another order. */
function editsBetween(before: string, after: string): TextEdit[] {
  const [from, to] = [TextTree.of(before)?.tree.root, TextTree.of(after)?.tree.root];
  const edits: TextEdit[] = [];
  const change = (was: [number, number], is: [number, number]) => edits.push(...changed(before, after, was, is));
  if (!from || !to) {
    change([0, before.length], [0, after.length]);
    return edits;
  }
  change([0, from.offset], [0, to.offset]);
  change([endOf(from), before.length], [endOf(to), after.length]);
  // By a list: what is nested deeply ends recursion.
  const open: [was: Node, is: Node][] = [[from, to]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [was, is] = next;
    const parts = partsOf(was, is);
    let [at, there] = [was.offset, is.offset];
    for (const [one, other] of parts) {
      change([at, one.offset], [there, other.offset]);
      [at, there] = [endOf(one), endOf(other)];
      open.push([one, other]);
    }
    change([at, endOf(was)], [there, endOf(is)]);
  }
  return edits.sort((one, other) => one.offset - other.offset);
}

/** The parts of two nodes that stand for each other; none where they are in another order. */
function partsOf({ children: was = [] }: Node, { children: is = [] }: Node): [Node, Node][] {
  const pairs = was.flatMap((one, at): [Node, Node][] => (is[at] ? [[one, is[at]]] : []));
  return was.length === is.length && pairs.every(([one, other]) => nameOf(one) === nameOf(other)) ? pairs : [];
}

function nameOf({ type, children }: Node): unknown {
  return type === 'property' ? children?.[0]?.value : undefined;
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}

/** What makes a piece of one text that of another, if they differ. */
function* changed(
  before: string,
  after: string,
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): Iterable<TextEdit> {
  const [was, is] = [before.slice(from, to), after.slice(start, end)];
  if (was === is) return;
  const span = changedSpan(was, is);
  yield { offset: from + span.start, length: span.before - span.start, text: is.slice(span.start, span.after) };
}
