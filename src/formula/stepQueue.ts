/** Numbers to be done, each once however often it is added, the least first. */
export class StepQueue {
  /** A heap: no number is less than that at half its place. */
  readonly #heap: number[] = [];
  readonly #waiting = new Set<number>();

  add(step: number): void {
    if (this.#waiting.has(step)) return;
    this.#waiting.add(step);
    const heap = this.#heap;
    let place = heap.length;
    heap.push(step);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = heap[parent] ?? 0;
      if (above <= step) break;
      heap[place] = above;
      place = parent;
    }
    heap[place] = step;
  }

  /** Takes out the least. */
  take(): number | undefined {
    const heap = this.#heap;
    const least = heap[0];
    const last = heap.pop();
    if (least === undefined || last === undefined) return undefined;
    this.#waiting.delete(least);
    if (heap.length > 0) this.#sink(last);
    return least;
  }

  #sink(step: number): void {
    const heap = this.#heap;
    let place = 0;
    for (let child = 1; child < heap.length; child = 2 * place + 1) {
      const right = heap[child + 1] ?? Infinity;
      const left = heap[child] ?? Infinity;
      const less = right < left ? child + 1 : child;
      const below = Math.min(left, right);
      if (below >= step) break;
      heap[place] = below;
      place = less;
    }
    heap[place] = step;
  }
}
