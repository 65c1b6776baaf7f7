/** Work that can be left and gone on with between any two of its steps, and what it comes to. */
export type Steps<T> = Generator<undefined, T>;

/** Does all that is left of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
