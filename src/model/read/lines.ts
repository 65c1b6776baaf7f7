import type { ChangedSpan } from './changedSpan';

/** A place in the text, in UTF-16 code units as JavaScript and VS Code count them. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

/** Line and column, both from 1. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** Finds line and column of an offset; lines end with LF, CRLF or CR. A byte-order mark takes no column. */
export class LineIndex {
  #starts: Uint32Array | undefined;
  /** Where the lines of an earlier text begin, and what was changed in it since. */
  #earlier: { readonly starts: Uint32Array; readonly change: ChangedSpan } | undefined;

  constructor(readonly text: string) {}

  /** That of a text which differs from this one's in a span. */
  revised(text: string, change: ChangedSpan): LineIndex {
    const revised = new LineIndex(text);
    if (this.#starts ?? this.#earlier) revised.#earlier = { starts: this.#known(), change };
    return revised;
  }

  /** @param offset a place in the text, from 0 to its length */
  at(offset: number): LinePlace {
    const starts = this.#known();
    const line = lineOf(starts, offset);
    const mark = line === 0 && this.text.startsWith('\uFEFF') ? 1 : 0;
    return { line: line + 1, column: Math.max(0, offset - (starts[line] ?? 0) - mark) + 1 };
  }

  #known(): Uint32Array {
    this.#starts ??= this.#earlier
      ? startsAfter(this.#earlier.starts, this.#earlier.change, this.text)
      : Uint32Array.from([0, ...startsWithin(this.text, 0, this.text.length)]);
    this.#earlier = undefined;
    return this.#starts;
  }
}

/** Where lines begin after a change. */
function startsAfter(starts: Uint32Array, { start, before, after }: ChangedSpan, text: string): Uint32Array {
  // A line's end is one or two characters, so the change may touch that of the line before and of its own.
  const kept = lineOf(starts, Math.max(0, start - 1));
  const until = after + 2;
  const delta = after - before;
  const anew = startsWithin(text, starts[kept] ?? 0, until);
  const behind = starts.subarray(lineOf(starts, until - delta) + 1);
  const ahead = kept + 1 + anew.length;
  const all = new Uint32Array(ahead + behind.length);
  all.set(starts.subarray(0, kept + 1));
  all.set(anew, kept + 1);
  for (let line = 0; line < behind.length; line++) all[ahead + line] = (behind[line] ?? 0) + delta;
  return all;
}

/** The line, from 0, in which an offset stands. */
function lineOf(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where lines begin that begin behind one place and not behind another. */
function startsWithin(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  for (let i = from; i < Math.min(to, text.length); i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) starts.push(i + 1);
  }
  return starts;
}
