import type { BuiltInRule } from '../rule';
import { unitProblems } from './unitProblems';

export const wrongScale: BuiltInRule = {
  id: 'units/wrong-scale',
  severity: 'error',
  title: 'An amount in another scale than the one beside it or its row',
  reason: 'Millions counted as billions, or months as years: the number is wrong by a factor that nobody sees in it.',
  remedy:
    'Insert the factor that the finding names, or take it out (the quick fix does), or correct the unit of the row.',
  example: {
    fails: { measures: { burden: { label: 'Burden', unit: 'USD mn', formula: '=payment', direction: 'lower' } } },
    passes: {
      measures: { burden: { label: 'Burden', unit: 'USD mn', formula: '=payment * 1000', direction: 'lower' } },
    },
  },
  check: (context) => unitProblems(context, 'wrong-scale'),
};
