import type { Entry, Outline } from '../outline';

/** Short words in a text in the place of some of its entries, which are known again by them. */
export class StandIns {
  /** What no text holds. */
  readonly #word: string;
  /** By number, what stands in the place of a word in the end, in pieces. */
  readonly #said: string[][] = [];
  readonly #numbers = new Map<string, number | 'with the one before'>();

  /**
   * @param whole the text that is shortened; what shows how it is laid out stays in it
   * @param sayOf what an entry that gives way to a word is to say in the end; undefined of one that stays
   * @param others texts that are shortened by the same words
   */
  constructor(
    whole: Outline,
    sayOf: (room: string, entry: Entry, place: number) => string | undefined,
    others: readonly Outline[] = [],
  ) {
    let word = 'spared ';
    while ([whole, ...others].some(({ text }) => text.includes(word))) word = `more ${word}`;
    this.#word = word;
    const indented = /[\r\n][ \t]+\S/.exec(whole.text)?.index ?? 0;
    for (const [room, entries] of whole.rooms) {
      const model = entries.find(({ from, to }) => /^\{\s*[^\s}]/.test(whole.text.slice(from, to)));
      const goesOn = runsIn(room, [whole, ...others]);
      let before: Entry | undefined;
      for (const [place, entry] of entries.entries()) {
        const showsLayout = entry === model || (entry.from <= indented && indented < entry.to);
        const said = showsLayout ? undefined : sayOf(room, entry, place);
        if (said !== undefined) {
          const key = keyOf(room, entry.name);
          // Behind the one before it in all texts, it is in its word, too.
          if (before && goesOn(before.name, entry.name)) this.#goOn(key, whole.text.slice(before.to, entry.from), said);
          else this.#begin(key, said);
        }
        before = said === undefined ? undefined : entry;
      }
    }
  }

  #begin(key: string, said: string): void {
    this.#numbers.set(key, this.#said.length);
    this.#said.push([said]);
  }

  #goOn(key: string, ...said: string[]): void {
    this.#numbers.set(key, 'with the one before');
    this.#said.at(-1)?.push(...said);
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
   * A text with what is to be said in the place of the words.
   * @returns undefined where a word stands there more or less than once: one that was written as an escape, say, comes
   * to light only when it is read
   */
  restore(text: string): string | undefined {
    const words = new RegExp(`"${this.#word}(\\d+)"`, 'g');
    const numbers = [...text.matchAll(words)].map(([, number]) => Number(number));
    const isEachThereOnce = numbers.length === this.#said.length && new Set(numbers).size === numbers.length;
    if (!isEachThereOnce || numbers.some((number) => number >= this.#said.length)) return undefined;
    return text.replace(words, (_, number: string) => this.#said[Number(number)]?.join('') ?? '');
  }
}

/**
 * Whether an entry of a room stands right behind another in all texts. Where they have them in different orders it never
 * does: how many stand in an order then says which of them have been moved.
 */
function runsIn(room: string, texts: readonly Outline[]): (before: string, name: string) => boolean {
  const [whole = [], ...others] = texts.map(({ rooms }) => (rooms.get(room) ?? []).map(({ name }) => name));
  // Mostly all have the same: then what stands behind an entry in one does so in the others.
  const differing = others.filter((names) => !isSame(names, whole));
  const lists = [whole, ...differing];
  if (lists.some((one) => differing.some((other) => !areInOneOrder(one, other)))) return () => false;
  const next = differing.map((names) => new Map(names.map((name, at) => [name, names[at + 1]])));
  return (before, name) => next.every((following) => following.get(before) === name);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, at) => name === other[at]);
}

/** Whether what both lists have follows each other in both in the same order. */
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
