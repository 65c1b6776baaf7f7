import { describeRule } from '../describeRule';
import { row, scenarioWith, type Changes } from '../scenarioWith';

function stated(unit: string, value: string, said: string, saidUnit: string, more: Changes = {}): string {
  const cell = { value: 7001, stated: { value: 7002, unit: saidUnit }, ...more };
  return scenarioWith(row('payment', { unit, values: { base: cell } }))
    .replace('7001', value)
    .replace('7002', said);
}

describeRule('units/power-of-ten', 'error', {
  finds: {
    'billions for millions, and tells who inherits it': {
      of: stated('USD bn', '350', '350', 'USD mn'),
      finds: {
        on: 'payment/base',
        at: '350',
        says: /^Payment is 350 USD bn, but its source states 350 USD mn: 1,000 times too much, or the source is wrong\.$/,
        related: ['payment/heir 350'],
      },
    },
    'a digit too few': {
      of: stated('persons', '2850', '28500', 'persons'),
      finds: { on: 'payment/base', at: '2850', says: /28500 persons: 10 times too little/, related: ['payment/heir'] },
    },
    'as far as the digits tell': {
      of: stated('KRW trn', '1.5', '1519.2', 'KRW trn'),
      finds: { on: 'payment/base', at: '1.5', says: /1,000 times too little/, related: ['payment/heir'] },
    },
    'roughly, where it is approximate': {
      of: stated('USD bn', '350', '340', 'USD mn', { approximate: true }),
      finds: { on: 'payment/base', at: '350', says: /1,000 times too much/, related: ['payment/heir'] },
    },
    'a computed value': {
      of: row('payment', {
        values: { heir: { value: '=BASELINE(payment) * 1000', stated: { value: 1.5, unit: 'USD bn' } } },
      }),
      finds: {
        on: 'payment/heir',
        at: '"=BASELINE(payment) * 1000"',
        says: /^Payment is 1500 USD bn.*1,000 times too much/,
      },
    },
  },
  passes: {
    'a fraction in a percent row, which is told as that': {
      of: stated('% GDP', '0.023', '2.3', '% GDP'),
      beside: ['units/fraction-for-percent'],
    },
    'the same in another scale': stated('USD bn', '0.35', '350', 'USD mn'),
    'ten times within rounding of nothing': stated('USD bn', '0', '0', 'USD bn'),
    'nothing for something, which is another finding': {
      of: stated('USD bn', '0.00', '350', 'USD mn'),
      beside: ['units/not-as-stated'],
    },
    'another number altogether, likewise': {
      of: stated('USD bn', '350', '290', 'USD mn'),
      beside: ['units/not-as-stated'],
    },
    'no unit in what is stated': {
      of: row('payment', { values: { base: { value: 1.5, stated: { value: 1500 } } } }),
      beside: ['structure/missing-member'],
    },
  },
});
