import { pathOf, verbOf, type Change, type ChangePath } from './change';
import { contentFrom, inFormatOrder, isOrdered, type Content, type ContentMap } from './content';
import { withInserted } from './order';
import { withIds, type Renames } from './renames';

/**
 * What a content becomes by changes: of the earlier of two and their differences the later one, to the spelling of
 * numbers and the order of ids. What there is nothing to change of in this content is left out.
 */
export function patched(content: Content, changes: readonly Change[]): Content {
  const draft = new Draft(withIds(content, renamesIn(changes)));
  // What holds something is there before what it holds.
  const inDepth = changes
    .filter(({ kind }) => !kind.endsWith('-renamed'))
    .map((change) => ({ change, path: pathOf(change) }))
    .sort((a, b) => a.path.length - b.path.length);
  for (const { change, path } of inDepth) if (verbOf(change) !== 'moved') draft.set(path, change.after);
  draft.arrange(inDepth);
  return draft.root;
}

function renamesIn(changes: readonly Change[]): Renames {
  const of = (kind: Change['kind']) =>
    new Map(changes.flatMap((one) => (one.kind === kind ? [[one.before ?? '', one.after ?? ''] as const] : [])));
  return { alternatives: of('alternative-renamed'), factors: of('row-renamed'), measures: of('measure-renamed') };
}

/** A content that is being changed: its Maps are copied when they first change. */
class Draft {
  readonly #own = new Set<ContentMap>();

  constructor(public root: Content) {}

  set(path: ChangePath, json: string | undefined): void {
    const content = json === undefined ? undefined : contentFrom(json, path);
    const name = path.at(-1);
    if (name === undefined) {
      this.root = content ?? new Map();
      return;
    }
    const place = path.slice(0, -1);
    const holder = this.#mutable(place);
    if (!holder) return;
    const isNew = !holder.has(name);
    if (content === undefined) holder.delete(name);
    else holder.set(name, content);
    if (!isNew || isOrdered(place)) return;
    const members = inFormatOrder([...holder], place);
    holder.clear();
    for (const [member, value] of members) holder.set(member, value);
  }

  arrange(changes: readonly { readonly change: Change; readonly path: ChangePath }[]): void {
    const byHolder = new Map<string, { path: ChangePath; follows: Map<string, string | null> }>();
    for (const { change, path } of changes) {
      const place = change.place?.after;
      const name = path.at(-1);
      const holder = path.slice(0, -1);
      if (place === undefined || name === undefined || !isOrdered(holder)) continue;
      const key = JSON.stringify(holder);
      const there = byHolder.get(key) ?? { path: holder, follows: new Map<string, string | null>() };
      byHolder.set(key, { ...there, follows: there.follows.set(name, place) });
    }
    for (const { path, follows } of byHolder.values()) {
      const holder = this.#mutable(path);
      if (!holder) continue;
      const entries = new Map(holder);
      const stable = [...entries.keys()].filter((id) => !follows.has(id));
      holder.clear();
      for (const id of withInserted(stable, follows)) {
        const content = entries.get(id);
        if (content !== undefined) holder.set(id, content);
      }
    }
  }

  /** The Map at a path, to be changed; undefined where none is there. */
  #mutable(path: ChangePath): Map<string, Content> | undefined {
    if (typeof this.root === 'string') return undefined;
    let at = this.#owned(this.root);
    this.root = at;
    for (const name of path) {
      const next = at.get(name);
      if (typeof next !== 'object') return undefined;
      const owned = this.#owned(next);
      at.set(name, owned);
      at = owned;
    }
    return at;
  }

  #owned(map: ContentMap): Map<string, Content> {
    if (this.#own.has(map)) return map as Map<string, Content>;
    const copy = new Map(map);
    this.#own.add(copy);
    return copy;
  }
}
