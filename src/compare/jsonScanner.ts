const [QUOTE, BACKSLASH] = [34, 92];
const [BRACE, BRACKET, BRACE_END, BRACKET_END, COMMA, COLON] = [123, 91, 125, 93, 44, 58];

/** Deeper than what anybody writes; where a parser of all of a text gives up depends on the machine. */
const DEEPEST = 100;

/** Finds where things stand in a text that is JSON, or may be: where it sees that it is not, it throws. */
export class JsonScanner {
  constructor(readonly text: string) {}

  /** Whether an object begins there. */
  isObject(at: number): boolean {
    return this.text.charCodeAt(at) === BRACE;
  }

  /**
   * Goes through the object that begins there.
   * @param read is told where each member begins, and tells its name and where it ends
   * @returns the place behind it
   */
  members(start: number, read: (at: number) => { readonly name: string; readonly to: number }): number {
    this.#expect(start, BRACE);
    const names = new Set<string>();
    let at = this.behindSpace(start + 1);
    if (this.text.charCodeAt(at) === BRACE_END) return at + 1;
    for (;;) {
      const { name, to } = read(at);
      if (names.has(name)) throw new SyntaxError('A name stands twice.');
      names.add(name);
      at = this.behindSpace(to);
      if (this.text.charCodeAt(at) === BRACE_END) return at + 1;
      this.#expect(at, COMMA);
      at = this.behindSpace(at + 1);
    }
  }

  /** The name of the member that begins there, and where its value begins. */
  nameAt(start: number): { readonly name: string; readonly from: number } {
    this.#expect(start, QUOTE);
    const end = this.#behindString(start);
    const colon = this.behindSpace(end);
    this.#expect(colon, COLON);
    return { name: JSON.parse(this.text.slice(start, end)) as string, from: this.behindSpace(colon + 1) };
  }

  behindSpace(at: number): number {
    let place = at;
    while (isSpace(this.text.charCodeAt(place))) place++;
    return place;
  }

  behindValue(start: number): number {
    const first = this.text.charCodeAt(start);
    if (first === QUOTE) return this.#behindString(start);
    let at = start;
    if (first !== BRACE && first !== BRACKET) {
      while (at < this.text.length && !isBehindValue(this.text.charCodeAt(at))) at++;
      return at;
    }
    let depth = 0;
    do {
      const code = this.text.charCodeAt(at);
      if (code === QUOTE) {
        at = this.#behindString(at);
        continue;
      }
      if (code === BRACE || code === BRACKET) {
        if (++depth > DEEPEST) throw new SyntaxError('It is nested too deeply to be read piece by piece.');
      } else if (code === BRACE_END || code === BRACKET_END) depth--;
      at++;
    } while (depth > 0 && at < this.text.length);
    return at;
  }

  #behindString(start: number): number {
    let at = start + 1;
    for (; at < this.text.length && this.text.charCodeAt(at) !== QUOTE; at++) {
      if (this.text.charCodeAt(at) === BACKSLASH) at++;
    }
    return at + 1;
  }

  #expect(at: number, code: number): void {
    if (this.text.charCodeAt(at) !== code) throw new SyntaxError('Something else should stand here.');
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function isBehindValue(code: number): boolean {
  return code === COMMA || code === BRACE_END || code === BRACKET_END || isSpace(code);
}
