import type { Scenario } from './read/scenarioText';

/**
 * The alternative that the others are held against: the first that rests on none and on which another does; a single
 * column is its own base. Undefined where none is a base of another.
 */
export function baseAlternative({ alternatives }: Scenario): string | undefined {
  const [first] = alternatives.keys();
  if (alternatives.size === 1) return first;
  const bases = new Set([...alternatives.values()].map(({ basedOn }) => basedOn));
  return [...alternatives].find(([id, { basedOn }]) => basedOn === undefined && bases.has(id))?.[0];
}
