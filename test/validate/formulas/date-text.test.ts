import { describeRule } from '../describeRule';
import { newRow, require, type Changes } from '../scenarioWith';

const expiring: Changes = newRow('expiry', { type: 'date', values: { base: '2026-01-31' } });

describeRule('formulas/date-text', 'error', {
  finds: {
    'a date in quotes': {
      of: { ...expiring, ...require('=expiry > "2025-08-25"') },
      finds: { at: '\\"2025-08-25\\"', says: /a date comes before every text.*Write DATE\(2025, 8, 25\)\.$/ },
    },
  },
  passes: {
    DATE: { ...expiring, ...require('=expiry > DATE(2025, 8, 25)') },
    'a text that is no date': { ...expiring, ...require('=expiry <> "never"') },
    'a number compared with a date in quotes, which is Excel’s to judge': require('=payment <> "2025-08-25"'),
  },
});
