import type { BuiltInRule } from '../rule';
import { formulaProblems } from './problems';

export const ownBaseline: BuiltInRule = {
  id: 'formulas/own-baseline',
  severity: 'error',
  title: 'A row that reads its own baseline where there is none',
  reason:
    'In an alternative that is based on none, the baseline of a row is the row itself, which would have to be computed from itself.',
  remedy: 'Write a value in the alternative that is based on none, and BASELINE only in those that are based on it.',
  example: {
    fails: { factors: { payment: { values: { base: '=BASELINE(payment) * 1.1' } } } },
    passes: { factors: { payment: { values: { base: 1.5, heir: '=BASELINE(payment) * 1.1' } } } },
  },
  check: (context) => formulaProblems(context, 'own-baseline'),
};
