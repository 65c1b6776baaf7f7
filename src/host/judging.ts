import type { Assessment } from '../validate/assess';
import { finish, type Steps } from '../validate/steps';

/** How long (in ms) an assessment goes on before what was asked meanwhile has its turn. */
const AT_ONCE = 15;

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
    while (isWanted()) {
      if (this.#result) return this.#result;
      const began = performance.now();
      while (performance.now() - began < AT_ONCE) {
        const step = this.steps.next();
        if (!step.done) continue;
        this.#result = step.value;
        return step.value;
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    return undefined;
  }
}
