import { lineage } from './inherit';
import type { Scenario } from './read/scenarioText';

/**
 * The alternative that the others are held against: the first that is based on none and on which another is based; a
 * single one is its own. Undefined where there are several and none is the base of another.
 */
export function baseAlternative(scenario: Scenario): string | undefined {
  const [first, ...more] = scenario.alternatives.keys();
  if (more.length === 0) return first;
  const bases = new Set([...scenario.alternatives.values()].map(({ basedOn }) => basedOn));
  return [...scenario.alternatives.keys()].find((id) => bases.has(id) && lineage(scenario, id).length === 1);
}
