import { blankCell, clearCell, setCell } from '../../model/edit/cellEdits';
import type { EditResult } from '../../model/edit/editResult';
import { setFormula } from '../../model/edit/measureEdits';
import { renameLabel } from '../../model/edit/renameLabel';
import { typedNumbers } from '../../formula/typedNumber';
import { ENGLISH_MARKS, type NumberMarks } from '../../model/edit/digits';
import { readTypedInput } from '../../model/edit/typedInput';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { Intent } from '../../protocol';
import type { ConflictIntent } from '../../protocol/conflicts';
import type { DetailsIntent } from '../../protocol/details';
import type { Assessment } from '../../validate/assess';
import type { BlockIntent } from '../block/blockEdits';
import { conflictEdits } from '../conflicts/conflictEdits';
import type { DetailsEdit } from '../details/detailsEdit';
import { detailsEdits } from '../details/detailsEdits';
import { structureEdits } from '../structure/structureIntents';
import { fixEdits } from './fixEdits';

/**
 * The edits that do what the person wants, whatever it takes to know them, or why it cannot be done.
 * @param marks how the person's language writes numbers
 */
export function editsFor(
  assessment: Assessment,
  intent: SingleIntent,
  marks: NumberMarks = ENGLISH_MARKS,
): DetailsEdit {
  switch (intent.kind) {
    case 'fix':
      return fixEdits(assessment, intent.finding, intent.title);
    case 'set-member':
    case 'add-entry':
    case 'remove-entry':
    case 'move-entry':
      return detailsEdits(assessment, intent, marks);
    case 'settle-conflict':
    case 'settle-conflicts':
      return conflictEdits(assessment.doc.text, intent, marks);
    default:
      return intentEdits(assessment.doc, intent, marks);
  }
}

/** An intent about one thing that the document says; blocks are edited by `block/blockEdits`. */
export type SingleIntent = Exclude<Intent, BlockIntent | { kind: 'revert' }>;

/** An intent about the scenario that the text alone is enough for; a fix needs the findings too, the details panel what packs there are. */
export type TextIntent = Exclude<SingleIntent, { kind: 'fix' } | DetailsIntent | ConflictIntent>;

/** The smallest text edits that do what the person wants, or why it cannot be done. */
export function intentEdits(doc: ScenarioText, intent: TextIntent, marks = ENGLISH_MARKS): EditResult {
  switch (intent.kind) {
    case 'set-cell':
      return setTypedCell(doc, intent.cell.row, intent.cell.alternative, intent.input, marks);
    case 'clear-cell':
      return clearCell(doc, intent.cell.row, intent.cell.alternative);
    case 'blank-cell':
      return blankCell(doc, intent.cell.row, intent.cell.alternative);
    case 'set-formula':
      return setFormula(doc, intent.row, intent.formula);
    case 'rename-label':
      return renameLabel(doc, intent.of, intent.id, intent.label);
    case 'move':
    case 'remove':
      return structureEdits(doc, intent);
  }
}

function setTypedCell(
  doc: ScenarioText,
  row: string,
  alternative: string,
  typed: string,
  marks: NumberMarks,
): EditResult {
  const factor = doc.scenario.factors.get(row);
  // A broken file or a row that is gone is told by the edit itself.
  if (!factor) return clearCell(doc, row, alternative);
  const input = readTypedInput(factor, typed, typedNumbers(marks));
  if ('refused' in input) return input;
  return 'clear' in input ? clearCell(doc, row, alternative) : setCell(doc, row, alternative, input.json);
}
