import type { BuiltInRule } from '../rule';
import { unitProblems } from './unitProblems';

export const differentDimensions: BuiltInRule = {
  id: 'units/different-dimensions',
  severity: 'error',
  title: 'Amounts of different kinds that are added, compared or chosen between',
  reason: 'People and money, or a total and a yearly amount, make no sum: the number that comes out measures nothing.',
  remedy:
    'Find out what the sum is meant to be: a factor is missing that makes one kind of amount the other, such as a cost per person.',
  example: {
    fails: {
      factors: {
        troops: { section: 'money', label: 'Troops', role: 'uncertainty', unit: 'persons', values: { base: 28500 } },
      },
      measures: { burden: { label: 'Burden', unit: 'USD bn', formula: '=payment + troops', direction: 'lower' } },
    },
    passes: {
      factors: {
        troops: { section: 'money', label: 'Troops', role: 'uncertainty', unit: 'persons', values: { base: 28500 } },
      },
      measures: {
        burden: { label: 'Burden', unit: 'USD bn/person', formula: '=payment / troops', direction: 'lower' },
      },
    },
  },
  check: (context) => unitProblems(context, 'different-dimensions'),
};
