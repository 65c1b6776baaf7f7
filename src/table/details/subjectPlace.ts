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
