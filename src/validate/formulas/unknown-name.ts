import type { BuiltInRule } from '../rule';
import { formulaProblems } from './problems';

export const unknownName: BuiltInRule = {
  id: 'formulas/unknown-name',
  severity: 'error',
  title: 'A formula that reads a row which does not exist',
  reason: 'Without the row the formula has no value, and nothing that rests on it has one.',
  remedy: 'Correct the name, or add the row. The quick fix writes the nearest name.',
  example: {
    fails: { measures: { burden: { label: 'Burden', unit: 'USD bn', formula: '=paymnet * 2', direction: 'lower' } } },
    passes: { measures: { burden: { label: 'Burden', unit: 'USD bn', formula: '=payment * 2', direction: 'lower' } } },
  },
  check: (context) => formulaProblems(context, 'unknown-name', context.calculation.rows),
};
