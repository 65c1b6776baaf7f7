import { isCurrency } from './currencies';
import { TIMES } from './size';

/** Names in units that need no declaration, but for currencies. */
export const knownNames: readonly string[] = [...TIMES.keys(), 'person', 'persons', 'index'];

const known = new Set(knownNames);

/** Whether a name in a unit is built in: a currency, a time, persons. */
export function isKnownName(name: string): boolean {
  return known.has(name) || isCurrency(name);
}

/** What people write for the names and scales of units here. */
const USUAL: Readonly<Record<string, string>> = {
  yr: 'year years yrs annum annual y a',
  month: 'months mo',
  day: 'days d',
  persons: 'people soldiers troops personnel heads capita',
  '%': 'percent per_cent pct',
  pp: 'percentage_points',
  k: 'thousand thousands K',
  mn: 'million millions m M mio mln',
  bn: 'billion billions b B bln',
  trn: 'trillion trillions tn trl T',
  USD: 'dollar dollars',
  KRW: 'won Won',
  JPY: 'yen Yen',
  EUR: 'euro euros',
};

const usual: ReadonlyMap<string, string> = new Map(
  Object.entries(USUAL).flatMap(([name, others]) => others.split(' ').map((other) => [other, name] as const)),
);

/** A unit's text with names that are usual elsewhere replaced; undefined where there are none. */
export function inUsualNames(text: string): string | undefined {
  const mended = text.replaceAll(/[A-Za-z][A-Za-z0-9_]*/g, (word) =>
    isKnownName(word) ? word : (usual.get(word) ?? capitals(word)),
  );
  return mended === text ? undefined : mended;
}

/** A currency is written in capitals. */
function capitals(word: string): string {
  return isCurrency(word.toUpperCase()) ? word.toUpperCase() : word;
}
