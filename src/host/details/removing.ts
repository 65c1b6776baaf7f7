import { removeAlsoStated } from '../../model/edit/alsoStatedEdits';
import { removeAlternatives } from '../../model/edit/alternativeEdits';
import { removeEntry } from '../../model/edit/entryEdits';
import { removeLevel } from '../../model/edit/levelEdits';
import { removePack } from '../../model/edit/packEdits';
import { removeRows } from '../../model/edit/rowEdits';
import { deleteSection } from '../../model/edit/sectionEdits';
import type { Subject } from '../../protocol/details';
import type { Assessment } from '../../validate/assess';
import { nothing, type DetailsEdit } from './detailsEdit';

/** The edits that take a subject out of the file. Behind a row, a column or a section, the table chooses what is next. */
export function removed({ doc }: Assessment, subject: Subject): DetailsEdit {
  switch (subject.of) {
    case 'row':
      return removeRows(doc, [subject.row]);
    case 'alternative':
      return removeAlternatives(doc, [subject.alternative]);
    case 'section':
      return deleteSection(doc, subject.section);
    case 'level':
      return { ...removeLevel(doc, subject.row, subject.id), shows: { of: 'row', row: subject.row } };
    case 'entry': {
      const { room, id } = subject;
      return { ...(room === 'packs' ? removePack(doc, id) : removeEntry(doc, room, id)), shows: { of: 'file' } };
    }
    case 'also-stated': {
      const { row, alternative, index } = subject;
      return { ...removeAlsoStated(doc, row, alternative, index), shows: { of: 'cell', row, alternative } };
    }
    case 'cell':
    case 'file':
    case 'new':
    case 'new-own':
      return nothing();
  }
}
