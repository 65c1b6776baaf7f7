import { renameConcept, renameConceptLevel } from '../../formula/renameConcepts';
import type { NumberMarks } from '../../model/edit/digits';
import type { EditResult } from '../../model/edit/editResult';
import { addEntryOf, removeEntry } from '../../model/edit/entryEdits';
import { setExample } from '../../model/edit/exampleEdits';
import { setLevelLabel, setLevelValue, moveLevel, removeLevel } from '../../model/edit/levelEdits';
import { addOwnMember, isOwn, setOwnMember } from '../../model/edit/ownMember';
import { addConceptLevel, movePackEntry, PACK_ENTRIES, renamePackRule } from '../../model/edit/packMembers';
import { readTypedNumber, setTypedMember } from '../../model/edit/typedMember';
import { t } from '../../model/l10n';
import type { PackDocument } from '../../model/read/packDocument';
import { packSchema } from '../../model/schema/pack';
import type { Intent } from '../../protocol';
import type { Subject } from '../../protocol/details';
import { nothing, type DetailsEdit } from '../details/detailsEdit';
import { filedNumbers } from '../details/localNumbers';
import { addedRule, setRuleMember } from '../details/ruleEdits';
import { exampleAt } from './exampleMember';
import { packDetails } from './packDetails';
import { packFix } from './packFindings';
import { packPath } from './packPath';
import type { NumberDisplay } from '../editor/numberDisplay';

/** The smallest edits of a pack's text that do what a person wants on its page, or why it cannot be done. */
export function packEdits(doc: PackDocument, intent: Intent, numbers: NumberDisplay): DetailsEdit {
  switch (intent.kind) {
    case 'set-member':
      return setMember(doc, intent.subject, intent.member, intent.text, numbers.marks);
    case 'add-entry':
      return added(doc, intent.subject, new Map(intent.members.map(({ member, text }) => [member, text])), numbers);
    case 'remove-entry':
      return removed(doc, intent.subject);
    case 'move-entry':
      return moved(doc, intent.subject, intent.step);
    case 'fix':
      return packFix(doc, intent.finding, intent.title);
    default:
      return nothing();
  }
}

function setMember(doc: PackDocument, subject: Subject, member: string, text: string, marks: NumberMarks): DetailsEdit {
  if (subject.of === 'new' || subject.of === 'new-own') return nothing();
  const path = packPath(subject);
  if (path && isOwn(member)) return setOwnMember(doc, path, member, text);
  if (member === 'id') return renamed(doc, subject, text.trim());
  switch (subject.of) {
    case 'file':
      return setTypedMember(doc, [], packSchema, member, text);
    case 'entry':
      return subject.room === 'rules' ? setMemberOfRule(doc, subject.id, member, text, marks) : nothing();
    case 'row':
      return setTypedMember(doc, ['concepts', subject.row], PACK_ENTRIES.concepts.schema, member, text);
    case 'level':
      return setLevelMember(doc, subject, member, text, marks);
    default:
      return nothing();
  }
}

function setMemberOfRule(doc: PackDocument, id: string, member: string, text: string, marks: NumberMarks): EditResult {
  const example = exampleAt(member);
  if (example) return setExample(doc, id, example, text, marks);
  if (member === 'remedy') return setTypedMember(doc, ['rules', id], PACK_ENTRIES.rules.schema, member, text);
  return setRuleMember(doc, id, member, text);
}

function setLevelMember(
  doc: PackDocument,
  { row, id }: Extract<Subject, { of: 'level' }>,
  member: string,
  text: string,
  marks: NumberMarks,
): EditResult {
  if (member === 'label') return setLevelLabel(doc, row, id, text);
  if (member !== 'value') return nothing();
  if (text.trim() === '') return setLevelValue(doc, row, id, null);
  const read = readTypedNumber(filedNumbers(text, marks));
  return 'refused' in read ? read : setLevelValue(doc, row, id, Number(read.json));
}

