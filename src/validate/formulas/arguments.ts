import type { BuiltInRule } from '../rule';
import { formulaProblems } from './problems';

export const unfitArguments: BuiltInRule = {
  id: 'formulas/arguments',
  severity: 'error',
  title: 'A function with too few, too many or unfit arguments',
  reason: 'The function cannot be computed with these arguments.',
  check: (context) => formulaProblems(context, 'arguments'),
};
