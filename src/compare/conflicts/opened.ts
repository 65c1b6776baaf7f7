import { combine } from '../../model/edit/changeMembers';
import { applyEdits, type TextEdit } from '../../model/edit/textEdit';
import { append, hunksOf, linesOf, type Hunk, type MarkedText, type Side } from './markedText';

/**
 * A marked text after edits of its sides, each in the coordinates of its side's text. A line outside of the hunks that an
 * edit touches becomes part of one, so that each side says there what it is to say; a hunk that was changed and whose
 * sides are written alike by then is none any more.
 */
export function withSideEdits(marked: MarkedText, edits: Readonly<Record<Side, readonly TextEdit[]>>): MarkedText {
  const pieces = joined(opened(marked, edits));
  const [ours, theirs] = [partsWith(pieces, 'ours', edits.ours), partsWith(pieces, 'theirs', edits.theirs)];
  const known = new Set(hunksOf(marked));
  const result: (string | Hunk)[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string') {
      append(result, piece);
      continue;
    }
    const [mine, other] = [ours.get(index) ?? piece.ours, theirs.get(index) ?? piece.theirs];
    const isSameAsBefore = known.has(piece) && mine === piece.ours && other === piece.theirs;
    if (isSameAsBefore) append(result, piece);
    else append(result, mine === other ? mine : { ...piece, ours: mine, theirs: other });
  }
  return result;
}

/** The pieces with every line that an edit touches in a hunk; both sides' texts stay as they are. */
function opened(marked: MarkedText, edits: Readonly<Record<Side, readonly TextEdit[]>>): (string | Hunk)[] {
  const [model] = hunksOf(marked);
  const pieces: (string | Hunk)[] = [];
  const at = { ours: 0, theirs: 0 };
  for (const [index, piece] of marked.entries()) {
    const isLast = index === marked.length - 1;
    if (typeof piece === 'object') {
      pieces.push(piece);
      at.ours += piece.ours.length;
      at.theirs += piece.theirs.length;
      continue;
    }
    for (const line of linesOf(piece)) {
      const isEnd = isLast && at.ours + line.length === length(marked, 'ours');
      const isTouched = (['ours', 'theirs'] as const).some((side) =>
        edits[side].some((edit) => touches(edit, at[side], line.length, isEnd)),
      );
      if (isTouched && model) pieces.push(asHunk(line, model));
      else append(pieces, line);
      at.ours += line.length;
      at.theirs += line.length;
    }
  }
  return pieces;
}

function asHunk(line: string, { marks }: Hunk): Hunk {
  return { ours: line, ...(marks.base !== undefined && { base: line }), theirs: line, marks };
}

/** Whether an edit changes a line, or puts something into it; what is put in where two lines meet is the second's. */
function touches(edit: TextEdit, start: number, size: number, isEnd: boolean): boolean {
  const [from, to] = [edit.offset, edit.offset + edit.length];
  if (to > from) return from < start + size && to > start;
  return from >= start && (from < start + size || (isEnd && from === start + size));
}

/** Hunks that follow each other as one. */
function joined(pieces: readonly (string | Hunk)[]): (string | Hunk)[] {
  const result: (string | Hunk)[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (typeof piece === 'object' && typeof last === 'object') result[result.length - 1] = asOne(last, piece);
    else result.push(piece);
  }
  return result;
}

function asOne(one: Hunk, other: Hunk): Hunk {
  // The marks of what was a hunk before; with the lines of before only where both have them.
  const { base: mark, ...marks } = one.marks;
  const hasBase = mark !== undefined && one.base !== undefined && other.base !== undefined;
  return {
    ours: one.ours + other.ours,
    ...(hasBase && { base: one.base + other.base }),
    theirs: one.theirs + other.theirs,
    marks: hasBase ? one.marks : marks,
  };
}

/** Every hunk's part of a side after edits, by its place among the pieces. */
function partsWith(pieces: MarkedText, side: Side, edits: readonly TextEdit[]): Map<number, string> {
  const parts = new Map<number, string>();
  const inOrder = combine(edits);
  let offset = 0;
  let next = 0;
  for (const [index, piece] of pieces.entries()) {
    const text = typeof piece === 'string' ? piece : piece[side];
    const end = offset + text.length;
    const isLast = index === pieces.length - 1;
    const own: TextEdit[] = [];
    for (let edit = inOrder[next]; edit && isWithin(edit, offset, end, isLast); edit = inOrder[++next]) {
      own.push({ ...edit, offset: edit.offset - offset });
    }
    if (typeof piece === 'object') parts.set(index, applyEdits(text, own));
    offset = end;
  }
  return parts;
}

function isWithin({ offset, length: size }: TextEdit, start: number, end: number, isLast: boolean): boolean {
  return offset >= start && (size > 0 ? offset + size <= end : offset < end || (isLast && offset === end));
}

function length(marked: MarkedText, side: Side): number {
  return marked.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece : piece[side]).length, 0);
}
