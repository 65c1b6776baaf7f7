import type { Made } from '../model/edit/place';
import { renamed } from '../model/edit/references';
import { copyRow } from '../model/edit/rowEdits';
import { roomOf } from '../model/edit/rowPlace';
import type { Span } from '../model/read/lines';
import type { ScenarioText } from '../model/read/scenarioText';
import { referencesToRow } from './references';

/** Put a copy of a row behind it. Where the row's own formulas speak of the row, those of the copy speak of the copy. */
export function duplicateRow(doc: ScenarioText, row: string): Made {
  const room = roomOf(doc, row);
  const node = doc.tree.nodeAt([room ?? 'factors', row]);
  return copyRow(doc, row, (id) => {
    const own = referencesToRow(doc, row).filter((one) => one.in === 'formula' && node && isInside(one.place, node));
    return renamed(own, id);
  });
}

function isInside(place: Span, node: Span): boolean {
  return place.offset >= node.offset && place.offset + place.length <= node.offset + node.length;
}
