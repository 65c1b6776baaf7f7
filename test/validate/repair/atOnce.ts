import type { Steps } from '../../../src/validate/repair/steps';

/** Does all of some work, without a rest. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
