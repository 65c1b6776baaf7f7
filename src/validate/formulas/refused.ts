import type { BuiltInRule } from '../rule';
import { formulaProblems } from './problems';

export const refused: BuiltInRule = {
  id: 'formulas/refused',
  severity: 'error',
  title: 'A formula with something that has no place here',
  reason:
    'Rows are read by name: addresses, ranges and functions that read the clock or the outside world would give another result elsewhere or tomorrow.',
  check: (context) => formulaProblems(context, 'refused'),
};
