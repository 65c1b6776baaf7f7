import { describeRule } from '../describeRule';
import { newRow, type Changes } from '../scenarioWith';

const RATE = newRow('rate', { label: 'Rate', unit: 'KRW/USD', values: { base: 1400 } });

/** A payment in won that its source states as one billion dollars. */
function payment(value: number, more: Changes = {}, stated: Changes = { value: 1, unit: 'USD bn' }): Changes {
  return {
    factors: { ...Object(RATE.factors), payment: { unit: 'KRW trn', values: { base: { value, stated } } }, ...more },
  };
}
const three = (usdEur: number, krwEur: number, rate = RATE): Changes => ({
  factors: {
    ...Object(rate.factors),
    ...Object(newRow('usd_eur', { label: 'Dollars', unit: 'USD/EUR', values: { base: usdEur } }).factors),
    ...Object(newRow('krw_eur', { label: 'Won for a euro', unit: 'KRW/EUR', values: { base: krwEur } }).factors),
  },
});
const second = (unit: string, value: number): Changes => ({
  factors: {
    ...Object(RATE.factors),
    ...Object(newRow('budget_rate', { label: 'Budget rate', unit, values: { base: value } }).factors),
  },
});

describeRule('units/implied-rates', 'warning', {
  finds: {
    'an amount that its source states at another rate': {
      of: payment(1.6),
      finds: {
        on: 'payment/base',
        at: '1.6',
        says: /^Payment reckons with 1600 KRW\/USD and Rate with 1400 in Base\.$/,
        related: ['rate/base'],
      },
    },
    'two rows of rates': {
      of: second('KRW/USD', 1300),
      finds: {
        on: 'rate/base',
        at: '1400',
        says: /1400 KRW\/USD and Budget rate with 1300/,
        related: ['budget_rate/base'],
      },
    },
    'a rate the other way round, in thousands': {
      of: second('USD/k KRW', 0.8),
      finds: { on: 'rate/base', at: '1400', says: /Budget rate with 1250/, related: ['budget_rate/base'] },
    },
    'three rates of which two make another third, once': {
      of: three(1.1, 1200),
      finds: {
        on: 'krw_eur/base',
        at: '1200',
        says: /^Dollars and Rate make 1540 KRW\/EUR by way of USD, and Won for a euro is 1200 in Base\.$/,
        related: ['usd_eur/base', 'rate/base'],
      },
    },
    'one quantity in two currencies': {
      of: {
        factors: {
          ...Object(RATE.factors),
          ...Object(
            newRow('in_won', { label: 'In won', unit: 'KRW trn', sameAs: 'payment', values: { base: 3 } }).factors,
          ),
        },
      },
      finds: {
        on: 'in_won/base',
        at: '3',
        says: /^In won beside Payment reckons with 2000 KRW\/USD and Rate with 1400 in Base\.$/,
        related: ['payment/base', 'rate/base'],
      },
    },
  },
  passes: {
    'three rates of which two make the third': three(1.1, 1540),
    'three rates that days set apart': three(1.1, 1500),
    'a rate that is another one in another alternative': three(
      1.1,
      1540,
      newRow('rate', { label: 'Rate', unit: 'KRW/USD', values: { base: 1400, heir: 1600 } }),
    ),
    'a rate of another day': payment(1.43),
    'a rate that another alternative has as an uncertainty': payment(1.4, {
      rate: {
        section: 'money',
        label: 'Rate',
        role: 'uncertainty',
        unit: 'KRW/USD',
        values: { base: 1400, heir: 1600 },
      },
    }),
    'rates that part in another alternative': {
      factors: {
        ...Object(newRow('rate', { unit: 'KRW/USD', values: { base: 1400, heir: 1600 } }).factors),
        ...Object(newRow('budget_rate', { unit: 'KRW/USD', values: { base: 1400 } }).factors),
      },
    },
    'rates of other currencies': second('JPY/USD', 150),
    'no rate at all, which is another finding': {
      of: payment(1.6, { rate: undefined }),
      beside: ['units/missing-rate'],
    },
  },
});
