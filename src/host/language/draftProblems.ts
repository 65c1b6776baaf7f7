import type { Span } from '../../model/read/lines';
import type { Path } from '../../model/read/members';
import type { ScenarioText } from '../../model/read/scenarioText';
import { indexInString } from '../../model/read/stringOffsets';
import type { DraftProblem } from '../../protocol';
import type { Assessment } from '../../validate/assess';
import type { Finding, Fix } from '../../validate/finding';

/**
 * What is wrong with a formula that is being typed, at its characters, as it was found with the formula in the file.
 * @param then the file as it would be
 * @param paths where the formula may stand in it
 * @param typed the formula as it is typed, with the blanks around it
 */
export function draftProblems(then: Assessment, paths: readonly Path[], typed: string): DraftProblem[] {
  const literal = literalOf(then.doc, paths, typed.trim());
  const problems = literal ? then.findings.flatMap((finding) => problemOf(finding, literal)) : [];
  const shift = shiftOf(typed);
  const seen = new Set<string>();
  return problems
    .filter(({ offset, message }) => !seen.has(`${offset} ${message}`) && seen.add(`${offset} ${message}`))
    .map((problem) => shifted(problem, shift));
}

/** A formula that could not be written at all. */
export function refusedDraft(typed: string, message: string): DraftProblem {
  return { severity: 'error', offset: shiftOf(typed), length: typed.trim().length, message };
}

function shiftOf(typed: string): number {
  return typed.length - typed.trimStart().length;
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
