import type { Entry, Outline } from '../outline';

/** Short words in a text in the place of some of its entries, which are known again by them. */
export class StandIns {
  /** What no text holds. */
  readonly #word: string;
  readonly #written: string[] = [];
  readonly #numbers = new Map<string, number>();

  /**
   * @param whole the text that is shortened; what shows how it is laid out stays in it
   * @param isSpared which entries give way to a word
   * @param others texts that are shortened by the same words
   */
  constructor(
    whole: Outline,
    isSpared: (room: string, entry: Entry, place: number) => boolean,
    others: readonly Outline[] = [],
  ) {
    let word = 'spared ';
    while ([whole, ...others].some(({ text }) => text.includes(word))) word = `more ${word}`;
    this.#word = word;
    const indented = /[\r\n][ \t]+\S/.exec(whole.text)?.index ?? 0;
    for (const [room, entries] of whole.rooms) {
      const model = entries.find(({ from, to }) => /^\{\s*[^\s}]/.test(whole.text.slice(from, to)));
      for (const [place, entry] of entries.entries()) {
        const { name, from, to } = entry;
        const showsLayout = entry === model || (from <= indented && indented < to);
        if (showsLayout || !isSpared(room, entry, place)) continue;
        this.#numbers.set(keyOf(room, name), this.#written.length);
        this.#written.push(whole.text.slice(from, to));
      }
    }
  }

  /** The text with words in it. */
  shorten({ text, rooms }: Outline): string {
    const pieces: string[] = [];
    let done = 0;
    for (const [room, entries] of rooms) {
      for (const { name, from, to } of entries) {
        const number = this.#numbers.get(keyOf(room, name));
        if (number === undefined) continue;
        pieces.push(text.slice(done, from), `"${this.#word}${number}"`);
        done = to;
      }
    }
    return pieces.join('') + text.slice(done);
  }

  /**
   * A text with the entries back in it, as the whole text has them.
   * @returns undefined where a word stands there more or less than once: one that was written as an escape, say, comes
   * to light only when it is read
   */
  restore(text: string): string | undefined {
    const words = new RegExp(`"${this.#word}(\\d+)"`, 'g');
    const numbers = [...text.matchAll(words)].map(([, number]) => Number(number));
    const isEachThereOnce = numbers.length === this.#written.length && new Set(numbers).size === numbers.length;
    if (!isEachThereOnce || numbers.some((number) => number >= this.#written.length)) return undefined;
    return text.replace(words, (_, number: string) => this.#written[Number(number)] ?? '');
  }
}

function keyOf(room: string, name: string): string {
  return `${room} ${name}`;
}
