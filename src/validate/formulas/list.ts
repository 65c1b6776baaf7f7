import type { BuiltInRule } from '../rule';
import { formulaProblems } from './problems';

export const list: BuiltInRule = {
  id: 'formulas/list',
  severity: 'error',
  title: 'All alternatives where one value is wanted',
  reason:
    'ALTS gives the values of a row in all alternatives; only an aggregate such as SUM or MAX makes one value of them.',
  remedy: 'Put ALTS into an aggregate, or read one alternative with ALT or BASELINE.',
  example: {
    fails: {
      measures: {
        burden: { label: 'Burden', unit: 'USD bn', formula: '=payment - ALTS(payment)', direction: 'lower' },
      },
    },
    passes: {
      measures: {
        burden: { label: 'Burden', unit: 'USD bn', formula: '=payment - MIN(ALTS(payment))', direction: 'lower' },
      },
    },
  },
  check: (context) => formulaProblems(context, 'list'),
};
