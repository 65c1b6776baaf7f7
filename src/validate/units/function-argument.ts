import type { BuiltInRule } from '../rule';
import { unitProblems } from './unitProblems';

export const functionArgument: BuiltInRule = {
  id: 'units/function-argument',
  severity: 'error',
  title: 'An amount with a unit where a function takes none',
  reason: 'The logarithm of an amount of money depends on the scale that it is written in, and so means nothing.',
  remedy: 'Divide the amount by one of the same unit first, so that a ratio is left.',
  example: {
    fails: { measures: { burden: { label: 'Burden', unit: 'index', formula: '=LN(payment)', direction: 'lower' } } },
    passes: {
      measures: {
        burden: { label: 'Burden', unit: 'index', formula: '=LN(payment / ALT("base", payment))', direction: 'lower' },
      },
    },
  },
  check: (context) => unitProblems(context, 'function-argument'),
};
