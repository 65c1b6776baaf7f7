import type { BuiltInRule } from '../rule';
import { formulaProblems } from './problems';

export const ownBaseline: BuiltInRule = {
  id: 'formulas/own-baseline',
  severity: 'error',
  title: 'A row that reads its own baseline where there is none',
  reason:
    'In an alternative that is based on none, the baseline of a row is the row itself, which would have to be computed from itself.',
  check: (context) => formulaProblems(context, 'own-baseline'),
};
