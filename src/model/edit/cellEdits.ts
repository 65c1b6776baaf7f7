import type { Node } from 'jsonc-parser';
import { t } from '../l10n';
import { memberMap } from '../read/members';
import type { ScenarioText } from '../read/scenarioText';
import { objectToEdit, type EditResult } from './editResult';
import { insertMember, removeMember, setMember } from './memberEdit';

/**
 * Write a cell's content: into the cell as it stands, its source and note kept, or as a new cell among its
 * neighbours in column order.
 * @param json the content as JSON text: a number, a string or null
 */
export function setCell(doc: ScenarioText, row: string, alternative: string, json: string): EditResult {
  const values = valuesOf(doc, row);
  if ('refused' in values) return values;
  if (!doc.scenario.alternatives.has(alternative))
    return { refused: t('There is no alternative “{0}” any more.', alternative) };
  if ('factor' in values) {
    const cells = insertMember(
      doc.text,
      values.factor,
      'values',
      `{ ${JSON.stringify(alternative)}: ${json} }`,
      allNames(values.factor),
    );
    return { edits: [cells] };
  }
  const cell = memberMap(values.object).get(alternative)?.value;
  const edit =
    cell?.type === 'object'
      ? setMember(doc.text, cell, 'value', json, [])
      : setMember(doc.text, values.object, alternative, json, columnsBefore(doc, alternative));
  const unchanged = doc.text.slice(edit.offset, edit.offset + edit.length) === edit.text;
  return { edits: unchanged ? [] : [edit] };
}

/** Make a cell a deliberate blank: nothing is inherited in its place. */
export function blankCell(doc: ScenarioText, row: string, alternative: string): EditResult {
  return setCell(doc, row, alternative, 'null');
}

/** Remove a cell with all that is written in it, so that it is inherited again, or missing. */
export function clearCell(doc: ScenarioText, row: string, alternative: string): EditResult {
  const values = valuesOf(doc, row);
  if ('refused' in values) return values;
  return { edits: 'factor' in values ? [] : removeMember(values.object, alternative) };
}

/** The object that holds a factor's cells, or the factor itself where it has none. */
function valuesOf(doc: ScenarioText, row: string): { object: Node } | { factor: Node } | { refused: string } {
  if (doc.scenario.measures?.has(row) && !doc.scenario.factors.has(row)) {
    return { refused: t('A measure is computed in every alternative; its cells are not typed.') };
  }
  const factor = objectToEdit(doc, ['factors', row]);
  if ('refused' in factor) return factor;
  if (!memberMap(factor.object).has('values')) return { factor: factor.object };
  return objectToEdit(doc, ['factors', row, 'values']);
}

function columnsBefore(doc: ScenarioText, alternative: string): string[] {
  const columns = [...doc.scenario.alternatives.keys()];
  return columns.slice(0, columns.indexOf(alternative));
}

function allNames(object: Node): string[] {
  return [...memberMap(object).keys()];
}
