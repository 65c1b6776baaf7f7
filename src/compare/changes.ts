import { changeAt, pathOf, type Change, type ChangePath } from './change';
import { contentAt, isCompound, isOrdered, jsonOf, NOTHING, type Content, type ContentMap } from './content';
import { predecessors, standing } from './order';
import { isEmpty, reversed, withIds, type Renames } from './renames';
import { differingParts, UnreadEntry } from './unreadEntry';

/**
 * Every difference between two contents: `patched` makes the later one of the earlier one by them.
 * @param renames what goes by another id in the later one
 */
export function changesBetween(before: Content, after: Content, renames: Renames): Change[] {
  const differ = new Differ(before, reversed(renames));
  differ.compare([], withIds(before, renames), after);
  return [...renamed(renames), ...differ.changes];
}

function renamed({ alternatives, factors, measures }: Renames): Change[] {
  const each = (kind: Change['kind'], key: 'row' | 'alternative', ids: ReadonlyMap<string, string>) =>
    [...ids].map(([before, after]): Change => ({ kind, [key]: after, before, after }));
  return [
    ...each('alternative-renamed', 'alternative', alternatives),
    ...each('row-renamed', 'row', factors),
    ...each('measure-renamed', 'row', measures),
  ];
}

/** The path of what a change is about in the earlier text, where ids may have been others. */
export function pathBefore(change: Change, former: Renames): ChangePath {
  return formerPath(pathOf(change), former);
}

function formerPath(path: ChangePath, former: Renames): ChangePath {
  const [room, , member] = path;
  const ids = room === 'alternatives' || room === 'factors' || room === 'measures' ? former[room] : undefined;
  const cellIds = room === 'factors' && member === 'values' ? former.alternatives : undefined;
  return path.map((name, depth) => {
    const known = depth === 1 ? ids : depth === 3 ? cellIds : undefined;
    return known?.get(name) ?? name;
  });
}

/** Which members of an object stand elsewhere than they did, and where any of them stood and stands. */
interface Order {
  readonly moved: ReadonlySet<string>;
  readonly place: (id: string) => Pick<Change, 'place'>;
}

const AS_IT_WAS: Order = { moved: new Set(), place: () => ({}) };

class Differ {
  readonly changes: Change[] = [];

  /** @param earlier as it was written @param former the ids of then by those of now */
  constructor(
    readonly earlier: Content,
    readonly former: Renames,
  ) {}

  compare(path: ChangePath, before: Content | undefined, after: Content | undefined): void {
    if (before === after) return;
    if (isCompound(path)) {
      if (before instanceof UnreadEntry && after instanceof UnreadEntry) {
        this.#members(path, ...differingParts(before, after));
        return;
      }
      if (typeof before === 'object' && typeof after === 'object') {
        this.#members(path, before, after);
        return;
      }
      // Rows of a list that there was not yet are told one by one, and so are those of one that is no more.
      if (isOrdered(path) && before === undefined && typeof after === 'object') {
        this.changes.push(changeAt(path, 'changed', { after: '{}' }));
        this.#members(path, NOTHING, after);
        return;
      }
      if (isOrdered(path) && after === undefined && typeof before === 'object') {
        this.#members(path, before, NOTHING);
        this.changes.push(changeAt(path, 'changed', { before: '{}' }));
        return;
      }
    }
    this.#value(path, before, after, {});
  }

  #members(path: ChangePath, before: ContentMap, after: ContentMap): void {
    const inOrder = isOrdered(path) ? this.#order(path, before, after) : undefined;
    for (const [name, content] of before) {
      if (!after.has(name)) this.#leave(path, name, content, undefined, inOrder);
    }
    for (const [name, content] of after) {
      const old = before.get(name);
      if (old === undefined) this.#leave(path, name, undefined, content, inOrder);
      else {
        if (inOrder?.moved.has(name)) this.changes.push(changeAt([...path, name], 'moved', inOrder.place(name)));
        this.compare([...path, name], old, content);
      }
    }
  }

  /** A member that stands in one of the two only. */
  #leave(
    path: ChangePath,
    name: string,
    before: Content | undefined,
    after: Content | undefined,
    inOrder: Order | undefined,
  ): void {
    const there = [...path, name];
    if (inOrder) this.#value(there, before, after, inOrder.place(name));
    else this.compare(there, before, after);
  }

  #value(path: ChangePath, before: Content | undefined, after: Content | undefined, more: Pick<Change, 'place'>): void {
    const verb = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
    const written = isEmpty(this.former) ? before : before && contentAt(this.earlier, formerPath(path, this.former));
    const change = changeAt(path, verb, {
      ...(written !== undefined && { before: jsonOf(written) }),
      ...(after !== undefined && { after: jsonOf(after) }),
      ...more,
    });
    this.changes.push(change);
  }

  #order(path: ChangePath, before: ContentMap, after: ContentMap): Order {
    const [old, now] = [[...before.keys()], [...after.keys()]];
    // Mostly nothing is added, removed or moved.
    if (old.length === now.length && old.every((id, at) => id === now[at])) return AS_IT_WAS;
    const formerName = (id: string) => formerPath([...path, id], this.former).at(-1) ?? id;
    const inPlace = standing(old, now, (id) => [id, formerName(id)].sort()[0] ?? id);
    const moved = new Set(now.filter((id) => before.has(id) && !inPlace.has(id)));
    const [oldPlaces, nowPlaces] = [predecessors(old), predecessors(now)];
    const formerId = (id: string | null) => (id === null ? null : formerName(id));
    return {
      moved,
      place: (id) => {
        const [was, is] = [oldPlaces.get(id), nowPlaces.get(id)];
        return {
          place: { ...(was !== undefined && { before: formerId(was) }), ...(is !== undefined && { after: is }) },
        };
      },
    };
  }
}

/**
 * The changes, those marked that only follow from a rename: the earlier text with its renames made says there what the
 * later one says, and the other way round.
 */
export function markFollowing(
  changes: readonly Change[],
  renames: Renames,
  {
    before,
    after,
    beforeRenamed,
    afterRenamedBack,
  }: Readonly<Record<'before' | 'after' | 'beforeRenamed' | 'afterRenamedBack', Content>>,
): Change[] {
  const former = reversed(renames);
  const says = (content: Content, path: ChangePath) => {
    const there = contentAt(content, path);
    return there === undefined ? undefined : jsonOf(there);
  };
  return changes.map((change) => {
    if (change.before === undefined || change.after === undefined || change.kind.endsWith('-renamed')) return change;
    const [path, old] = [pathOf(change), pathBefore(change, former)];
    const follows =
      says(beforeRenamed, path) === says(after, path) && says(afterRenamedBack, old) === says(before, old);
    return follows ? { ...change, follows: true as const } : change;
  });
}
