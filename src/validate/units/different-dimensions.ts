import type { BuiltInRule } from '../rule';
import { unitProblems } from './unitProblems';

export const differentDimensions: BuiltInRule = {
  id: 'units/different-dimensions',
  severity: 'error',
  title: 'Amounts of different kinds that are added, compared or chosen between',
  reason: 'People and money, or a total and a yearly amount, make no sum: the number that comes out measures nothing.',
  check: (context) => unitProblems(context, 'different-dimensions'),
};
