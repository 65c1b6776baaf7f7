/** Nothing is told of what is done sooner. */
const PATIENCE = 1000;
const OFTEN = 100;
const CLEAR = '\r\u001b[K';

/** A line on a terminal that says how far a long run has come, and is gone when something else is written. */
export class Progress {
  #isShown = false;
  #last: number;

  /**
   * @param write to a screen; undefined where there is none, and nothing is told
   * @param now the time in milliseconds
   */
  constructor(
    readonly write: ((text: string) => void) | undefined,
    readonly now: () => number = () => performance.now(),
  ) {
    this.#last = now() + PATIENCE - OFTEN;
  }

  /** Tells how many are done, if that is worth telling by now. */
  tell(done: number, of: number): void {
    const now = this.now();
    if (!this.write || now - this.#last < OFTEN) return;
    this.#last = now;
    this.#isShown = true;
    this.write(`${CLEAR}${done} of ${of} files …`);
  }

  /** Takes the line away. */
  clear(): void {
    if (!this.#isShown) return;
    this.#isShown = false;
    this.write?.(CLEAR);
  }
}
