import type { BuiltInRule } from '../rule';
import { problemsOf } from './problems';

export const unknownMember: BuiltInRule = {
  id: 'structure/unknown-member',
  severity: 'warning',
  title: 'An unknown member',
  reason:
    'A misspelt member has no effect. Inside a rule it could weaken the rule in silence, so there it is an error.',
  remedy: 'Correct its name. A member of your own, kept and never reported, has a name that begins with “x_”.',
  example: {
    fails: { factors: { payment: { sorce: 'report' } } },
    passes: { factors: { payment: { source: 'report' } } },
  },
  *check(context) {
    for (const observation of problemsOf(context, 'unknown-member')) {
      yield isInRule(context.doc.problems, observation.place.offset)
        ? { ...observation, severity: 'error' }
        : observation;
    }
  },
};

function isInRule(
  problems: readonly { offset: number; path: readonly (string | number)[] }[],
  offset: number,
): boolean {
  const path = problems.find((problem) => problem.offset === offset)?.path;
  return path?.[0] === 'rules' && path.length > 2;
}
