import type { ChangedSpan } from '../read/changedSpan';
import type { Span } from '../read/lines';

/** Replace the characters of a span by a text. Several edits of one text are in its coordinates and do not overlap. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** @returns the text after all edits, which are given in any order */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    result += text.slice(at, edit.offset) + edit.text;
    at = edit.offset + edit.length;
  }
  return result + text.slice(at);
}

/** @returns the edits which, applied to `applyEdits(text, edits)`, give `text` back to the byte */
export function inverseEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return inOrder(edits).map((edit) => {
    const inverse = {
      offset: edit.offset + shift,
      length: edit.text.length,
      text: text.slice(edit.offset, edit.offset + edit.length),
    };
    shift += edit.text.length - edit.length;
    return inverse;
  });
}

/** Where edits change a text: from the first to the last of them. @param edits at least one */
export function spanOfEdits(text: string, edits: readonly TextEdit[]): ChangedSpan {
  let [start, before] = [text.length, 0];
  for (const { offset, length } of edits) {
    start = Math.min(start, offset);
    before = Math.max(before, offset + length);
  }
  const piece = pieceOf(text, start, before - start, edits);
  return { start, before, after: start + piece.length, text: piece };
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.offset - b.offset);
}

/** A piece of the text with edits in it, which are in the coordinates of the whole. */
export function pieceOf(text: string, offset: number, length: number, edits: readonly TextEdit[]): string {
  const inPiece = edits.map((edit) => ({ ...edit, offset: edit.offset - offset }));
  return applyEdits(text.slice(offset, offset + length), inPiece);
}
