import type { BuiltInRule } from '../rule';
import { formulaProblems } from './problems';

export const noLevels: BuiltInRule = {
  id: 'formulas/no-levels',
  severity: 'error',
  title: 'LEVEL of a row without levels',
  reason: 'Only a row with levels has a level to read.',
  check: (context) => formulaProblems(context, 'no-levels'),
};
