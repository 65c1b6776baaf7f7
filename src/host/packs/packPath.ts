import type { Subject } from '../../protocol/details';

/** A subject of which a pack can hold data of the user's own. */
export type Written = Exclude<Subject, { of: 'new' | 'new-own' }>;

/** Where the object of a subject stands in a pack. */
export function packPath(subject: Written): string[] | undefined {
  switch (subject.of) {
    case 'file':
      return [];
    case 'entry':
      return subject.room === 'rules' ? ['rules', subject.id] : undefined;
    case 'row':
      return ['concepts', subject.row];
    case 'level':
      return ['concepts', subject.row, 'levels', subject.id];
    default:
      return undefined;
  }
}
