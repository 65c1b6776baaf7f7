import type { BuiltInRule } from '../rule';
import { problemsOf } from './problems';

export const wrongKind: BuiltInRule = {
  id: 'structure/wrong-kind',
  severity: 'error',
  title: 'A member of the wrong kind',
  reason: 'A member that is not of the kind that the format gives it is not read, as if it were not there.',
  remedy: 'Write it as the format has it: a number without quotes, a text in quotes, an object in braces.',
  example: { fails: { factors: { payment: { min: '0' } } }, passes: { factors: { payment: { min: 0 } } } },
  check: (context) => problemsOf(context, 'wrong-kind'),
};
