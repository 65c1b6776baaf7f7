import { contentAt, jsonOf, type Content } from './content';

/** A row under an id that only one of two contents has, as it speaks of itself and of others. */
export interface OpenRow {
  readonly id: string;
  readonly content: Content;
  /** JSON of a part of it in which ids are told as both contents know them. */
  readonly spoken: (json: string) => string;
}

/** What more rows than this have in common tells nothing. */
const COMMON = 20;

/** How much is shared when two rows have the same label, and how much for any cell, the formula or the levels. */
const LABEL = 2;
const PART = 1;

/**
 * Rows that went by another id and are for the most part the same: each id that is gone with the one that came. They
 * have their label or all their cells in common, and more than half of what makes them what they are. It is the same in
 * both directions.
 */
export function alikeRows(gone: readonly OpenRow[], come: readonly OpenRow[]): ReadonlyMap<string, string> {
  const [then, now] = [gone.map((row) => new Likeness(row)), come.map((row) => new Likeness(row))];
  const pairs = new Map<string, { readonly old: string; readonly id: string; readonly share: number }>();
  for (const trait of ['label', 'values'] as const) {
    const [byTrait, others] = [groupedBy(then, trait), groupedBy(now, trait)];
    for (const [said, olds] of byTrait) {
      const news = others.get(said) ?? [];
      if (olds.length > COMMON || news.length > COMMON) continue;
      for (const one of olds) {
        for (const other of news) {
          const share = one.shareOf(other);
          const [old, id] = [one.row.id, other.row.id];
          if (share > 0.5) pairs.set([old, id].sort().join(' '), { old, id, share });
        }
      }
    }
  }
  const found = new Map<string, string>();
  const taken = new Set<string>();
  const inOrder = [...pairs].sort(([a, one], [b, other]) => other.share - one.share || (a < b ? -1 : 1));
  for (const [, { old, id }] of inOrder) {
    if (found.has(old) || taken.has(id)) continue;
    found.set(old, id);
    taken.add(id);
  }
  return found;
}

function groupedBy(rows: readonly Likeness[], trait: 'label' | 'values'): ReadonlyMap<string, readonly Likeness[]> {
  const groups = new Map<string, Likeness[]>();
  for (const row of rows) {
    const said = row[trait];
    if (said === undefined) continue;
    const group = groups.get(said);
    if (group) group.push(row);
    else groups.set(said, [row]);
  }
  return groups;
}

/** What makes a row what it is. */
class Likeness {
  readonly label: string | undefined;
  /** All of its cells. */
  readonly values: string | undefined;
  readonly #parts = new Map<string, string>();

  constructor(readonly row: OpenRow) {
    const told = (...path: string[]) => {
      const content = contentAt(row.content, path);
      return content === undefined ? undefined : row.spoken(jsonOf(content));
    };
    this.label = told('label');
    this.values = told('values');
    for (const name of ['formula', 'levels']) this.#add(name, told(name));
    const values = contentAt(row.content, ['values']);
    if (typeof values !== 'object') return;
    for (const alternative of values.keys()) this.#add(`values ${alternative}`, told('values', alternative));
  }

  /** The part of both that is the same in both, from 0 to 1. */
  shareOf(other: Likeness): number {
    const shared = [...this.#parts].filter(([name, said]) => other.#parts.get(name) === said).length * PART;
    const label = this.label !== undefined && this.label === other.label ? LABEL : 0;
    return (shared + label) / Math.max(this.#weight(), other.#weight());
  }

  #weight(): number {
    return this.#parts.size * PART + (this.label === undefined ? 0 : LABEL);
  }

  #add(name: string, said: string | undefined): void {
    if (said !== undefined) this.#parts.set(name, said);
  }
}
