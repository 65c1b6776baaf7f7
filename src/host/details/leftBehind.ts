import type { ScenarioText } from '../../model/read/scenarioText';
import type { Subject } from '../../protocol/details';
import { partLeaves, type LeftBehind } from '../structure/partLeaves';
import { rowsIn } from './entryDetails';
import { nameOf, spokenOf } from './spokenOf';

/**
 * What is to be told of something that is deleted in the details panel.
 * @param before the scenario that has it
 * @param after the same without it
 */
export function leftBehind(before: ScenarioText, after: ScenarioText, subject: Subject): LeftBehind {
  switch (subject.of) {
    case 'row':
      return partLeaves(before, after, { of: 'row', ids: [subject.row] });
    case 'alternative':
      return partLeaves(before, after, { of: 'alternative', ids: [subject.alternative] });
    case 'level':
      return partLeaves(before, after, { of: 'level', row: subject.row, ids: [subject.id] });
    case 'entry':
      return { names: [nameOf(before, subject)], places: placesOf(before, subject) };
    default:
      return { names: [], places: 0 };
  }
}

function placesOf(doc: ScenarioText, { room, id }: Extract<Subject, { of: 'entry' }>): number {
  switch (room) {
    case 'sources':
      return spokenOf(doc, { of: 'source', id }).length;
    case 'actors':
      return spokenOf(doc, { of: 'actor', id }).length;
    case 'rules':
      return spokenOf(doc, { of: 'rule', id }).length;
    case 'units': {
      const [block] = rowsIn({ doc }, id);
      return block?.kind === 'links' ? block.links.length : 0;
    }
    case 'packs':
    case 'waivers':
      return 0;
  }
}
