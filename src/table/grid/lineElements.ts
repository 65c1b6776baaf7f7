import { LABELS, UNITS } from '../../protocol';
import { t } from '../l10n';
import { edgeElement } from './cellElement';
import { sectionContext, setContext } from './menuContext';
import type { Place } from './layout';

/** A line in the page, with its cells by their keys. */
export interface RowElement {
  element: HTMLElement;
  cells: Map<string, HTMLElement>;
}

/** A line of the grid, empty. */
export function newRow(classes: string): RowElement {
  const element = document.createElement('div');
  element.className = classes;
  element.setAttribute('role', 'row');
  return { element, cells: new Map() };
}

export function newCell(role: string, tabIndex: number): HTMLElement {
  const element = document.createElement('div');
  element.className = 'cell';
  element.setAttribute('role', role);
  element.tabIndex = tabIndex;
  return element;
}

/** A cell of the head, by its key: a corner, or the head of an alternative. */
export function headCell(key: string): HTMLElement {
  const element = newCell('columnheader', -1);
  const [kind, id = ''] = key.split(' ');
  if (kind === 'head') {
    element.dataset.alternative = id;
    setContext(element, { webviewSection: 'alternative', scenarioAlternative: id });
    return element;
  }
  element.removeAttribute('tabindex');
  element.className = `cell head corner ${id} frozen`;
  element.textContent = id === 'label' ? t('Assumption') : t('Unit');
  element.append(edgeElement('column'));
  element.dataset.column = id === 'label' ? LABELS : UNITS;
  element.setAttribute('aria-colindex', id === 'label' ? '1' : '2');
  return element;
}

/** A cell below the head. */
export function bodyCell(place: Place | undefined): HTMLElement {
  const element = newCell(place?.at === 'label' || place?.at === 'section' ? 'rowheader' : 'gridcell', -1);
  switch (place?.at) {
    case 'cell':
      element.dataset.row = place.row;
      element.dataset.alternative = place.alternative;
      setContext(element, {
        webviewSection: 'cell',
        scenarioRow: place.row,
        scenarioAlternative: place.alternative,
      });
      break;
    case 'label':
    case 'unit':
      element.dataset.row = place.row;
      element.dataset.column = place.at;
      element.setAttribute('aria-colindex', place.at === 'label' ? '1' : '2');
      setContext(element, { webviewSection: 'row', scenarioRow: place.row });
      break;
    case 'section':
      element.dataset.section = place.section;
      element.setAttribute('aria-colindex', '1');
      setContext(element, sectionContext(place.section));
      break;
    case 'head':
    case undefined:
      break;
  }
  return element;
}
