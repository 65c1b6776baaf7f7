import type { Place } from './grid/layout';
import { placeKey } from './grid/layout';
import type { Store } from './store';
import { findingsAt } from './words';

/** The next (or previous) place with a finding from a place on, row by row, round the table; undefined without any. */
export function nextFinding(store: Store, from: Place | undefined, step: 1 | -1): Place | undefined {
  const all = allPlaces(store);
  const marked = (place: Place) => findingsAt(store, place).length > 0;
  const start = from ? all.findIndex((place) => placeKey(place) === placeKey(from)) : -1;
  for (let passed = 1; passed <= all.length; passed++) {
    const place = all[(start + step * passed + all.length * 2) % all.length];
    if (place && marked(place)) return place;
  }
  return undefined;
}

/** The heads of the columns, then each row's label and cells. */
function allPlaces(store: Store): Place[] {
  const heads = store.columns.map(({ id }): Place => ({ at: 'head', alternative: id }));
  const rows = store.layout.lines.flatMap((line): Place[] =>
    line.kind === 'row'
      ? [
          { at: 'label', row: line.row },
          ...store.columns.map(({ id }): Place => ({ at: 'cell', row: line.row, alternative: id })),
        ]
      : [],
  );
  return [...heads, ...rows];
}