function renamed(doc: PackDocument, subject: Subject, id: string): DetailsEdit {
  switch (subject.of) {
    case 'entry':
      return { ...renamePackRule(doc, subject.id, id), shows: { of: 'entry', room: 'rules', id } };
    case 'row':
      return { ...renameConcept(doc, subject.row, id), shows: { of: 'row', row: id } };
    case 'level':
      return { ...renameConceptLevel(doc, subject.row, subject.id, id), shows: { of: 'level', row: subject.row, id } };
    default:
      return nothing();
  }
}

function added(
  doc: PackDocument,
  subject: Subject,
  typed: ReadonlyMap<string, string>,
  numbers: NumberDisplay,
): DetailsEdit {
  if (subject.of === 'new-own') {
    const path = packPath(subject.in);
    const [name, text] = [typed.get('name') ?? '', typed.get('holds') ?? ''];
    return path ? { ...addOwnMember(doc, path, name, text, numbers.marks), shows: subject.in } : nothing();
  }
  if (subject.of !== 'new') return nothing();
  const made = addedEntry(doc, subject, typed, numbers.marks);
  if (!('refused' in made) || made.member === undefined) return made;
  // By the name that the form has for it.
  const [block] = packDetails(doc, [], subject, numbers)?.blocks ?? [];
  const all = block?.kind === 'fields' ? block.fields : [];
  const label = all.find(({ member }) => member === made.member)?.label ?? made.member;
  const isEmpty = (typed.get(made.member) ?? '').trim() === '';
  return { refused: isEmpty ? t('Fill in “{0}” first.', label) : `${label}: ${made.refused}` };
}

function addedEntry(
  doc: PackDocument,
  { room, row }: Extract<Subject, { of: 'new' }>,
  typed: ReadonlyMap<string, string>,
  marks: NumberMarks,
): DetailsEdit {
  const id = (typed.get('id') ?? '').trim();
  const name = (member: string) => ({ label: typed.get(member) ?? '', ...(id !== '' && { id }) });
  switch (room) {
    case 'rules': {
      const made = addedRule(doc, name('because'), typed, PACK_ENTRIES.rules);
      return 'refused' in made ? made : { ...made, shows: { of: 'entry', room, id: made.id } };
    }
    case 'concepts': {
      const made = addEntryOf(doc, PACK_ENTRIES.concepts, name('label'), typed, new Map());
      return 'refused' in made ? made : { ...made, shows: { of: 'row', row: made.id } };
    }
    case 'levels': {
      if (row === undefined) return nothing();
      const text = filedNumbers((typed.get('value') ?? '').trim(), marks);
      const value = text === '' ? undefined : readTypedNumber(text);
      if (value && 'refused' in value) return { ...value, member: 'value' };
      const made = addConceptLevel(doc, row, { ...name('label'), ...(value && { value: Number(value.json) }) });
      return 'refused' in made ? made : { ...made, shows: { of: 'row', row } };
    }
    default:
      return nothing();
  }
}

function removed(doc: PackDocument, subject: Subject): DetailsEdit {
  switch (subject.of) {
    case 'entry':
      return subject.room === 'rules' ? { ...removeEntry(doc, 'rules', subject.id), shows: { of: 'file' } } : nothing();
    case 'row':
      return { ...removeEntry(doc, 'concepts', subject.row), shows: { of: 'file' } };
    case 'level':
      return { ...removeLevel(doc, subject.row, subject.id), shows: { of: 'row', row: subject.row } };
    default:
      return nothing();
  }
}

function moved(doc: PackDocument, subject: Subject, step: 1 | -1): EditResult {
  switch (subject.of) {
    case 'entry':
      return subject.room === 'rules' ? movePackEntry(doc, 'rules', subject.id, step) : nothing();
    case 'row':
      return movePackEntry(doc, 'concepts', subject.row, step);
    case 'level': {
      const levels = [...(doc.pack.concepts.get(subject.row)?.levels?.keys() ?? [])];
      const other = levels[levels.indexOf(subject.id) + step];
      if (other === undefined)
        return { refused: step < 0 ? t('It is the first already.') : t('It is the last already.') };
      return moveLevel(doc, subject.row, subject.id, step < 0 ? { before: other } : { after: other });
    }
    default:
      return nothing();
  }
}
