import { applyEdits } from '../../model/edit/textEdit';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { FormulaChecked } from '../../protocol';
import type { Assessment } from '../../validate/assess';
import { valueWithUnit } from '../editor/explanation';
import { intentEdits, type TextIntent } from '../editor/intentEdits';
import type { NumberDisplay } from '../editor/numberDisplay';
import { draftProblems, refusedDraft } from './draftProblems';
import type { Path } from '../../model/read/members';

/** A formula that is being typed into a cell. */
export interface DraftFormula {
  readonly row: string;
  readonly alternative: string;
  readonly text: string;
}

/**
 * What would be wrong with the formula were it in the cell, and what it would come to there: the whole file is judged
 * with it, so that the answer is that of the finished edit.
 * @param assess judges a text in the place of the document's
 */
export function checkDraft(
  now: Assessment,
  draft: DraftFormula,
  assess: (text: string) => Assessment,
  numbers: NumberDisplay,
): Pick<FormulaChecked, 'problems' | 'preview'> {
  const { row, alternative } = draft;
  const formula = draft.text.trim();
  const inForce = now.calculation.formula(row, alternative);
  const isUnchanged = inForce?.text === formula;
  const result = isUnchanged
    ? { edits: [] }
    : intentEdits(now.doc, intentOf(now.doc, { row, alternative, text: formula }));
  if ('refused' in result) return { problems: [refusedDraft(draft.text, result.refused)] };
  const then = result.edits.length === 0 ? now : assess(applyEdits(now.doc.text, result.edits));
  const writtenIn = isUnchanged ? inForce.writtenIn : alternative;
  return {
    problems: draftProblems(then, pathsOf(then.doc, row, writtenIn ?? alternative), draft.text),
    preview: valueWithUnit(then.doc.scenario, then.calculation, row, alternative, numbers),
  };
}

function intentOf({ scenario }: ScenarioText, { row, alternative, text }: DraftFormula): TextIntent {
  const isMeasure = !scenario.factors.has(row) && scenario.measures?.has(row) === true;
  return isMeasure
    ? { kind: 'set-formula', row, formula: text }
    : { kind: 'set-cell', cell: { row, alternative }, input: text };
}

function pathsOf({ scenario }: ScenarioText, row: string, alternative: string): Path[] {
  if (!scenario.factors.has(row)) return [['measures', row, 'formula']];
  const path = ['factors', row, 'values', alternative];
  return [path, [...path, 'value']];
}
