import { applyEdits } from '../../model/edit/textEdit';
import type { Span } from '../../model/read/lines';
import type { Path } from '../../model/read/members';
import type { ScenarioText } from '../../model/read/scenarioText';
import { indexInString } from '../../model/read/stringOffsets';
import type { DraftProblem, FormulaChecked } from '../../protocol';
import type { Assessment } from '../../validate/assess';
import type { Finding, Fix } from '../../validate/finding';
import { valueWithUnit } from '../editor/explanation';
import { intentEdits, type TextIntent } from '../editor/intentEdits';
import type { NumberDisplay } from '../editor/numberDisplay';

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
  const shift = draft.text.length - draft.text.trimStart().length;
  const inForce = now.calculation.formula(row, alternative);
  const isUnchanged = inForce?.text === formula;
  const result = isUnchanged
    ? { edits: [] }
    : intentEdits(now.doc, intentOf(now.doc, { row, alternative, text: formula }));
  if ('refused' in result) {
    return { problems: [{ severity: 'error', offset: shift, length: formula.length, message: result.refused }] };
  }
  const then = result.edits.length === 0 ? now : assess(applyEdits(now.doc.text, result.edits));
  const writtenIn = isUnchanged ? inForce.writtenIn : alternative;
  const literal = literalOf(then.doc, pathsOf(then.doc, row, writtenIn ?? alternative), formula);
  const problems = literal ? then.findings.flatMap((finding) => problemOf(finding, literal)) : [];
  const seen = new Set<string>();
  return {
    problems: problems
      .filter(({ offset, message }) => !seen.has(`${offset} ${message}`) && seen.add(`${offset} ${message}`))
      .map((problem) => shifted(problem, shift)),
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

interface Literal {
  readonly text: string;
  readonly offset: number;
}

/** The string that holds the formula. */
function literalOf(doc: ScenarioText, paths: readonly Path[], formula: string): Literal | undefined {
  for (const path of paths) {
    const node = doc.tree.nodeAt(path);
    if (node?.type === 'string' && node.value === formula) {
      return { text: doc.text.slice(node.offset, node.offset + node.length), offset: node.offset };
    }
  }
  return undefined;
}

function problemOf({ rule, place, message, severity, fixes, waived }: Finding, literal: Literal): DraftProblem[] {
  const at = waived ? undefined : inside(literal, place);
  if (!at) return [];
  // What the value means beside others is told, and no characters are at fault.
  const span = /^(?:formulas|units|values)\//.test(rule) ? at : { offset: 0, length: 0 };
  const fix = preferredFirst(fixes ?? []).flatMap((one) => fixOf(one, literal))[0];
  return [{ severity, message, ...span, ...(fix && { fix }) }];
}

function preferredFirst(fixes: readonly Fix[]): Fix[] {
  return [...fixes].sort((a, b) => Number(b.preferred ?? false) - Number(a.preferred ?? false));
}

/** A fix that changes characters of the formula and nothing else. */
function fixOf({ title, edits }: Fix, literal: Literal): NonNullable<DraftProblem['fix']>[] {
  const [edit, more] = edits;
  const span = edit && !more ? inside(literal, edit) : undefined;
  const text = edit && plain(edit.text);
  return span && text !== undefined ? [{ title, ...span, text }] : [];
}

/** A place of the file as one of the formula; the whole string, or the whole cell around it, is the whole formula. */
function inside({ text, offset }: Literal, place: Span): Span | undefined {
  const end = offset + text.length;
  const placeEnd = place.offset + place.length;
  if (place.offset > end || placeEnd < offset) return undefined;
  const start = indexInString(text, offset, Math.max(place.offset, offset + 1));
  const stop = indexInString(text, offset, Math.min(placeEnd, end - 1));
  const isPart = place.offset >= offset && placeEnd <= end;
  return isPart && start !== undefined && stop !== undefined ? { offset: start, length: stop - start } : undefined;
}

/** What a piece of a JSON string says. */
function plain(json: string): string | undefined {
  try {
    return JSON.parse(`"${json}"`) as string;
  } catch {
    return undefined;
  }
}

function shifted(problem: DraftProblem, by: number): DraftProblem {
  if (by === 0) return problem;
  const { fix } = problem;
  return { ...problem, offset: problem.offset + by, ...(fix && { fix: { ...fix, offset: fix.offset + by } }) };
}
