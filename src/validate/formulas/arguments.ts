import type { BuiltInRule } from '../rule';
import { formulaProblems } from './problems';

export const unfitArguments: BuiltInRule = {
  id: 'formulas/arguments',
  severity: 'error',
  title: 'A function with too few, too many or unfit arguments',
  reason: 'The function cannot be computed with these arguments.',
  remedy: 'Give the arguments that the function takes; the formula bar tells them as you type.',
  example: {
    fails: {
      measures: { burden: { label: 'Burden', unit: 'USD bn', formula: '=IF(payment > 1)', direction: 'lower' } },
    },
    passes: {
      measures: {
        burden: { label: 'Burden', unit: 'USD bn', formula: '=IF(payment > 1, payment, 0)', direction: 'lower' },
      },
    },
  },
  check: (context) => formulaProblems(context, 'arguments'),
};
