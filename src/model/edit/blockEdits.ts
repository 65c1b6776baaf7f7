import { memberMap } from '../read/members';
import type { ScenarioText } from '../read/scenarioText';
import { clearCell, setCell } from './cellEdits';
import { changeMembers, combine } from './changeMembers';
import { writeIn } from './layout';
import { insertMember, setMember } from './memberEdit';
import type { TextEdit } from './textEdit';

/** What a cell is to hold, as JSON text; `null` takes out what is written in it. */
export interface CellChange {
  readonly row: string;
  readonly alternative: string;
  readonly json: string | null;
}

/** The edits of many cells as one, and the changes that could not be made. */
export interface BlockEdits {
  readonly edits: readonly TextEdit[];
  readonly refusals: readonly { readonly change: CellChange; readonly reason: string }[];
}

/** Change many cells at once; each is written as one alone would be. Of two changes of one cell the last counts. */
export function changeCells(doc: ScenarioText, changes: readonly CellChange[]): BlockEdits {
  const byRow = new Map<string, Map<string, CellChange>>();
  const refusals: { change: CellChange; reason: string }[] = [];
  for (const change of changes) {
    const { row, alternative, json } = change;
    const alone = json === null ? clearCell(doc, row, alternative) : setCell(doc, row, alternative, json);
    if ('refused' in alone) refusals.push({ change, reason: alone.refused });
    else {
      const cells = byRow.get(row) ?? new Map<string, CellChange>();
      byRow.set(row, cells.set(alternative, change));
    }
  }
  const edits = [...byRow].flatMap(([row, cells]) => rowEdits(doc, row, [...cells.values()]));
  return { edits: combine(edits), refusals };
}

function rowEdits(doc: ScenarioText, row: string, changes: readonly CellChange[]): TextEdit[] {
  const { text, tree } = doc;
  const columns = [...doc.scenario.alternatives.keys()];
  const inOrder = changes.toSorted((a, b) => columns.indexOf(a.alternative) - columns.indexOf(b.alternative));
  const values = tree.nodeAt(['factors', row, 'values']);
  if (!values) return newValues(doc, row, inOrder);
  const cells = memberMap(values);
  const edits: TextEdit[] = [];
  const remove = new Set<string>();
  const insert = [];
  for (const { alternative, json } of inOrder) {
    const cell = cells.get(alternative);
    if (json === null) remove.add(alternative);
    else if (!cell?.value)
      insert.push({ name: alternative, json, after: columns.slice(0, columns.indexOf(alternative)) });
    else {
      const edit =
        cell.value.type === 'object'
          ? setMember(text, cell.value, 'value', json, [])
          : setMember(text, values, alternative, json, []);
      if (text.slice(edit.offset, edit.offset + edit.length) !== edit.text) edits.push(edit);
    }
  }
  return [...changeMembers(text, values, { remove, insert }), ...edits];
}

function newValues({ text, tree }: ScenarioText, row: string, changes: readonly CellChange[]): TextEdit[] {
  const factor = tree.nodeAt(['factors', row]);
  const written = changes.flatMap(({ alternative, json }) => (json === null ? [] : [[alternative, json] as const]));
  if (!factor || written.length === 0) return [];
  const json = writeIn(text, factor, { members: written });
  return [insertMember(text, factor, 'values', json, [...memberMap(factor).keys()])];
}
