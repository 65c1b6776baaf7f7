import { renameAlternative, renameLevel, renameRow, renameSection } from '../../formula/renameIds';
import { renameSubject } from '../../formula/textSymbols';
import { renameUnit, renameWaiver } from '../../model/edit/renameEntry';
import type { Subject } from '../../protocol/details';
import type { Assessment } from '../../validate/assess';
import { nothing, type DetailsEdit } from './detailsEdit';

/** Another id, which everything that speaks of it follows. */
export function renamedSubject(assessment: Assessment, subject: Subject, id: string): DetailsEdit {
  const { doc, concepts } = assessment;
  switch (subject.of) {
    case 'row':
      return { ...renameRow(doc, subject.row, id, concepts), shows: { of: 'row', row: id } };
    case 'alternative':
      return { ...renameAlternative(doc, subject.alternative, id), shows: { of: 'alternative', alternative: id } };
    case 'section':
      return { ...renameSection(doc, subject.section, id), shows: { of: 'section', section: id } };
    case 'level':
      return { ...renameLevel(doc, subject.row, subject.id, id), shows: { of: 'level', row: subject.row, id } };
    case 'entry':
      return renamedEntry(assessment, subject, id);
    case 'cell':
    case 'file':
    case 'also-stated':
    case 'new':
    case 'new-own':
      return nothing();
  }
}

function renamedEntry(
  { doc, concepts }: Assessment,
  { room, id: before }: Extract<Subject, { of: 'entry' }>,
  id: string,
): DetailsEdit {
  const shows: Subject = { of: 'entry', room, id };
  switch (room) {
    case 'sources':
      return { ...renameSubject(doc, { of: 'source', id: before }, id, concepts), shows };
    case 'actors':
      return { ...renameSubject(doc, { of: 'actor', id: before }, id, concepts), shows };
    case 'rules':
      return { ...renameSubject(doc, { of: 'rule', id: before }, id, concepts), shows };
    case 'units':
      return { ...renameUnit(doc, before, id), shows };
    case 'waivers':
      return { ...renameWaiver(doc, before, id), shows };
    case 'packs':
      // A pack is known by its reference, which is a member of its own.
      return nothing();
  }
}
