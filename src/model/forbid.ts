import type { Rule } from './read/scenarioText';

type Forbidden = NonNullable<Rule['forbid']> extends ReadonlyMap<string, infer F> ? F : never;

/** The levels that a `forbid` names for one factor, written as one or as a list; none where it could not be read. */
export function forbiddenLevels(forbidden: Forbidden): readonly string[] {
  if (typeof forbidden === 'string') return [forbidden];
  return Array.isArray(forbidden) ? (forbidden as readonly string[]) : [];
}
