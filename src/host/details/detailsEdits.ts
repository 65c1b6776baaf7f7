import { readAccepted } from '../../model/edit/acceptedValues';
import { cellMembers, setCellMember } from '../../model/edit/cellMembers';
import { ENGLISH_MARKS, type NumberMarks } from '../../model/edit/digits';
import type { EditResult } from '../../model/edit/editResult';
import { entrySchema } from '../../model/edit/entryEdits';
import { setLevelLabel, setLevelProbability, setLevelValue } from '../../model/edit/levelEdits';
import { setFormula } from '../../model/edit/measureEdits';
import { replacePack } from '../../model/edit/packEdits';
import { addOwnMember, isOwn, setOwnMember } from '../../model/edit/ownMember';
import { renameLabel } from '../../model/edit/renameLabel';
import { moveRow } from '../../model/edit/rowMoves';
import { setBound, setOwner, setUnit } from '../../model/edit/rowMembers';
import { setMemberAt } from '../../model/edit/setMemberAt';
import { setShare } from '../../model/edit/shareEdit';
import { readTypedNumber, setTypedMember } from '../../model/edit/typedMember';
import { setKind, setTypedRowMember } from '../../model/edit/typedRowMember';
import type { FactorKind } from '../../model/factorKind';
import { t } from '../../model/l10n';
import { alternativeSchema, scenarioSchema, sectionSchema } from '../../model/schema/scenario';
import type { DetailsIntent, Subject } from '../../protocol/details';
import type { Assessment } from '../../validate/assess';
import { addedEntry } from './addedEntry';
import { nothing, type DetailsEdit } from './detailsEdit';
import { filedNumbers, NUMBER_MEMBERS } from './localNumbers';
import { movedEntry } from './moving';
import { refusedIn } from './newEntry';
import { pathOf } from './ownFields';
import { removed } from './removing';
import { renamedSubject } from './renaming';
import { setRuleMember } from './ruleEdits';
import { readShare } from './shareText';
import { setStatedMember, subjectNow } from './statedNow';

/**
 * The smallest edits that do what a person wants in the details panel, or why it cannot be done.
 * @param marks how the person's language writes numbers
 */
export function detailsEdits(
  assessment: Assessment,
  intent: DetailsIntent,
  marks: NumberMarks = ENGLISH_MARKS,
): DetailsEdit {
  const asFiled = (member: string, text: string) => (NUMBER_MEMBERS.has(member) ? filedNumbers(text, marks) : text);
  const subject = subjectNow(assessment.doc.scenario, intent.subject);
  if (!subject) return { refused: t('It is not in the list any more.') };
  switch (intent.kind) {
    case 'set-member':
      return setMember(assessment, subject, intent.member, asFiled(intent.member, intent.text), marks);
    case 'add-entry':
      return added(
        assessment,
        subject,
        new Map(intent.members.map(({ member, text }) => [member, asFiled(member, text)])),
        marks,
      );
    case 'remove-entry':
      return removed(assessment, subject);
    case 'move-entry':
      return movedEntry(assessment, subject, intent.step);
  }
}

function added(
  assessment: Assessment,
  subject: Subject,
  typed: ReadonlyMap<string, string>,
  marks: NumberMarks,
): DetailsEdit {
  const { doc } = assessment;
  if (subject.of === 'new') {
    const made = addedEntry(doc, subject, typed, marks);
    if (!('refused' in made) || made.member === undefined) return made;
    const { refused, member } = made;
    const isEmpty = (typed.get(member) ?? '').trim() === '';
    return { refused: refusedIn(assessment, subject, { refused, member }, { marks, isEmpty }) };
  }
  const path = subject.of === 'new-own' ? pathOf(doc, subject.in) : undefined;
  if (subject.of !== 'new-own' || !path) return nothing();
  const [name, text] = [typed.get('name') ?? '', typed.get('holds') ?? ''];
  return { ...addOwnMember(doc, path, name, text, marks), shows: subject.in };
}

function setMember(
  assessment: Assessment,
  subject: Subject,
  member: string,
  text: string,
  marks: NumberMarks,
): DetailsEdit {
  const { doc } = assessment;
  if (member === 'id') return renamedSubject(assessment, subject, text.trim());
  if (isOwn(member)) {
    const path = pathOf(doc, subject);
    return path ? setOwnMember(doc, path, member, text) : nothing();
  }
  switch (subject.of) {
    case 'cell': {
      const known = cellMembers.find((one) => one === member);
      return known ? setCellMember(doc, subject.row, subject.alternative, known, text) : nothing();
    }
    case 'row':
      return setRowMember(assessment, subject.row, member, text);
    case 'alternative':
      return member === 'label'
        ? renameLabel(doc, 'alternative', subject.alternative, text)
        : setTypedMember(doc, ['alternatives', subject.alternative], alternativeSchema, member, text);
    case 'section':
      return member === 'label'
        ? renameLabel(doc, 'section', subject.section, text)
        : setTypedMember(doc, ['sections', subject.section], sectionSchema, member, text);
    case 'file':
      return setTypedMember(doc, [], scenarioSchema, member, text);
    case 'entry':
      return setEntryMember(assessment, subject, member, text, marks);
    case 'level':
      return setLevelMember(assessment, subject, member, text);
    case 'also-stated':
      return setStatedMember(doc, subject, member, text);
    case 'new':
    case 'new-own':
      return nothing();
  }
}

function setRowMember({ doc }: Assessment, row: string, member: string, text: string): EditResult {
  switch (member) {
    case 'label':
      return renameLabel(doc, 'row', row, text);
    case 'unit':
      return setUnit(doc, row, text);
    case 'min':
    case 'max':
      return setBound(doc, row, member, text);
    case 'owner':
      return setOwner(doc, row, text === '' ? null : text);
    case 'section':
      return moveRow(doc, row, { section: text === '' ? null : text });
    case 'formula':
      return setFormula(doc, row, text);
    case 'share': {
      const read = readShare(text);
      return 'refused' in read ? read : setShare(doc, row, read.rows);
    }
    case 'kind':
      return isKind(text) ? setKind(doc, row, text) : nothing();
    default:
      return setTypedRowMember(doc, row, member, text);
  }
}

function isKind(text: string): text is FactorKind {
  return text === 'number' || text === 'levels' || text === 'date' || text === 'text';
}

function setEntryMember(
  { doc }: Assessment,
  { room, id }: Extract<Subject, { of: 'entry' }>,
  member: string,
  text: string,
  marks: NumberMarks,
): DetailsEdit {
  if (room === 'packs') {
    return { ...replacePack(doc, id, text), shows: { of: 'entry', room, id: text.trim() } };
  }
  if (room === 'rules') return setRuleMember(doc, id, member, text);
  if (room === 'waivers' && member === 'when') {
    const read = readAccepted(text, marks);
    return 'refused' in read ? read : setMemberAt(doc, [room, id], entrySchema(room), member, read.value);
  }
  return setTypedMember(doc, [room, id], entrySchema(room), member, text);
}

function setLevelMember(
  { doc }: Assessment,
  { row, id }: Extract<Subject, { of: 'level' }>,
  member: string,
  text: string,
): EditResult {
  if (member === 'label') return setLevelLabel(doc, row, id, text);
  const set = member === 'probability' ? setLevelProbability : setLevelValue;
  if (text.trim() === '') return set(doc, row, id, null);
  const read = readTypedNumber(text);
  return 'refused' in read ? read : set(doc, row, id, Number(read.json));
}
