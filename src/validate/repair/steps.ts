/** Work that may be left off between its steps, so that what is more urgent comes between. */
export type Steps<T> = Generator<undefined, T>;
