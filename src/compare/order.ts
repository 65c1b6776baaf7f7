/**
 * The most ids of two lists that stand in the same order in both; the others have been moved. Of several such choices
 * it is the one whose ids come first in the alphabet, so that it is the same in both directions.
 * @param nameOf by what an id is sorted: one that was another needs a name that is the same in both directions
 */
export function standing(
  before: readonly string[],
  after: readonly string[],
  nameOf: (id: string) => string = (id) => id,
): ReadonlySet<string> {
  const places = new Map(after.map((id, place) => [id, place]));
  const common = before.flatMap((id) => {
    const place = places.get(id);
    return place === undefined ? [] : [{ id, place }];
  });
  if (common.every(({ place }, at) => at === 0 || place > (common[at - 1]?.place ?? -1))) {
    return new Set(common.map(({ id }) => id));
  }
  return longestCommonOrder(common, nameOf);
}

function longestCommonOrder(
  common: readonly { readonly id: string; readonly place: number }[],
  nameOf: (id: string) => string,
): ReadonlySet<string> {
  /** By the length of the longest order that begins with one: those ids, from the last to the first. */
  const byLength: { id: string; at: number; place: number }[][] = [];
  const tails: number[] = [];
  for (let at = common.length - 1; at >= 0; at--) {
    const one = common[at];
    if (!one) continue;
    const length = firstNotOver(tails, one.place);
    tails[length] = one.place;
    (byLength[length] ??= []).push({ ...one, at });
  }
  const chosen = new Set<string>();
  let last = { at: -1, place: -1 };
  for (const candidates of byLength.reverse()) {
    const fitting = candidates.filter(({ at, place }) => at > last.at && place > last.place);
    const [first] = fitting.sort((a, b) => (nameOf(a.id) < nameOf(b.id) ? -1 : 1));
    if (!first) continue;
    chosen.add(first.id);
    last = first;
  }
  return chosen;
}

/** In a list that falls, the first place whose number is not over this one. */
function firstNotOver(falling: readonly number[], number: number): number {
  let [low, high] = [0, falling.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((falling[middle] ?? 0) > number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A list with ids put in, each behind the one that it is to follow (null: first). What is to follow something that is
 * not there comes last.
 */
export function withInserted(list: readonly string[], follows: ReadonlyMap<string, string | null>): string[] {
  const behind = new Map<string | null, string[]>();
  for (const [id, before] of follows) behind.set(before, [...(behind.get(before) ?? []), id]);
  const result: string[] = [];
  const put = (id: string | null) => {
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next !== null) result.push(next);
      const inserted = behind.get(next) ?? [];
      behind.delete(next);
      open.push(...inserted.toReversed());
    }
  };
  put(null);
  for (const id of list) put(id);
  for (const left of [...behind.keys()]) {
    for (const id of behind.get(left) ?? []) put(id);
    behind.delete(left);
  }
  return result;
}

/** What stands right before each id of a list; null before the first. */
export function predecessors(list: readonly string[]): ReadonlyMap<string, string | null> {
  return new Map(list.map((id, at) => [id, list[at - 1] ?? null]));
}
