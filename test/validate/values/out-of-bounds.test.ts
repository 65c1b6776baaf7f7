import { describeRule } from '../describeRule';
import { row } from '../scenarioWith';

const bounded = (values: object) => row('payment', { min: 0, max: 20, values });

describeRule('values/out-of-bounds', 'error', {
  finds: {
    'a value below the minimum, and tells who inherits it': {
      of: bounded({ base: -0.01 }),
      finds: {
        on: 'payment/base',
        at: '-0.01',
        says: /^Payment is -0\.01 USD bn, below its minimum of 0 USD bn\.$/,
        related: ['payment/heir -0.01'],
      },
    },
    'a value above the maximum': {
      of: bounded({ heir: { value: 20.1 } }),
      finds: { on: 'payment/heir', at: '20.1', says: /^Payment is 20\.1 USD bn, above its maximum of 20 USD bn\.$/ },
    },
    'each cell that is outside, once': {
      of: bounded({ base: 21, heir: -1 }),
      finds: [
        { on: 'payment/base', at: '21', says: /above/ },
        { on: 'payment/heir', at: '-1', says: /below/ },
      ],
    },
    'with one bound alone': {
      of: row('payment', { min: 2 }),
      finds: { on: 'payment/base', at: '1.5', says: /below/, related: ['payment/heir'] },
    },
  },
  passes: {
    'the bounds themselves': bounded({ base: 0, heir: 20 }),
    'a row without bounds': row('payment', { values: { base: -1e300 } }),
    'formulas and blanks, which are no numbers yet': bounded({ base: '=-5', heir: null }),
  },
});
