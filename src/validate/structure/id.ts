import type { BuiltInRule } from '../rule';
import { problemsOf } from './problems';

export const id: BuiltInRule = {
  id: 'structure/id',
  severity: 'error',
  title: 'An id that is not legal',
  reason:
    'Ids are names in formulas: what looks like a cell address or has other characters would be read as something else there.',
  check: (context) => problemsOf(context, 'id'),
};
