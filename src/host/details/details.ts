import type { Details, Subject } from '../../protocol/details';
import type { Assessment } from '../../validate/assess';
import type { NumberDisplay } from '../editor/numberDisplay';
import { alsoStatedDetails } from './alsoStated';
import { cellDetails } from './cellDetails';
import { columnDetails, sectionDetails } from './columnDetails';
import { entryDetails, levelDetails } from './entryDetails';
import { fileDetails } from './fileDetails';
import { newEntry } from './newEntry';
import { newOwnMember, ownFields } from './ownFields';
import { rowDetails } from './rowDetails';
import { subjectNow } from './statedNow';

/** What the details panel shows of a subject; undefined where it is gone. */
export function detailsOf(assessment: Assessment, meant: Subject, numbers: NumberDisplay): Details | undefined {
  const subject = subjectNow(assessment.doc.scenario, meant);
  if (!subject) return undefined;
  const details = knownDetails(assessment, subject, numbers);
  return details && { ...details, blocks: [...details.blocks, ...ownFields(assessment.doc, subject)] };
}

function knownDetails(assessment: Assessment, subject: Subject, numbers: NumberDisplay): Details | undefined {
  switch (subject.of) {
    case 'cell':
      return cellDetails(assessment, subject.row, subject.alternative, numbers);
    case 'row':
      return rowDetails(assessment, subject.row, numbers);
    case 'alternative':
      return columnDetails(assessment, subject.alternative);
    case 'section':
      return sectionDetails(assessment, subject.section);
    case 'file':
      return fileDetails(assessment);
    case 'entry':
      return entryDetails(assessment, subject.room, subject.id, numbers);
    case 'level':
      return levelDetails(assessment, subject.row, subject.id, numbers);
    case 'also-stated':
      return alsoStatedDetails(assessment.doc, subject, numbers.marks);
    case 'new':
      return newEntry(assessment, subject, numbers);
    case 'new-own':
      return newOwnMember(assessment.doc, subject);
  }
}
