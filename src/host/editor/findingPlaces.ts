import type { Finding } from '../../validate/finding';

const known = new WeakMap<readonly Finding[], FindingPlaces>();

/** Which findings involve which cell, row or column, by keys that stay the same from one edit to the next. */
export class FindingPlaces {
  readonly keyed = new Map<string, Finding>();
  readonly #byPlace = new Map<string, string[]>();
  /** Those that the authors accept. */
  readonly #waived = new Map<string, string[]>();
  readonly #inRow = new Map<string, string>();
  readonly #taken = new Map<string, number>();

  /** Those of a list of findings, found once. */
  static of(findings: readonly Finding[]): FindingPlaces {
    const places = known.get(findings) ?? new FindingPlaces(findings);
    known.set(findings, places);
    return places;
  }

  private constructor(findings: readonly Finding[]) {
    for (const finding of findings) {
      const key = this.#freeKey([finding.rule, finding.row ?? '', finding.alternative ?? ''].join('|'));
      this.keyed.set(key, finding);
      for (const { row, alternative } of [finding, ...finding.related]) {
        // What the authors accept is listed, and marks no cell.
        if (finding.waived) keep(this.#waived, placeKey(row, alternative), key);
        else this.#add(row, alternative, key);
      }
    }
  }

  ofCell(row: string, alternative: string): string[] {
    return this.#byPlace.get(placeKey(row, alternative)) ?? [];
  }

  ofRow(row: string): string[] {
    return this.#byPlace.get(placeKey(row, undefined)) ?? [];
  }

  /** All that is found in a row and its cells, as one text that is the same where the findings are. */
  inRow(row: string): string {
    return this.#inRow.get(row) ?? '';
  }

  /** The rows in which something else is found than among others. */
  *rowsNotAsIn(others: FindingPlaces): Iterable<string> {
    for (const [row, found] of this.#inRow) if (others.inRow(row) !== found) yield row;
    for (const row of others.#inRow.keys()) if (!this.#inRow.has(row)) yield row;
  }

  ofColumn(alternative: string): string[] {
    return this.#byPlace.get(placeKey(undefined, alternative)) ?? [];
  }

  /** Those of a cell, or of a row or a column itself, and behind them what the authors accept there. */
  allAt(row: string | undefined, alternative: string | undefined): string[] {
    const place = placeKey(row, alternative);
    return [...(this.#byPlace.get(place) ?? []), ...(this.#waived.get(place) ?? [])];
  }

  #add(row: string | undefined, alternative: string | undefined, key: string): void {
    if (row !== undefined) this.#inRow.set(row, `${this.inRow(row)}${alternative ?? ''} ${key}\n`);
    keep(this.#byPlace, placeKey(row, alternative), key);
  }

  #freeKey(base: string): string {
    // A broken text may have thousands of one kind: none of them asks for all keys before it.
    for (let n = (this.#taken.get(base) ?? 0) + 1; ; n++) {
      const key = n === 1 ? base : `${base}|${n}`;
      if (this.keyed.has(key)) continue;
      this.#taken.set(base, n);
      return key;
    }
  }
}

function placeKey(row: string | undefined, alternative: string | undefined): string {
  return `${row ?? ''}|${alternative ?? ''}`;
}

function keep(keys: Map<string, string[]>, place: string, key: string): void {
  const there = keys.get(place);
  if (!there) keys.set(place, [key]);
  else if (!there.includes(key)) there.push(key);
}
