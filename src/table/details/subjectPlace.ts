import type { FormulaPlace } from '../../protocol';
import type { Subject } from '../../protocol/details';
import type { Place } from '../grid/layout';

/** What the panel says of a place of the table; a band that is no section of the file is the scenario's. */
export function subjectOf(place: Place): Subject {
  switch (place.at) {
    case 'cell':
      return { of: 'cell', row: place.row, alternative: place.alternative };
    case 'label':
    case 'unit':
      return { of: 'row', row: place.row };
    case 'head':
      return { of: 'alternative', alternative: place.alternative };
    case 'section':
      return place.section.startsWith(':') ? { of: 'file' } : { of: 'section', section: place.section };
  }
}

/** The place of the table that a subject is, where it is one. */
export function placeOfSubject(subject: Subject): Place | undefined {
  switch (subject.of) {
    case 'cell':
      return { at: 'cell', row: subject.row, alternative: subject.alternative };
    case 'row':
      return { at: 'label', row: subject.row };
    case 'alternative':
      return { at: 'head', alternative: subject.alternative };
    case 'section':
      return { at: 'section', section: subject.section };
    case 'file':
    case 'entry':
    case 'level':
    case 'also-stated':
    case 'new':
    case 'new-own':
      return undefined;
  }
}

/** Whether a subject is one of the table's own places, which the panel leaves for whatever is selected next. */
export function followsSelection(subject: Subject): boolean {
  if (subject.of === 'new-own') return followsSelection(subject.in);
  if (subject.of === 'new') return subject.row !== undefined || subject.finding !== undefined;
  return subject.of !== 'file' && subject.of !== 'entry';
}

/**
 * The cell or rule whose formula is typed in the panel; of a measure any cell, since its formula is the same in all.
 * @param alternative one of the table's
 */
export function formulaPlaceOf(
  subject: Subject | undefined,
  alternative: string | undefined,
): FormulaPlace | undefined {
  switch (subject?.of) {
    case 'cell':
      return { row: subject.row, alternative: subject.alternative };
    case 'entry':
      return { rule: subject.id };
    case 'new':
      return {};
    case 'row':
      return alternative === undefined ? undefined : { row: subject.row, alternative };
    default:
      return undefined;
  }
}
