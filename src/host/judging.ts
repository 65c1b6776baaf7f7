import type { Assessment } from '../validate/assess';
import { finish, type Steps } from '../validate/steps';

/** How long (in ms) an assessment goes on before what was asked meanwhile has its turn. */
const AT_ONCE = 15;
/** What takes longer than this (in ms) altogether leaves others as much time as it takes, but never more than that at once. */
const LONG = 150;
const MOST_LEFT = 50;

/** An assessment under way: done little by little, or at once for one who cannot wait. */
export class Judging {
  #result: Assessment | undefined;

  constructor(readonly steps: Steps<Assessment>) {}

  /** What it comes to, if it has come to its end. */
  get result(): Assessment | undefined {
    return this.#result;
  }

  /** All that is left of it at once. */
  end(): Assessment {
    this.#result ??= finish(this.steps);
    return this.#result;
  }

  /**
   * Goes on with it little by little.
   * @param isWanted asked before each part, as it may have become idle meanwhile
   * @returns what it comes to; undefined if nobody wants it any more
   */
  async goOn(isWanted: () => boolean): Promise<Assessment | undefined> {
    let spent = 0;
    while (isWanted()) {
      if (this.#result) return this.#result;
      const began = performance.now();
      while (performance.now() - began < AT_ONCE) {
        const step = this.steps.next();
        if (!step.done) continue;
        this.#result = step.value;
        return step.value;
      }
      const took = performance.now() - began;
      spent += took;
      // An edit goes to VS Code and back over many turns of the loop, and each of them would wait for a part.
      const left = spent < LONG ? 0 : Math.min(took, MOST_LEFT);
      await new Promise((resolve) => (left > 0 ? setTimeout(resolve, left) : setImmediate(resolve)));
    }
    return undefined;
  }
}
