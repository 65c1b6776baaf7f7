import type { BuiltInRule } from '../rule';
import { formulaProblems } from './problems';

export const refused: BuiltInRule = {
  id: 'formulas/refused',
  severity: 'error',
  title: 'A formula with something that has no place here',
  reason:
    'Rows are read by name: addresses, ranges and functions that read the clock or the outside world would give another result elsewhere or tomorrow.',
  remedy: 'Read the row by its name, all alternatives by ALTS, and write the day as a row of its own.',
  example: {
    fails: { measures: { burden: { label: 'Burden', unit: 'USD bn', formula: '=SUM(B2:C2)', direction: 'lower' } } },
    passes: {
      measures: { burden: { label: 'Burden', unit: 'USD bn', formula: '=SUM(ALTS(payment))', direction: 'lower' } },
    },
  },
  check: (context) => formulaProblems(context, 'refused'),
};
