import type { Constraint, Domains } from './constraint';
import { Search, type Budget } from './search';

/**
 * Few constraints that together leave nothing: none of them can be spared (QuickXplain). All of them where the budget
 * runs out first.
 * @param constraints leave nothing of the domains
 */
export function minimalConflict(
  constraints: readonly Constraint[],
  domains: Domains,
  budget: Budget,
): readonly Constraint[] {
  const leavesNothing = (some: readonly Constraint[]) => new Search(some, budget).from(domains) === 'none';
  const explain = (background: readonly Constraint[], hasNew: boolean, rest: readonly Constraint[]): Constraint[] => {
    if (hasNew && leavesNothing(background)) return [];
    if (rest.length <= 1) return [...rest];
    const half = Math.ceil(rest.length / 2);
    const [first, second] = [rest.slice(0, half), rest.slice(half)];
    const fromSecond = explain([...background, ...first], true, second);
    const fromFirst = explain([...background, ...fromSecond], fromSecond.length > 0, first);
    return [...fromFirst, ...fromSecond];
  };
  const found = explain([], false, constraints);
  return budget.steps > 0 ? found : constraints;
}
