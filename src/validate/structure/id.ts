import type { BuiltInRule } from '../rule';
import { problemsOf } from './problems';

export const id: BuiltInRule = {
  id: 'structure/id',
  severity: 'error',
  title: 'An id that is not legal',
  reason:
    'Ids are names in formulas: what looks like a cell address or has other characters would be read as something else there.',
  remedy:
    'Choose an id of small letters, digits and underscores that begins with a letter and is no cell address; changing it in the table changes it everywhere.',
  example: {
    fails: {
      factors: {
        q1: {
          section: 'money',
          label: 'Payment in the first quarter',
          role: 'given',
          unit: 'USD bn',
          values: { base: 0.4 },
        },
      },
    },
    passes: {
      factors: {
        first_quarter: {
          section: 'money',
          label: 'Payment in the first quarter',
          role: 'given',
          unit: 'USD bn',
          values: { base: 0.4 },
        },
      },
    },
  },
  check: (context) => problemsOf(context, 'id'),
};
