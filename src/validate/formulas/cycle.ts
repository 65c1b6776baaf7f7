import type { BuiltInRule } from '../rule';
import { formulaProblems } from './problems';

export const cycle: BuiltInRule = {
  id: 'formulas/cycle',
  severity: 'error',
  title: 'Formulas that read each other in a circle',
  reason: 'Each of these cells would have to be computed before the others, so none of them has a value.',
  remedy: 'Break the circle: in one of its cells write a value, or a formula that reads none of the others.',
  example: {
    fails: {
      factors: { payment: { values: { base: '=both / 2' } } },
      measures: { both: { label: 'Payment of both', unit: 'USD bn', formula: '=payment * 2', direction: 'lower' } },
    },
    passes: {
      factors: { payment: { values: { base: 1.5 } } },
      measures: { both: { label: 'Payment of both', unit: 'USD bn', formula: '=payment * 2', direction: 'lower' } },
    },
  },
  check: (context) => formulaProblems(context, 'cycle'),
};
