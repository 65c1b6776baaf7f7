import type { BuiltInRule } from '../rule';
import { problemsOf } from './problems';

export const syntax: BuiltInRule = {
  id: 'structure/syntax',
  severity: 'error',
  title: 'Not valid JSON',
  reason: 'A file that is not valid JSON cannot be read whole, neither here nor by any other tool.',
  check: (context) => problemsOf(context, 'syntax'),
};
