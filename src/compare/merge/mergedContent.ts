import { isCompound, isOrdered, isSame, jsonOf, NOTHING, type Content, type ContentMap } from '../content';
import { predecessors, standing, withInserted } from '../order';
import { isOtherNumber, unitChangedBy } from './otherUnit';

/** What both sides changed in different ways; as JSON, absent where nothing is written. */
export interface Conflict {
  readonly path: readonly string[];
  readonly base?: string;
  readonly ours?: string;
  readonly theirs?: string;
  /** Both put it elsewhere: then the sides are the ids behind which they put it. */
  readonly isOrder?: true;
  /** A number that one side wrote, where the other gave the row another unit: whose unit the row has now. */
  readonly unitOf?: 'ours' | 'theirs';
}

/** What came of a merge: where there is a conflict, ours, or what one side changed and the other took out. */
export interface Merged {
  readonly content: Content;
  readonly conflicts: readonly Conflict[];
}

/** Merges what two sides made of a content, by cell; what only one side changed is as that side has it. */
export function mergedContent(base: Content, ours: Content, theirs: Content): Merged {
  const merger = new Merger();
  const content = merger.merge([], base, ours, theirs) ?? NOTHING;
  return { content, conflicts: merger.conflicts };
}

class Merger {
  readonly conflicts: Conflict[] = [];
  /** Who gave the row that is being merged another unit. */
  #unitOf: 'ours' | 'theirs' | undefined;

  merge(
    path: readonly string[],
    base: Content | undefined,
    ours: Content | undefined,
    theirs: Content | undefined,
  ): Content | undefined {
    if (isSame(ours, theirs)) return ours;
    const unitOf = this.#otherUnitAt(path, base, { ours, theirs });
    const areMaps = typeof ours === 'object' && typeof theirs === 'object' && typeof base !== 'string';
    // A side that wrote no number has still changed what the other's numbers mean.
    const isMeantAnew = unitOf !== undefined || (this.#unitOf && path.length === 3 && path[2] === 'values' && areMaps);
    if (isSame(base, theirs) && !isMeantAnew) return ours;
    if (isSame(base, ours) && !isMeantAnew) return theirs;
    if (isCompound(path) && areMaps) return this.#members(path, base ?? NOTHING, ours, theirs);
    this.conflicts.push({
      path,
      ...(base !== undefined && { base: jsonOf(base) }),
      ...(ours !== undefined && { ours: jsonOf(ours) }),
      ...(theirs !== undefined && { theirs: jsonOf(theirs) }),
      ...(unitOf && { unitOf }),
    });
    return ours ?? theirs;
  }

  /** Whose unit a cell's row has, where the other side wrote a number that is not meant in it. */
  #otherUnitAt(
    path: readonly string[],
    base: Content | undefined,
    sides: { readonly ours: Content | undefined; readonly theirs: Content | undefined },
  ): 'ours' | 'theirs' | undefined {
    if (!this.#unitOf || path.length !== 4 || path[2] !== 'values') return undefined;
    const written = this.#unitOf === 'ours' ? sides.theirs : sides.ours;
    return isOtherNumber(base, written) ? this.#unitOf : undefined;
  }

  #members(path: readonly string[], base: ContentMap, ours: ContentMap, theirs: ContentMap): ContentMap {
    if (path.length === 2) this.#unitOf = path[0] === 'factors' ? unitChangedBy(base, ours, theirs) : undefined;
    const merged = new Map<string, Content>();
    for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
      const content = this.merge([...path, name], base.get(name), ours.get(name), theirs.get(name));
      if (content !== undefined) merged.set(name, content);
    }
    if (!isOrdered(path)) return merged;
    const inOrder = new Map<string, Content>();
    for (const name of this.#order(path, [...base.keys()], [...ours.keys()], [...theirs.keys()])) {
      const content = merged.get(name);
      if (content !== undefined) inOrder.set(name, content);
    }
    return inOrder;
  }

  /** The order that ours has, with what theirs added or put elsewhere. */
  #order(path: readonly string[], base: string[], ours: string[], theirs: string[]): string[] {
    const known = new Set(base);
    const [inOurs, inTheirs] = [standing(base, ours), standing(base, theirs)];
    const there = new Set(ours);
    const [oursBefore, theirsBefore] = [predecessors(ours), predecessors(theirs)];
    const follows = new Map<string, string | null>();
    let last: string | null = null;
    for (const id of theirs) {
      const isMoved = known.has(id) && !inTheirs.has(id);
      const isMovedHere = there.has(id) && known.has(id) && !inOurs.has(id);
      const [mine, other] = [oursBefore.get(id) ?? null, theirsBefore.get(id) ?? null];
      if (isMoved && isMovedHere && mine !== other) {
        this.conflicts.push({
          path: [...path, id],
          ...{ ours: JSON.stringify(mine), theirs: JSON.stringify(other), isOrder: true as const },
        });
      }
      if (!there.has(id) || (isMoved && !isMovedHere)) follows.set(id, last);
      last = id;
    }
    return withInserted(
      ours.filter((id) => !follows.has(id)),
      follows,
    );
  }
}
