import { describeRule } from '../describeRule';
import { row, scenarioWith } from '../scenarioWith';

const whole = (values: object) => row('payment', { integer: true, unit: 'persons', values });

describeRule('values/not-integer', 'error', {
  finds: {
    'a fraction, and tells who inherits it': {
      of: whole({ base: 28500.5 }),
      finds: {
        on: 'payment/base',
        at: '28500.5',
        says: /^Payment must be a whole number; here stands 28500\.5 persons\.$/,
        related: ['payment/heir 28500.5'],
      },
    },
    'a fraction in a cell object': {
      of: whole({ base: 1, heir: { value: -0.5 } }),
      finds: { on: 'payment/heir', at: '-0.5', says: /-0\.5/ },
    },
    'a fraction that is computed, where it comes about': {
      of: whole({ base: 10, heir: '=BASELINE(payment) / 4' }),
      finds: {
        on: 'payment/heir',
        at: '"=BASELINE(payment) / 4"',
        says: /^Payment must be a whole number; its formula comes to 2\.5 persons\.$/,
      },
    },
  },
  passes: {
    'whole numbers': whole({ base: 0, heir: -3 }),
    'a whole number with decimals': scenarioWith(whole({ base: 5 })).replace('"base": 5', '"base": 5.0'),
    'a fraction where the row says nothing': {},
    'a fraction where the row says false': row('payment', { integer: false }),
    'a formula that comes to a whole number, and a blank': whole({ base: '=4/2', heir: null }),
    'rounding errors of the computer': whole({ base: '=(0.1 + 0.2) * 10' }),
  },
});
