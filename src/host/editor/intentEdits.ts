import { blankCell, clearCell, setCell } from '../../model/edit/cellEdits';
import type { EditResult } from '../../model/edit/editResult';
import { setFormula } from '../../model/edit/measureEdits';
import { renameLabel } from '../../model/edit/renameLabel';
import { readTypedInput } from '../../model/edit/typedInput';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { Intent } from '../../protocol';
import type { Assessment } from '../../validate/assess';
import { fixEdits } from './fixEdits';

/** The edits that do what the person wants, whatever it takes to know them, or why it cannot be done. */
export function editsFor(assessment: Assessment, intent: Intent): EditResult {
  return intent.kind === 'fix'
    ? fixEdits(assessment, intent.finding, intent.title)
    : intentEdits(assessment.doc, intent);
}

/** An intent that the text alone is enough for; a fix needs the findings too. */
export type TextIntent = Exclude<Intent, { kind: 'fix' }>;

/** The smallest text edits that do what the person wants, or why it cannot be done. */
export function intentEdits(doc: ScenarioText, intent: TextIntent): EditResult {
  switch (intent.kind) {
    case 'set-cell':
      return setTypedCell(doc, intent.cell.row, intent.cell.alternative, intent.input);
    case 'clear-cell':
      return clearCell(doc, intent.cell.row, intent.cell.alternative);
    case 'blank-cell':
      return blankCell(doc, intent.cell.row, intent.cell.alternative);
    case 'set-formula':
      return setFormula(doc, intent.row, intent.formula);
    case 'rename-label':
      return renameLabel(doc, intent.of, intent.id, intent.label);
  }
}

function setTypedCell(doc: ScenarioText, row: string, alternative: string, typed: string): EditResult {
  const factor = doc.scenario.factors.get(row);
  // A broken file or a row that is gone is told by the edit itself.
  if (!factor) return clearCell(doc, row, alternative);
  const input = readTypedInput(factor, typed);
  if ('refused' in input) return input;
  return 'clear' in input ? clearCell(doc, row, alternative) : setCell(doc, row, alternative, input.json);
}
