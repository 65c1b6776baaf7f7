/** Maps of fewer entries are copied as quickly as they are looked up. */
const LARGE = 256;

/**
 * A map with another value for one of its keys. Of a large one nothing is copied but the list of values, so that an
 * edit of one row among ten thousand costs as little as among ten.
 */
export function revisedMap<V>(map: ReadonlyMap<string, V>, key: string, value: V): ReadonlyMap<string, V> {
  if (map instanceof ListedMap) return (map as ListedMap<V>).with(key, value);
  if (map.size < LARGE || !map.has(key)) return new Map(map).set(key, value);
  const keys = [...map.keys()];
  return new ListedMap(keys, [...map.values()], new Map(keys.map((one, at) => [one, at]))).with(key, value);
}

/** A map as two lists, keys and values, with the place of each key. */
class ListedMap<V> implements ReadonlyMap<string, V> {
  constructor(
    readonly listedKeys: readonly string[],
    readonly listedValues: readonly V[],
    readonly places: ReadonlyMap<string, number>,
  ) {}

  with(key: string, value: V): ReadonlyMap<string, V> {
    const at = this.places.get(key);
    if (at === undefined) return new Map(this).set(key, value);
    return new ListedMap(this.listedKeys, this.listedValues.with(at, value), this.places);
  }

  get size(): number {
    return this.listedKeys.length;
  }

  get(key: string): V | undefined {
    const at = this.places.get(key);
    return at === undefined ? undefined : this.listedValues[at];
  }

  has(key: string): boolean {
    return this.places.has(key);
  }

  forEach(each: (value: V, key: string, map: ReadonlyMap<string, V>) => void, thisArg?: unknown): void {
    for (const [key, value] of this) each.call(thisArg, value, key, this);
  }

  keys(): MapIterator<string> {
    return this.listedKeys.values();
  }

  values(): MapIterator<V> {
    return this.listedValues.values();
  }

  *entries(): Generator<[string, V], undefined> {
    for (let at = 0; at < this.listedKeys.length; at++) {
      const key = this.listedKeys[at] ?? '';
      yield [key, this.listedValues[at] as V];
    }
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }
}
