import type { BuiltInRule } from '../rule';
import { formulaProblems } from './problems';

export const unknownLevel: BuiltInRule = {
  id: 'formulas/unknown-level',
  severity: 'error',
  title: 'A level compared with a text that is no level of it',
  reason: 'The comparison can never be TRUE, so what hangs on it is decided by a slip of the pen.',
  remedy: 'Write the id of one of the row’s levels, in quotes. The quick fix writes the nearest one.',
  example: {
    fails: {
      measures: {
        tension: { label: 'Tension', unit: 'index', formula: '=IF(stance = "tens", 1, 0)', direction: 'lower' },
      },
    },
    passes: {
      measures: {
        tension: { label: 'Tension', unit: 'index', formula: '=IF(stance = "tense", 1, 0)', direction: 'lower' },
      },
    },
  },
  check: (context) => formulaProblems(context, 'unknown-level'),
};
