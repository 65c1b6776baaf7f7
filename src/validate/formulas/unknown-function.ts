import type { BuiltInRule } from '../rule';
import { formulaProblems } from './problems';

export const unknownFunction: BuiltInRule = {
  id: 'formulas/unknown-function',
  severity: 'error',
  title: 'A function that is not known',
  reason: 'Without the function the formula has no value, and nothing that rests on it has one.',
  check: (context) => formulaProblems(context, 'unknown-function'),
};
