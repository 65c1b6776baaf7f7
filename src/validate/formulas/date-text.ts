import type { BuiltInRule } from '../rule';
import { formulaProblems } from './problems';

export const dateText: BuiltInRule = {
  id: 'formulas/date-text',
  severity: 'error',
  title: 'A date compared with a text',
  reason:
    'As in Excel, a date is a number, which comes before every text and equals none: the answer is always the same.',
  remedy: 'Write the date as DATE(2030, 1, 1).',
  example: {
    fails: {
      factors: {
        expiry: {
          section: 'money',
          label: 'Agreement ends',
          role: 'uncertainty',
          type: 'date',
          values: { base: '2030-12-31' },
        },
      },
      measures: {
        late: { label: 'Ends late', unit: 'index', formula: '=IF(expiry > "2030-01-01", 1, 0)', direction: 'lower' },
      },
    },
    passes: {
      factors: {
        expiry: {
          section: 'money',
          label: 'Agreement ends',
          role: 'uncertainty',
          type: 'date',
          values: { base: '2030-12-31' },
        },
      },
      measures: {
        late: {
          label: 'Ends late',
          unit: 'index',
          formula: '=IF(expiry > DATE(2030, 1, 1), 1, 0)',
          direction: 'lower',
        },
      },
    },
  },
  check: (context) => formulaProblems(context, 'date-text'),
};
