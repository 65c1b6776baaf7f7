import type { BuiltInRule } from '../rule';
import { formulaProblems } from './problems';

export const syntax: BuiltInRule = {
  id: 'formulas/syntax',
  severity: 'error',
  title: 'A formula that cannot be read',
  reason: 'A formula that cannot be read has no value, and nothing that rests on it has one.',
  check: (context) => formulaProblems(context, 'syntax'),
};
