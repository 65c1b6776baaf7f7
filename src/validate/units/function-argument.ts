import type { BuiltInRule } from '../rule';
import { unitProblems } from './unitProblems';

export const functionArgument: BuiltInRule = {
  id: 'units/function-argument',
  severity: 'error',
  title: 'An amount with a unit where a function takes none',
  reason: 'The logarithm of an amount of money depends on the scale that it is written in, and so means nothing.',
  check: (context) => unitProblems(context, 'function-argument'),
};
