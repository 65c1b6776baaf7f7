import type { Intent } from '../../protocol';
import type { Store } from '../store';
import type { Entry } from './cellEditor';
import type { Place } from './layout';
import { t } from '../l10n';

/** What an editor of a place starts with. */
export function holdsAt(store: Store, place: Place): string {
  switch (place.at) {
    case 'cell':
      return store.cell(place.row, place.alternative)?.input ?? '';
    case 'label':
      return store.row(place.row)?.label ?? '';
    case 'unit':
      return store.row(place.row)?.unit ?? '';
    case 'head':
      return store.column(place.alternative)?.label ?? '';
    case 'section':
      return store.layout.sections.find(({ id }) => id === place.section)?.label ?? '';
  }
}

/** Whether what is entered in a place may have several lines, formulas apart: a text or a label, no number. */
export function holdsLines(store: Store, place: Place): boolean {
  return place.at === 'cell' ? store.row(place.row)?.kind === 'text' : place.at !== 'unit';
}

/** Why a place cannot be edited, or `undefined` where it can. */
export function lockOf(store: Store, place: Place): string | undefined {
  if (store.locked !== undefined) return t('The table is read-only now. {0}', store.locked);
  if (place.at === 'unit')
    return t('The unit belongs to the row’s definition: F4 opens the details, where it is changed.');
  return undefined;
}

/** What an entry asks of the document, or `undefined` where it changes nothing. */
export function intentFor(store: Store, place: Place, entry: Entry): Intent | undefined {
  const holds = holdsAt(store, place);
  const same = entry.text === holds;
  switch (place.at) {
    case 'cell': {
      // A measure has one formula for all its cells.
      if (store.row(place.row)?.kind === 'measure') {
        return same ? undefined : { kind: 'set-formula', row: place.row, formula: entry.text };
      }
      const own = store.cell(place.row, place.alternative)?.state === 'own';
      const cell = { row: place.row, alternative: place.alternative };
      if (entry.text.trim() === '') return own && !same ? { kind: 'clear-cell', cell } : undefined;
      // What is inherited becomes the cell's own when it is typed again.
      return same && (own || !entry.touched) ? undefined : { kind: 'set-cell', cell, input: entry.input };
    }
    case 'label':
      return same ? undefined : { kind: 'rename-label', of: 'row', id: place.row, label: entry.text };
    case 'head':
      return same ? undefined : { kind: 'rename-label', of: 'alternative', id: place.alternative, label: entry.text };
    case 'section':
      return same ? undefined : { kind: 'rename-label', of: 'section', id: place.section, label: entry.text };
    case 'unit':
      return undefined;
  }
}
