import { cellParts } from '../../model/cell';
import { setCellMember } from '../../model/edit/cellMembers';
import { combine } from '../../model/edit/changeMembers';
import type { NumberMarks } from '../../model/edit/digits';
import type { EditResult } from '../../model/edit/editResult';
import { setFormula } from '../../model/edit/measureEdits';
import { renameLabel } from '../../model/edit/renameLabel';
import type { TextEdit } from '../../model/edit/textEdit';
import { setTypedRowMember } from '../../model/edit/typedRowMember';
import { t } from '../../model/l10n';
import type { ScenarioText } from '../../model/read/scenarioText';
import { LABELS, type RefusedCell, type TextChange } from '../../protocol';
import { place, whereText, type BlockResult, type Placed } from './placing';

/**
 * Writes other texts in the places of those that are there. What does not fit its place is refused there, and the rest
 * is written; nothing is deleted. Of two texts for one place the last counts.
 */
export function replaceTexts(doc: ScenarioText, changes: readonly TextChange[], marks: NumberMarks): BlockResult {
  const lastOf = new Map(changes.map((change) => [JSON.stringify(change.at), change]));
  const cells: Placed[] = [];
  const edits: TextEdit[] = [];
  const refusals: RefusedCell[] = [];
  for (const change of lastOf.values()) {
    const { at, text } = change;
    if (text.trim() === '')
      refusals.push(refusal(doc, change, t('Nothing would be left here. Delete it where it is edited.')));
    else if (at.of === 'cell') cells.push({ row: at.row, column: at.alternative, input: text, marks });
    else {
      const result = editsAt(doc, at, text);
      if ('refused' in result) refusals.push(refusal(doc, change, result.refused));
      else edits.push(...result.edits);
    }
  }
  const placed = place(doc, cells);
  return { edits: combine([...edits, ...placed.edits]), refusals: [...refusals, ...placed.refusals] };
}

function editsAt(doc: ScenarioText, at: Exclude<TextChange['at'], { of: 'cell' }>, text: string): EditResult {
  const { scenario } = doc;
  switch (at.of) {
    case 'formula':
      return setFormula(doc, at.row, text);
    case 'row-label':
      return renameLabel(doc, 'row', at.row, text);
    case 'alternative-label':
      return renameLabel(doc, 'alternative', at.alternative, text);
    case 'section-label':
      return renameLabel(doc, 'section', at.section, text);
    case 'cell-note': {
      const cell = scenario.factors.get(at.row)?.values.get(at.alternative);
      const note = cell === undefined ? undefined : cellParts(cell).note;
      return note === undefined ? noNote() : setCellMember(doc, at.row, at.alternative, 'note', text);
    }
    case 'row-note': {
      const note = (scenario.factors.get(at.row) ?? scenario.measures?.get(at.row))?.note;
      return note === undefined ? noNote() : setTypedRowMember(doc, at.row, 'note', text);
    }
  }
}

function noNote(): EditResult {
  return { refused: t('There is no note here any more.') };
}

/** Of a cell and a row's label the text can be taken up in their editors. */
function refusal(doc: ScenarioText, { at, text }: TextChange, reason: string): RefusedCell {
  const told = { where: whereOf(doc, at), text, reason };
  if (at.of === 'cell') return { ...told, row: at.row, column: at.alternative };
  return at.of === 'row-label' ? { ...told, row: at.row, column: LABELS } : told;
}

function whereOf(doc: ScenarioText, at: TextChange['at']): string {
  const { alternatives, sections } = doc.scenario;
  switch (at.of) {
    case 'cell':
      return whereText(doc, at.row, at.alternative);
    case 'formula':
      return t('Formula of {0}', rowName(doc, at.row));
    case 'row-label':
      return whereText(doc, at.row, LABELS);
    case 'alternative-label':
      return t('Label of the alternative {0}', alternatives.get(at.alternative)?.label ?? at.alternative);
    case 'section-label':
      return t('Label of the section {0}', sections.get(at.section)?.label ?? at.section);
    case 'cell-note':
      return t('Note of {0}', whereText(doc, at.row, at.alternative));
    case 'row-note':
      return t('Note of {0}', rowName(doc, at.row));
  }
}

function rowName({ scenario }: ScenarioText, row: string): string {
  return (scenario.factors.get(row) ?? scenario.measures?.get(row))?.label ?? row;
}
