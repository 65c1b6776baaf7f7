import { deleteLevel } from '../../formula/rowAndColumnEdits';
import { renameAlternative, renameLevel, renameRow, renameSection } from '../../formula/renameIds';
import { renameSubject } from '../../formula/textSymbols';
import { readAccepted } from '../../model/edit/acceptedValues';
import { cellMembers, setCellMember } from '../../model/edit/cellMembers';
import type { EditResult } from '../../model/edit/editResult';
import { entrySchema, removeEntry, setForbidden } from '../../model/edit/entryEdits';
import { moveLevel, setLevelLabel, setLevelValue } from '../../model/edit/levelEdits';
import { setFormula } from '../../model/edit/measureEdits';
import { removePack, replacePack } from '../../model/edit/packEdits';
import { renameLabel } from '../../model/edit/renameLabel';
import { moveRow } from '../../model/edit/rowMoves';
import { setBound, setOwner, setUnit } from '../../model/edit/rowMembers';
import { setMemberAt } from '../../model/edit/setMemberAt';
import { readTypedNumber, setTypedMember } from '../../model/edit/typedMember';
import { setKind, setTypedRowMember } from '../../model/edit/typedRowMember';
import type { FactorKind } from '../../model/factorKind';
import { alternativeSchema, scenarioSchema, sectionSchema } from '../../model/schema/scenario';
import type { DetailsIntent, Subject } from '../../protocol/details';
import type { Assessment } from '../../validate/assess';
import { addedEntry } from './addedEntry';
import { readForbid } from './forbidText';

/** The edits, and what is to be shown behind them where that is something else than before. */
export type DetailsEdit = EditResult & { readonly shows?: Subject };

const NOTHING: EditResult = { refused: 'There is nothing of this name to be changed.' };

/** The smallest edits that do what a person wants in the details panel, or why it cannot be done. */
export function detailsEdits(assessment: Assessment, intent: DetailsIntent): DetailsEdit {
  const { subject } = intent;
  switch (intent.kind) {
    case 'set-member':
      return setMember(assessment, subject, intent.member, intent.text);
    case 'add-entry':
      if (subject.of !== 'new') return NOTHING;
      return addedEntry(assessment.doc, subject, new Map(intent.members.map(({ member, text }) => [member, text])));
    case 'remove-entry':
      return removed(assessment, subject);
    case 'move-entry':
      return subject.of === 'level' ? movedLevel(assessment, subject, intent.step) : NOTHING;
  }
}

function setMember(assessment: Assessment, subject: Subject, member: string, text: string): DetailsEdit {
  const { doc } = assessment;
  if (member === 'id') return renamed(assessment, subject, text.trim());
  switch (subject.of) {
    case 'cell': {
      const known = cellMembers.find((one) => one === member);
      return known ? setCellMember(doc, subject.row, subject.alternative, known, text) : NOTHING;
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
      return setEntryMember(assessment, subject, member, text);
    case 'level':
      return setLevelMember(assessment, subject, member, text);
    case 'new':
      return NOTHING;
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
    case 'kind':
      return isKind(text) ? setKind(doc, row, text) : NOTHING;
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
): DetailsEdit {
  if (room === 'packs') {
    return { ...replacePack(doc, id, text), shows: { of: 'entry', room, id: text.trim() } };
  }
  if (room === 'rules' && member === 'forbid') {
    const forbid = readForbid(text);
    return 'refused' in forbid ? forbid : setForbidden(doc, id, forbid.levels);
  }
  if (room === 'waivers' && member === 'when') {
    const read = readAccepted(text);
    return 'refused' in read ? read : setMemberAt(doc, [room, id], entrySchema(room), member, read.value);
  }
  if (room === 'rules' && member === 'require' && text.trim() === '')
    return { refused: 'A rule needs its formula. Delete the rule to be rid of it.' };
  return setTypedMember(doc, [room, id], entrySchema(room), member, text);
}

function setLevelMember(
  { doc }: Assessment,
  { row, id }: Extract<Subject, { of: 'level' }>,
  member: string,
  text: string,
): EditResult {
  if (member === 'label') return setLevelLabel(doc, row, id, text);
  if (text.trim() === '') return setLevelValue(doc, row, id, null);
  const read = readTypedNumber(text);
  return 'refused' in read ? read : setLevelValue(doc, row, id, Number(read.json));
}

/** Another id, which everything that speaks of it follows. */
function renamed({ doc, concepts }: Assessment, subject: Subject, id: string): DetailsEdit {
  switch (subject.of) {
    case 'row':
      return { ...renameRow(doc, subject.row, id, concepts), shows: { of: 'row', row: id } };
    case 'alternative':
      return { ...renameAlternative(doc, subject.alternative, id), shows: { of: 'alternative', alternative: id } };
    case 'section':
      return { ...renameSection(doc, subject.section, id), shows: { of: 'section', section: id } };
    case 'level':
      return { ...renameLevel(doc, subject.row, subject.id, id), shows: { of: 'level', row: subject.row, id } };
    case 'entry': {
      const { room } = subject;
      const of = ({ sources: 'source', actors: 'actor', rules: 'rule' } as const)[room as 'sources'];
      if (of === undefined) return NOTHING;
      return { ...renameSubject(doc, { of, id: subject.id }, id, concepts), shows: { of: 'entry', room, id } };
    }
    case 'cell':
    case 'file':
    case 'new':
      return NOTHING;
  }
}

function removed({ doc }: Assessment, subject: Subject): DetailsEdit {
  if (subject.of === 'level') {
    return { ...deleteLevel(doc, subject.row, subject.id), shows: { of: 'row', row: subject.row } };
  }
  if (subject.of !== 'entry') return NOTHING;
  const { room, id } = subject;
  return { ...(room === 'packs' ? removePack(doc, id) : removeEntry(doc, room, id)), shows: { of: 'file' } };
}

function movedLevel({ doc }: Assessment, { row, id }: Extract<Subject, { of: 'level' }>, step: 1 | -1): EditResult {
  const ids = [...(doc.scenario.factors.get(row)?.levels?.keys() ?? [])];
  const other = ids[ids.indexOf(id) + step];
  if (other === undefined) return { refused: `It is the ${step < 0 ? 'first' : 'last'} level already.` };
  return moveLevel(doc, row, id, step < 0 ? { before: other } : { after: other });
}
