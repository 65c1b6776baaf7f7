import { roomOf } from '../../model/edit/rowPlace';
import { ownMembers } from '../../model/edit/ownMember';
import { t } from '../../model/l10n';
import type { EditedText } from '../../model/read/editedText';
import type { Path } from '../../model/read/members';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { Block, Details, Link, Subject } from '../../protocol/details';
import { fields, lines, text } from './fields';
import { nameOf } from './spokenOf';

/**
 * The fields of the members of the user's own, which start with `x_`: shown, kept and changed as text. Where something
 * is written a new one can be added.
 */
export function ownFields(doc: ScenarioText, subject: Subject): Block[] {
  const path = pathOf(doc, subject);
  return path && subject.of !== 'new' && subject.of !== 'new-own' ? ownFieldsAt(doc, path, subject) : [];
}

/** The same of the object at a path, which is what the subject is. */
export function ownFieldsAt(
  doc: EditedText,
  path: Path,
  subject: Exclude<Subject, { of: 'new' | 'new-own' }>,
): Block[] {
  if (!doc.tree.nodeAt(path)) return [];
  const own = ownMembers(doc, path).map(({ name, text }) => lines(name, name, text));
  const add = { text: t('Add data of your own…'), to: { of: 'new-own' as const, in: subject } };
  return [{ ...fields(own.length === 0 ? undefined : t('Data of your own'), ...own), add }];
}

/** A form for a new member of the user's own. */
export function newOwnMember(doc: ScenarioText, { in: subject }: Extract<Subject, { of: 'new-own' }>): Details {
  return newOwnForm({ text: subject.of === 'file' ? t('Scenario') : nameOf(doc, subject), to: subject });
}

/** The form itself. @param back what it is added to */
export function newOwnForm(back: Link): Details {
  return {
    title: t('Data of your own'),
    about: t('New'),
    back,
    blocks: [
      fields(
        undefined,
        text('name', t('Name'), '', { hint: t('Such as reviewed_by; in the file x_ is put before it') }),
        lines('holds', t('What it holds'), '', { hint: t('A number is kept as a number, everything else as a text') }),
      ),
    ],
    add: t('Add'),
  };
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
    case 'also-stated':
      return ['factors', subject.row, 'values', subject.alternative, 'alsoStated', subject.index];
    case 'new':
    case 'new-own':
      return undefined;
  }
}
