import type { BuiltInRule } from '../rule';
import { problemsOf } from './problems';

export const missingMember: BuiltInRule = {
  id: 'structure/missing-member',
  severity: 'error',
  title: 'A member that is needed is missing',
  reason: 'Without it, what is written here cannot be understood or placed in the table.',
  remedy: 'Write the member that the finding names.',
  example: {
    fails: { factors: { payment: { label: undefined } } },
    passes: { factors: { payment: { label: 'Payment' } } },
  },
  check: (context) => problemsOf(context, 'missing-member'),
};
