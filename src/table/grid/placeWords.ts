import { t } from '../l10n';
import type { Store } from '../store';
import { whereIs } from '../words';
import { holdsAt } from './intents';
import type { Place } from './layout';

/** How a place is called to those who listen, as the name of its editor and before a refusal. */
export function nameOfPlace(store: Store, place: Place): string {
  switch (place.at) {
    case 'cell':
      return whereIs(store, place) ?? '';
    case 'label':
      return t('Label of {0}', rowName(store, place.row));
    case 'unit':
      return t('Unit of {0}', rowName(store, place.row));
    case 'head':
      return t('Label of the alternative {0}', holdsAt(store, place));
    case 'section':
      return t('Label of the section {0}', holdsAt(store, place));
  }
}

/** Where the label is that belongs to a place: that of its row, or its own. */
export function labelOf(place: Place): Place {
  return place.at === 'cell' || place.at === 'unit' ? { at: 'label', row: place.row } : place;
}

/** Why nothing was cleared in a cell that has nothing of its own. @param from the alternative that it inherits from */
export function nothingToClear(from: string | undefined): string {
  return from === undefined
    ? t('There is nothing here to clear.')
    : t('Inherited from {0}: there is nothing of this cell’s own to clear.', from);
}

function rowName(store: Store, row: string): string {
  return store.row(row)?.label ?? row;
}
