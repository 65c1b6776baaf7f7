import { describeRule } from '../describeRule';
import { row } from '../scenarioWith';

const range = (low: number, high: number) => ({ range: { low, high } });

describeRule('values/range', 'error', {
  finds: {
    'a low end above the high one': {
      of: row('payment', range(2, 1)),
      finds: { on: 'payment', at: '{\n        "low": 2,\n        "high": 1\n      }', says: /runs from 2 to 1/ },
    },
    'the same of a cell': {
      of: row('payment', { values: { heir: { value: 1.5, ...range(2, 1) } } }),
      finds: {
        on: 'payment/heir',
        at: '{\n            "low": 2,\n            "high": 1\n          }',
        says: /runs from/,
      },
    },
    'a value outside of its range': {
      of: row('payment', { values: { heir: { value: 3, ...range(1, 2) } } }),
      finds: {
        on: 'payment/heir',
        at: '3',
        says: /^Payment is 3 USD bn in Heir, above its range of 1 to 2\.$/,
        related: ['payment'],
      },
    },
    'the base’s value outside of the row’s range': {
      of: row('payment', range(1.6, 2)),
      finds: { on: 'payment/base', at: '1.5', says: /below its range/, related: ['payment'] },
    },
  },
  passes: {
    'three in order': row('payment', range(1, 2)),
    'three that are the same': row('payment', range(1.5, 1.5)),
    'another alternative outside of the row’s range': row('payment', { ...range(1, 2), values: { heir: 3 } }),
    'a base with a range of its own': row('payment', {
      ...range(5, 6),
      values: { base: { value: 1.5, ...range(1, 2) } },
    }),
    'percentages as people write them': row('payment', { unit: '%', ...range(1, 2) }),
  },
});
