import type { BuiltInRule } from '../rule';
import { formulaProblems } from './problems';

export const syntax: BuiltInRule = {
  id: 'formulas/syntax',
  severity: 'error',
  title: 'A formula that cannot be read',
  reason: 'A formula that cannot be read has no value, and nothing that rests on it has one.',
  remedy: 'Correct the formula where the finding stands: most often a bracket, a quote or an operator is missing.',
  example: {
    fails: {
      measures: { burden: { label: 'Burden', unit: 'USD bn', formula: '=(payment + 1) * (2', direction: 'lower' } },
    },
    passes: {
      measures: { burden: { label: 'Burden', unit: 'USD bn', formula: '=(payment + 1) * (2)', direction: 'lower' } },
    },
  },
  check: (context) => formulaProblems(context, 'syntax'),
};
