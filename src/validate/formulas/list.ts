import type { BuiltInRule } from '../rule';
import { formulaProblems } from './problems';

export const list: BuiltInRule = {
  id: 'formulas/list',
  severity: 'error',
  title: 'All alternatives where one value is wanted',
  reason:
    'ALTS gives the values of a row in all alternatives; only an aggregate such as SUM or MAX makes one value of them.',
  check: (context) => formulaProblems(context, 'list'),
};
