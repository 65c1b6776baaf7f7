import type { BuiltInRule } from '../rule';
import { problemsOf } from './problems';

export const duplicateKey: BuiltInRule = {
  id: 'structure/duplicate-key',
  severity: 'error',
  title: 'A member given twice',
  reason:
    'Of two members with one name only the last counts; what the first says is lost without a word, often after a merge.',
  check: (context) => problemsOf(context, 'duplicate-key'),
};
