import type { BuiltInRule } from '../rule';
import { formulaProblems } from './problems';

export const cycle: BuiltInRule = {
  id: 'formulas/cycle',
  severity: 'error',
  title: 'Formulas that read each other in a circle',
  reason: 'Each of these cells would have to be computed before the others, so none of them has a value.',
  check: (context) => formulaProblems(context, 'cycle'),
};
