/** What a check of the whole file came to, and what it was read from. */
interface Answer {
  readonly from: readonly unknown[];
  readonly found: unknown;
}

/**
 * What checks that look at more than one row came to. An answer holds for the next state of the text too, while all
 * that it was read from is the same; so it knows nothing of places, which move with every edit.
 */
export class Answers {
  readonly #now = new Map<string, Answer>();
  readonly #before: ReadonlyMap<string, Answer>;

  /** @param previous those of an earlier state; only a saving of time */
  constructor(previous?: Answers) {
    this.#before = previous ? previous.#now : new Map();
  }

  /**
   * The answer of before where it still holds, else a new one.
   * @param check the rule's id, or another name that is the check's own, always with answers of one type
   * @param from all that the answer depends on: objects that are other ones as soon as they say something else
   */
  of<T>(check: string, from: readonly unknown[], find: () => T): T {
    const known = [this.#now.get(check), this.#before.get(check)].find((one) => one && isSame(one.from, from));
    const answer = known ?? { from, found: find() };
    this.#now.set(check, answer);
    return answer.found as T;
  }
}

function isSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((one, index) => Object.is(one, now[index]));
}
