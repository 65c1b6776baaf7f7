import type { Factor } from './read/scenarioText';

/** What the values of a factor are. */
export type FactorKind = 'number' | 'levels' | 'date' | 'text';

/** @returns `levels` for one with options, its `type` where it has one, else `number` */
export function factorKind(factor: Factor): FactorKind {
  if (factor.levels) return 'levels';
  return factor.type ?? 'number';
}
