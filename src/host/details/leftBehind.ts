import { deleteAlternatives, deleteRows } from '../../formula/rowAndColumnEdits';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { Subject } from '../../protocol/details';
import type { Deleted } from '../structure/deletedText';
import { rowsIn } from './entryDetails';
import { nameOf, spokenOf } from './spokenOf';

/** What is to be told of something that is to be deleted: how people call it, and how many places will still speak of it. */
export function leftBehind(doc: ScenarioText, subject: Subject): { readonly what: Deleted; readonly places: number } {
  if (subject.of === 'level') return { what: `“${subject.id}”`, places: spokenOf(doc, subject).length };
  if (subject.of === 'row' || subject.of === 'alternative')
    return { what: `“${nameOf(doc, subject)}”`, places: danglingPlaces(doc, subject) };
  if (subject.of !== 'entry') return { what: '', places: 0 };
  const { room, id } = subject;
  const what = `“${nameOf(doc, subject)}”`;
  switch (room) {
    case 'sources':
      return { what, places: spokenOf(doc, { of: 'source', id }).length };
    case 'actors':
      return { what, places: spokenOf(doc, { of: 'actor', id }).length };
    case 'rules':
      return { what, places: spokenOf(doc, { of: 'rule', id }).length };
    case 'units': {
      const [block] = rowsIn({ doc }, id);
      return { what, places: block?.kind === 'links' ? block.links.length : 0 };
    }
    case 'packs':
    case 'waivers':
      return { what, places: 0 };
  }
}

function danglingPlaces(doc: ScenarioText, subject: Extract<Subject, { of: 'row' | 'alternative' }>): number {
  if (subject.of === 'row') {
    const deletion = deleteRows(doc, [subject.row]);
    return 'refused' in deletion ? 0 : deletion.dangling.length;
  }
  const deletion = deleteAlternatives(doc, [subject.alternative]);
  return 'refused' in deletion ? 0 : deletion.dangling.length + deletion.rebased.length;
}
