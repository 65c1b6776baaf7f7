import type { BuiltInRule } from '../rule';
import { formulaProblems } from './problems';

export const unknownFunction: BuiltInRule = {
  id: 'formulas/unknown-function',
  severity: 'error',
  title: 'A function that is not known',
  reason: 'Without the function the formula has no value, and nothing that rests on it has one.',
  remedy: 'Correct the name of the function, or say the same with functions that are known.',
  example: {
    fails: {
      measures: { burden: { label: 'Burden', unit: 'USD bn', formula: '=ROUDN(payment, 1)', direction: 'lower' } },
    },
    passes: {
      measures: { burden: { label: 'Burden', unit: 'USD bn', formula: '=ROUND(payment, 1)', direction: 'lower' } },
    },
  },
  check: (context) => formulaProblems(context, 'unknown-function'),
};
