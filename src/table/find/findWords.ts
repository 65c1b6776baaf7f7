import { t } from '../l10n';
import type { Store } from '../store';
import { columnName, whereIs } from '../words';
import type { Finding } from './finding';
import type { Match } from './search';

/** “3 of 17”, or how many there are where the person is at none of them; undefined where nothing was looked for. */
export function countText({ pattern, found, index }: Finding): string | undefined {
  if (!pattern) return undefined;
  if (found.length === 0) return t('No results');
  if (index !== undefined) return t('{0} of {1}', index + 1, found.length);
  return found.length === 1 ? t('{0} result', found.length) : t('{0} results', found.length);
}

/** Where a match is, and in which of its texts, where that is not the one that is seen. */
export function matchPlace(store: Store, { place, part }: Match): string {
  const where = placeName(store, { place, part });
  switch (part) {
    case 'label':
    case 'value':
      return where;
    case 'id':
      return t('{0}, in the id', where);
    case 'unit':
      return t('{0}, in the unit', where);
    case 'formula':
      return t('{0}, in the formula', where);
    case 'note':
      return t('{0}, in the note', where);
    case 'group':
      return t('{0}, in the group', where);
    case 'period':
      return t('{0}, in the period', where);
    case 'description':
      return t('{0}, in the description', where);
  }
}

function placeName(store: Store, { place }: Match): string {
  switch (place.at) {
    case 'cell':
    case 'label':
    case 'unit':
      return whereIs(store, place.at === 'cell' ? place : { row: place.row }) ?? '';
    case 'head':
      return columnName(store, place.alternative);
    case 'section':
      return store.layout.sections.find(({ id }) => id === place.section)?.label ?? place.section;
  }
}
