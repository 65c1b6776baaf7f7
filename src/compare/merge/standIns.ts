import type { Entry, Outline } from '../outline';

/** Short words in a text in the place of some of its entries, which are known again by them. */
export class StandIns {
  /** What no text holds. */
  readonly #word: string;
  /** By number, where in the whole text stands what gave way to a word. */
  readonly #spared: { readonly from: number; to: number }[] = [];
  readonly #numbers = new Map<string, number | 'with the one before'>();
  readonly #whole: string;

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
      const goesOn = runsIn(room, [whole, ...others]);
      let before: string | undefined;
      for (const [place, entry] of entries.entries()) {
        const { name, from, to } = entry;
        const showsLayout = entry === model || (from <= indented && indented < to);
        const isInWord = !showsLayout && isSpared(room, entry, place);
        if (isInWord && before !== undefined && goesOn(before, name)) this.#goOn(room, entry);
        else if (isInWord) this.#begin(room, entry);
        before = isInWord ? name : undefined;
      }
    }
    this.#whole = whole.text;
  }

  #begin(room: string, { name, from, to }: Entry): void {
    this.#numbers.set(keyOf(room, name), this.#spared.length);
    this.#spared.push({ from, to });
  }

  /** The entry stands behind the one before it in all texts, and is in its word, too. */
  #goOn(room: string, { name, to }: Entry): void {
    this.#numbers.set(keyOf(room, name), 'with the one before');
    const last = this.#spared.at(-1);
    if (last) last.to = to;
  }

  /** The text with words in it. */
  shorten({ text, rooms }: Outline): string {
    const pieces: string[] = [];
    let done = 0;
    for (const [room, entries] of rooms) {
      for (const { name, from, to } of entries) {
        const number = this.#numbers.get(keyOf(room, name));
        if (number === undefined) continue;
        if (typeof number === 'number') pieces.push(text.slice(done, from), `"${this.#word}${number}"`);
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
    const isEachThereOnce = numbers.length === this.#spared.length && new Set(numbers).size === numbers.length;
    if (!isEachThereOnce || numbers.some((number) => number >= this.#spared.length)) return undefined;
    return text.replace(words, (_, number: string) => {
      const { from = 0, to = 0 } = this.#spared[Number(number)] ?? {};
      return this.#whole.slice(from, to);
    });
  }
}

/**
 * Whether an entry of a room stands right behind another in all texts. Where they have them in different orders it never
 * does: how many stand in an order then says which of them have been moved.
 */
function runsIn(room: string, texts: readonly Outline[]): (before: string, name: string) => boolean {
  const [whole = [], ...others] = texts.map(({ rooms }) => (rooms.get(room) ?? []).map(({ name }) => name));
  if ([whole, ...others].some((one) => others.some((other) => !areInOneOrder(one, other)))) return () => false;
  const next = others.map((names) => new Map(names.map((name, at) => [name, names[at + 1]])));
  return (before, name) => next.every((following) => following.get(before) === name);
}

function areInOneOrder(one: readonly string[], other: readonly string[]): boolean {
  if (one === other) return true;
  const places = new Map(other.map((name, place) => [name, place]));
  let last = -1;
  return one.every((name) => {
    const place = places.get(name) ?? last;
    const isBehind = place >= last;
    last = place;
    return isBehind;
  });
}

function keyOf(room: string, name: string): string {
  return `${room} ${name}`;
}
