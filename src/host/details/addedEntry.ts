import { readAccepted } from '../../model/edit/acceptedValues';
import { addAlsoStated } from '../../model/edit/alsoStatedEdits';
import { setCellMember } from '../../model/edit/cellMembers';
import { combine } from '../../model/edit/changeMembers';
import type { NumberMarks } from '../../model/edit/digits';
import { addEntry } from '../../model/edit/entryEdits';
import type { Written } from '../../model/edit/layout';
import { addLevel } from '../../model/edit/levelEdits';
import { addPack } from '../../model/edit/packEdits';
import type { Made } from '../../model/edit/place';
import { readTypedNumber } from '../../model/edit/typedMember';
import { setTypedRowMember } from '../../model/edit/typedRowMember';
import { t } from '../../model/l10n';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { Stated } from '../../protocol/details';
import { nothing, type DetailsEdit } from './detailsEdit';
import type { NewSubject } from './newEntry';
import { addedRule } from './ruleEdits';
import { setStatedMember, statedSubject } from './statedNow';

/** The edits that add what was filled into a form, and what is then to be shown. */
export function addedEntry(
  doc: ScenarioText,
  subject: NewSubject,
  typed: ReadonlyMap<string, string>,
  marks: NumberMarks,
): DetailsEdit {
  const { room, row } = subject;
  switch (room) {
    case 'levels':
      return row === undefined ? { refused: t('A level belongs to a row.') } : addedLevel(doc, row, typed);
    case 'packs': {
      const reference = typed.get('reference') ?? '';
      return { ...addPack(doc, reference), shows: { of: 'file' } };
    }
    case 'sources':
      return cited(doc, subject, addEntry(doc, room, named(typed, 'title'), typed));
    case 'concepts':
      return nothing();
    case 'also-stated': {
      const { alternative } = subject;
      if (row === undefined || alternative === undefined) return nothing();
      return { ...addAlsoStated(doc, row, alternative, typed), shows: { of: 'cell', row, alternative } };
    }
    case 'actors':
    case 'units':
      return shown(room, addEntry(doc, room, named(typed, 'label'), typed));
    case 'rules':
      return shown(room, addedRule(doc, named(typed, 'because'), typed));
    case 'waivers': {
      const when = readAccepted(typed.get('when') ?? '', marks);
      if ('refused' in when) return when;
      const extra = new Map<string, Written>(when.value === undefined ? [] : [['when', when.value]]);
      const rest = new Map([...typed].filter(([member]) => member !== 'when'));
      const label = (typed.get('rule') ?? '').replace(/^.*\//, '');
      return shown(room, addEntry(doc, room, { label }, rest, extra));
    }
  }
}

function addedLevel(doc: ScenarioText, row: string, typed: ReadonlyMap<string, string>): DetailsEdit {
  const text = (typed.get('value') ?? '').trim();
  const value = text === '' ? undefined : readTypedNumber(text);
  if (value && 'refused' in value) return { ...value, member: 'value' };
  const { id, label } = named(typed, 'label');
  const made = addLevel(doc, row, { id, label, ...(value && { value: Number(value.json) }) });
  return 'refused' in made ? made : { ...made, shows: { of: 'row', row } };
}

/** A source that is added for a cell or a row is that cell's or row's source from then on: one edit. */
function cited(doc: ScenarioText, { row, alternative, stated }: NewSubject, made: Made): DetailsEdit {
  if ('refused' in made || row === undefined) return shown('sources', made);
  if (alternative !== undefined && stated !== undefined) return citedAlso(doc, { row, alternative, stated }, made);
  const cite =
    alternative === undefined
      ? setTypedRowMember(doc, row, 'source', made.id)
      : setCellMember(doc, row, alternative, 'source', made.id);
  if ('refused' in cite) return cite;
  return {
    edits: combine([...made.edits, ...cite.edits]),
    shows: alternative === undefined ? { of: 'row', row } : { of: 'cell', row, alternative },
  };
}

/** The source of what another source states; the form of a new one has it among its choices from then on. */
function citedAlso(
  doc: ScenarioText,
  place: { readonly row: string; readonly alternative: string; readonly stated: Stated },
  made: Extract<Made, { edits: unknown }>,
): DetailsEdit {
  const shows = statedSubject(doc.scenario, place);
  if (shows.of !== 'also-stated') return { ...made, shows };
  const cite = setStatedMember(doc, shows, 'source', made.id);
  return 'refused' in cite ? cite : { ...cite, edits: combine([...made.edits, ...cite.edits]) };
}

function shown(room: 'sources' | 'actors' | 'units' | 'rules' | 'waivers', made: Made): DetailsEdit {
  return 'refused' in made ? made : { ...made, shows: { of: 'entry', room, id: made.id } };
}

/** The id that was typed, if any, and what it is made from otherwise. */
function named(typed: ReadonlyMap<string, string>, member: string): { id?: string; label: string } {
  const id = (typed.get('id') ?? '').trim();
  return { label: typed.get(member) ?? '', ...(id !== '' && { id }) };
}
