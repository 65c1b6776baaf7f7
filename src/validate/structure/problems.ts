import type { Problem, ProblemKind } from '../../model/read/problem';
import type { Observation } from '../rule';
import type { RuleContext } from '../ruleContext';

/** What reading the text ran into, of one kind, told of the row and the alternative in which it stands. */
export function* problemsOf(context: RuleContext, kind: ProblemKind): Iterable<Observation> {
  for (const problem of context.doc.problems) {
    if (problem.kind !== kind) continue;
    yield {
      message: problem.message,
      place: { offset: problem.offset, length: problem.length },
      ...address(context, problem),
    };
  }
}

/** The cell, row or column that a path leads into, as far as the table shows one. */
function address(context: RuleContext, { path }: Problem): { row?: string; alternative?: string } {
  const [room, id, member, alternative] = path;
  if (typeof id !== 'string' || !context.doc.tree.memberAt(path.slice(0, 2))) return {};
  if (room === 'alternatives') return { alternative: id };
  if (room !== 'factors' && room !== 'measures') return {};
  const known = typeof alternative === 'string' && context.scenario.alternatives.has(alternative);
  return member === 'values' && known ? { row: id, alternative } : { row: id };
}
