import type { Span } from './window';

/**
 * Where items of one size lie that follow each other, some of them of another size. Only those are kept, with what
 * all up to each add, so that a place is found in the logarithm of their number.
 */
export class Extents {
  readonly count: number;
  readonly #size: number;
  readonly #odd: readonly number[];
  /** What the odd ones up to each, itself included, add to the plain size. */
  readonly #added: readonly number[];

  constructor(count: number, size: number, odd: Iterable<readonly [index: number, size: number]> = []) {
    this.count = count;
    this.#size = size;
    const inside = [...odd].filter(([index]) => index >= 0 && index < count).sort(([one], [other]) => one - other);
    this.#odd = inside.map(([index]) => index);
    let added = 0;
    this.#added = inside.map(([, own]) => (added += own - size));
  }

  get total(): number {
    return this.offset(this.count);
  }

  /** Where an item starts; that of the count is the end of all. */
  offset(index: number): number {
    return index * this.#size + this.#addedBefore(this.#oddBefore((odd) => odd < index));
  }

  sizeOf(index: number): number {
    return this.offset(index + 1) - this.offset(index);
  }

  /** The item that lies at an offset, or the nearest. */
  indexAt(offset: number): number {
    const passed = this.#oddBefore((odd, at) => odd * this.#size + this.#addedBefore(at) <= offset);
    const last = this.#odd[passed - 1];
    // Behind the last odd one that starts before it, all are plain.
    const [from, start] = last === undefined ? [0, 0] : [last + 1, this.offset(last + 1)];
    const index = offset < start ? from - 1 : from + Math.floor((offset - start) / this.#size);
    return Math.max(0, Math.min(index, this.count - 1));
  }

  /** The items that a stretch touches, from the first to behind the last, and `margin` more on both sides. */
  span(offset: number, extent: number, margin: number): Span {
    if (this.count === 0) return { start: 0, end: 0 };
    const from = Math.max(0, offset);
    const end = from + Math.max(0, extent);
    const last = this.indexAt(end);
    const behind = this.offset(last) < end ? last + 1 : last;
    return { start: Math.max(0, this.indexAt(from) - margin), end: Math.min(this.count, behind + margin) };
  }

  #addedBefore(odd: number): number {
    return this.#added[odd - 1] ?? 0;
  }

  /** How many of the odd ones, from the first, meet a condition that those meet which lie before some point. */
  #oddBefore(meets: (odd: number, at: number) => boolean): number {
    let [low, high] = [0, this.#odd.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (meets(this.#odd[middle] ?? 0, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
