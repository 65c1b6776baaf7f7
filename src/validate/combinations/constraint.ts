/** What is still possible: for each row a set of its levels, as bits. Thirty levels fit. */
export type Domains = readonly number[];

/** The most levels of a row that fit into a set of bits. */
export const MOST_LEVELS = 30;

/** What narrowing came to: nothing to take out, something taken out, or nothing possible any more. */
export type Narrowing = 'same' | 'narrowed' | 'empty';

/** One rule, as a limit to what may be combined. */
export interface Constraint {
  readonly rule: string;
  /** The places of its rows. */
  readonly scope: readonly number[];
  /** Takes out of the domains every level that no allowed combination has. */
  narrow(domains: number[]): Narrowing;
}

/** Levels that may not all stand together: for each row of the scope a set of them. */
export function forbidding(rule: string, scope: readonly number[], sets: readonly number[]): Constraint {
  return {
    rule,
    scope,
    narrow: (domains) => {
      let open = -1;
      for (const [index, place] of scope.entries()) {
        if (((domains[place] ?? 0) & ~(sets[index] ?? 0)) === 0) continue;
        // With two rows that can still escape, nothing follows for either.
        if (open >= 0) return 'same';
        open = index;
      }
      if (open < 0) return 'empty';
      const place = scope[open] ?? 0;
      const before = domains[place] ?? 0;
      const after = before & ~(sets[open] ?? 0);
      domains[place] = after;
      return after === before ? 'same' : 'narrowed';
    },
  };
}

/** The combinations that a rule allows, each as one bit for each row of the scope. */
export function allowing(
  rule: string,
  scope: readonly number[],
  combinations: readonly (readonly number[])[],
): Constraint {
  return {
    rule,
    scope,
    narrow: (domains) => {
      const supported = scope.map(() => 0);
      for (const combination of combinations) {
        if (!scope.every((place, index) => ((domains[place] ?? 0) & (combination[index] ?? 0)) !== 0)) continue;
        for (const [index, bit] of combination.entries()) supported[index] = (supported[index] ?? 0) | bit;
      }
      let result: Narrowing = 'same';
      for (const [index, place] of scope.entries()) {
        const before = domains[place] ?? 0;
        const after = before & (supported[index] ?? 0);
        if (after === 0) return 'empty';
        if (after === before) continue;
        domains[place] = after;
        result = 'narrowed';
      }
      return result;
    },
  };
}
