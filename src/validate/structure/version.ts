import type { BuiltInRule } from '../rule';
import { problemsOf } from './problems';

export const version: BuiltInRule = {
  id: 'structure/version',
  severity: 'error',
  title: 'A newer version of the format',
  reason: 'An older tool cannot judge what a newer format says, and would damage what it does not know.',
  check: (context) => problemsOf(context, 'version'),
};
