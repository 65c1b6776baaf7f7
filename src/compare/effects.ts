import { isError, type Value } from '../formula/errorValue';
import { isPercentUnit } from '../formula/percent';
import type { Computed } from '../validate/assess';
import type { Renames } from './renames';

/** What a change does to a measure in an alternative. */
export interface Effect {
  readonly measure: string;
  readonly alternative: string;
  /** In the measure's own unit. */
  readonly before: Value;
  readonly after: Value;
  readonly unit?: string;
  /** What it was, where it was another. */
  readonly unitBefore?: string;
  /** Of two numbers of one unit, how much more it is, in per cent of what it was; of a percentage there is none. */
  readonly percent?: number;
}

/** Differences smaller than this part of a number come of the order in which it was summed. */
const ROUNDING = 1e-12;

/** What changes between two scenarios do to the measures of both, in the alternatives of both. */
export function effectsBetween(before: Computed, after: Computed, former: Renames): Effect[] {
  const effects: Effect[] = [];
  for (const [measure, { unit }] of after.doc.scenario.measures ?? []) {
    const old = former.measures.get(measure) ?? measure;
    const measureBefore = before.doc.scenario.measures?.get(old);
    if (!measureBefore) continue;
    const units = {
      ...(unit !== undefined && { unit }),
      ...(measureBefore.unit !== undefined && measureBefore.unit !== unit && { unitBefore: measureBefore.unit }),
    };
    for (const alternative of after.doc.scenario.alternatives.keys()) {
      const column = former.alternatives.get(alternative) ?? alternative;
      if (!before.doc.scenario.alternatives.has(column)) continue;
      const [was, is] = [before.calculation.value(old, column), after.calculation.value(measure, alternative)];
      if (isEqual(was, is) && units.unitBefore === undefined) continue;
      const percent = units.unitBefore === undefined && !isPercentUnit(unit) ? percentOf(was, is) : undefined;
      effects.push({
        measure,
        alternative,
        before: was,
        after: is,
        ...units,
        ...(percent !== undefined && { percent }),
      });
    }
  }
  return effects;
}

function isEqual(one: Value, other: Value): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other));
  }
  return one === other || (isError(one) && isError(other) && one.error === other.error);
}

/** Of two numbers, how much more the later one is, in per cent of the earlier. */
export function percentOf(before: Value, after: Value): number | undefined {
  if (typeof before !== 'number' || typeof after !== 'number' || before === 0) return undefined;
  return ((after - before) / Math.abs(before)) * 100;
}
