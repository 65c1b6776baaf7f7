import { readAccepted } from '../../model/edit/acceptedValues';
import { setCellMember } from '../../model/edit/cellMembers';
import { combine } from '../../model/edit/changeMembers';
import type { NumberMarks } from '../../model/edit/digits';
import { addEntry } from '../../model/edit/entryEdits';
import type { Written } from '../../model/edit/layout';
import { addLevel } from '../../model/edit/levelEdits';
import { addPack } from '../../model/edit/packEdits';
import type { Made } from '../../model/edit/place';
import { forbidObject } from '../../model/edit/ruleForm';
import { readTypedNumber } from '../../model/edit/typedMember';
import { setTypedRowMember } from '../../model/edit/typedRowMember';
import { t } from '../../model/l10n';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { DetailsEdit } from './detailsEdit';
import { readForbid } from './forbidText';
import type { NewSubject } from './newEntry';

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
    case 'actors':
    case 'units':
      return shown(room, addEntry(doc, room, named(typed, 'label'), typed));
    case 'rules':
      return addedRule(doc, typed);
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

function addedRule(doc: ScenarioText, typed: ReadonlyMap<string, string>): DetailsEdit {
  const forbid = readForbid(typed.get('forbid') ?? '{}');
  if ('refused' in forbid) return forbid;
  const isForbid = [...forbid.levels.values()].some((levels) => levels.length > 0);
  const isRequire = (typed.get('require') ?? '').trim() !== '';
  if (isForbid && isRequire)
    return {
      refused: t(
        'A rule is a formula that must hold, or levels that may not stand together, and not both. Empty one of them.',
      ),
    };
  if (!isForbid && !isRequire)
    return { refused: t('Type a formula that must hold, or choose the levels that may not stand together.') };
  const extra = new Map<string, Written>(isForbid ? [['forbid', forbidObject(forbid.levels)]] : []);
  const rest = new Map([...typed].filter(([member]) => member !== 'forbid'));
  return shown('rules', addEntry(doc, 'rules', named(typed, 'because'), rest, extra));
}

function addedLevel(doc: ScenarioText, row: string, typed: ReadonlyMap<string, string>): DetailsEdit {
  const text = (typed.get('value') ?? '').trim();
  const value = text === '' ? undefined : readTypedNumber(text);
  if (value && 'refused' in value) return value;
  const { id, label } = named(typed, 'label');
  const made = addLevel(doc, row, { id, label, ...(value && { value: Number(value.json) }) });
  return 'refused' in made ? made : { ...made, shows: { of: 'row', row } };
}

/** A source that is added for a cell or a row is that cell's or row's source from then on: one edit. */
function cited(doc: ScenarioText, { row, alternative }: NewSubject, made: Made): DetailsEdit {
  if ('refused' in made || row === undefined) return shown('sources', made);
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

function shown(room: 'sources' | 'actors' | 'units' | 'rules' | 'waivers', made: Made): DetailsEdit {
  return 'refused' in made ? made : { ...made, shows: { of: 'entry', room, id: made.id } };
}

/** The id that was typed, if any, and what it is made from otherwise. */
function named(typed: ReadonlyMap<string, string>, member: string): { id?: string; label: string } {
  const id = (typed.get('id') ?? '').trim();
  return { label: typed.get(member) ?? '', ...(id !== '' && { id }) };
}
