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
  readonly #starts: number[] = [0];
  readonly #markLength: number;

  constructor(text: string) {
    this.#markLength = text.startsWith('\uFEFF') ? 1 : 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x0a || (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) this.#starts.push(i + 1);
    }
  }

  /** @param offset a place in the text, from 0 to its length */
  at(offset: number): LinePlace {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const mark = low === 0 ? this.#markLength : 0;
    return { line: low + 1, column: Math.max(0, offset - (this.#starts[low] ?? 0) - mark) + 1 };
  }
}
