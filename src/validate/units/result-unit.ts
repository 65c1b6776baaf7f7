import type { BuiltInRule } from '../rule';
import { unitProblems } from './unitProblems';

export const resultUnit: BuiltInRule = {
  id: 'units/result-unit',
  severity: 'error',
  title: 'A formula that yields something else than its row is in',
  reason: 'The number would be read in the unit of its row, which is not what it measures.',
  remedy:
    'Correct the formula, or the unit of its row (a quick fix does that). Interest at a rate in %/yr on a stock is an amount by year, and a stock by a yearly amount is in a share of GDP or the like, as debt in % GDP.',
  example: {
    fails: { measures: { burden: { label: 'Burden', unit: 'persons', formula: '=payment * 2', direction: 'lower' } } },
    passes: { measures: { burden: { label: 'Burden', unit: 'USD bn', formula: '=payment * 2', direction: 'lower' } } },
  },
  check: (context) => unitProblems(context, 'result-unit'),
};
