import type { BuiltInRule } from '../rule';
import { formulaProblems } from './problems';

export const noLevels: BuiltInRule = {
  id: 'formulas/no-levels',
  severity: 'error',
  title: 'LEVEL of a row without levels',
  reason: 'Only a row with levels has a level to read.',
  remedy: 'Use the row’s value without LEVEL, or give the row levels.',
  example: {
    fails: {
      measures: {
        tension: {
          label: 'Tension',
          unit: 'index',
          formula: '=IF(LEVEL(payment) = "tense", 1, 0)',
          direction: 'lower',
        },
      },
    },
    passes: {
      measures: {
        tension: { label: 'Tension', unit: 'index', formula: '=IF(LEVEL(stance) = "tense", 1, 0)', direction: 'lower' },
      },
    },
  },
  check: (context) => formulaProblems(context, 'no-levels'),
};
