import { describeRule } from '../describeRule';
import { row } from '../scenarioWith';

describeRule('formulas/own-baseline', 'error', {
  finds: {
    'in an alternative that is based on none': {
      of: row('payment', { values: { base: '=BASELINE(payment) * 2' } }),
      finds: {
        on: 'payment/base',
        at: 'payment',
        says: /^“base” is based on no other alternative, so BASELINE\(payment\) is payment itself there\. Write a value/,
        related: ['payment/base payment'],
      },
    },
  },
  passes: {
    'in one that is based on another': row('payment', { values: { heir: '=BASELINE(payment) * 2' } }),
    'of another row': {
      factors: {
        payment: { values: { heir: 2 } },
        fee: {
          section: 'money',
          label: 'Fee',
          role: 'given',
          source: 'report',
          unit: 'USD bn',
          values: { base: '=BASELINE(payment)' },
        },
      },
    },
  },
});
