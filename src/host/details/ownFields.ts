import { roomOf } from '../../model/edit/rowPlace';
import { ownMembers } from '../../model/edit/ownMember';
import { t } from '../../model/l10n';
import type { Path } from '../../model/read/members';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { Block, Subject } from '../../protocol/details';
import { fields, lines } from './fields';

/** The fields of the members of the user's own, which start with `x_`: shown, kept and changed as text. */
export function ownFields(doc: ScenarioText, subject: Subject): Block[] {
  const path = pathOf(doc, subject);
  const own = path ? ownMembers(doc, path) : [];
  if (own.length === 0) return [];
  return [fields(t('Data of your own'), ...own.map(({ name, text }) => lines(name, name, text)))];
}

/** Where the object of a subject stands in the file. */
export function pathOf(doc: ScenarioText, subject: Subject): Path | undefined {
  switch (subject.of) {
    case 'cell':
      return ['factors', subject.row, 'values', subject.alternative];
    case 'row':
      return [roomOf(doc, subject.row) ?? 'factors', subject.row];
    case 'alternative':
      return ['alternatives', subject.alternative];
    case 'section':
      return ['sections', subject.section];
    case 'file':
      return [];
    case 'entry':
      return subject.room === 'packs' ? undefined : [subject.room, subject.id];
    case 'level':
      return ['factors', subject.row, 'levels', subject.id];
    case 'new':
      return undefined;
  }
}
