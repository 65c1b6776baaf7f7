import type { BuiltInRule } from '../rule';
import { formulaProblems } from './problems';

export const dateText: BuiltInRule = {
  id: 'formulas/date-text',
  severity: 'error',
  title: 'A date compared with a text',
  reason:
    'As in Excel, a date is a number, which comes before every text and equals none: the answer is always the same.',
  check: (context) => formulaProblems(context, 'date-text'),
};
