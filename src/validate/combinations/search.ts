import type { Constraint, Domains } from './constraint';

/** How many steps a search may still take; shared by all that belong to one question. */
export interface Budget {
  steps: number;
}

/** A whole combination, `none` where there is none, `undecided` where the budget ran out first. */
export type Outcome = { readonly combination: Domains } | 'none' | 'undecided';

/** Looks for combinations that some constraints allow: what cannot be is taken out at each step before the next choice. */
export class Search {
  readonly #byPlace = new Map<number, Constraint[]>();

  /** @param preferred bits by row that are tried first */
  constructor(
    readonly constraints: readonly Constraint[],
    readonly budget: Budget,
    readonly preferred: (place: number) => number = () => 0,
  ) {
    for (const constraint of constraints) {
      for (const place of constraint.scope) {
        const there = this.#byPlace.get(place);
        if (there) there.push(constraint);
        else this.#byPlace.set(place, [constraint]);
      }
    }
  }

  /** A combination within the domains. */
  from(domains: Domains): Outcome {
    const narrowed = this.narrowed(domains);
    return narrowed ? this.#choose(narrowed) : 'none';
  }

  /** The domains without the levels that no constraint by itself allows; undefined where nothing is left. */
  narrowed(domains: Domains, waiting: Iterable<Constraint> = this.constraints): number[] | undefined {
    const narrowed = [...domains];
    const queue = new Set(waiting);
    for (const constraint of queue) {
      queue.delete(constraint);
      const before = constraint.scope.map((place) => narrowed[place]);
      const result = constraint.narrow(narrowed);
      if (result === 'empty') return undefined;
      if (result === 'same') continue;
      for (const [index, place] of constraint.scope.entries()) {
        if (narrowed[place] === before[index]) continue;
        for (const other of this.#byPlace.get(place) ?? []) if (other !== constraint) queue.add(other);
      }
    }
    return narrowed;
  }

  #choose(domains: Domains): Outcome {
    const place = this.#openPlace(domains);
    if (place === undefined) return { combination: domains };
    let left = domains[place] ?? 0;
    while (left !== 0) {
      if (this.budget.steps-- <= 0) return 'undecided';
      const bit = lowestBit((left & this.preferred(place)) === 0 ? left : left & this.preferred(place));
      left &= ~bit;
      const chosen = [...domains];
      chosen[place] = bit;
      const narrowed = this.narrowed(chosen, this.#byPlace.get(place));
      const outcome = narrowed ? this.#choose(narrowed) : 'none';
      if (outcome !== 'none') return outcome;
    }
    return 'none';
  }

  /** The row with the fewest levels left, of those that have more than one. */
  #openPlace(domains: Domains): number | undefined {
    let found: number | undefined;
    let fewest = Infinity;
    for (const place of this.#byPlace.keys()) {
      const count = bitCount(domains[place] ?? 0);
      if (count < 2 || count >= fewest) continue;
      found = place;
      fewest = count;
    }
    return found;
  }
}

export function lowestBit(bits: number): number {
  return bits & -bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
