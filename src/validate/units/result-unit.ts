import type { BuiltInRule } from '../rule';
import { unitProblems } from './unitProblems';

export const resultUnit: BuiltInRule = {
  id: 'units/result-unit',
  severity: 'error',
  title: 'A formula that yields something else than its row is in',
  reason: 'The number would be read in the unit of its row, which is not what it measures.',
  check: (context) => unitProblems(context, 'result-unit'),
};
