import { describeRule } from '../describeRule';
import { measure, newRow, row } from '../scenarioWith';

describeRule('units/no-unit', 'error', {
  finds: {
    'a number without a unit': {
      of: row('payment', { unit: undefined }),
      finds: { on: 'payment', at: '"payment"', says: /^Payment has no unit\./ },
    },
    'a formula that comes to a number': {
      of: newRow('twice', { values: { base: '=payment * 2' } }),
      finds: { on: 'twice', at: '"twice"', says: /^New row has no unit\./ },
      beside: [],
    },
    'money without a currency': {
      of: row('payment', { unit: 'bn/yr' }),
      finds: { on: 'payment', at: '"bn/yr"', says: /^Payment is in bn\/yr, which says how many.*"USD bn\/yr"/ },
    },
    'the same of a measure': {
      of: measure('=2', { unit: 'mn' }),
      finds: { on: 'burden', at: '"mn"', says: /^Burden is in mn/ },
    },
  },
  passes: {
    'a bare number that says so': row('payment', { unit: 'index' }),
    'money in total and by the year': { ...row('payment', { unit: 'USD bn/yr' }) },
    'thousands of a thing': newRow('people', { unit: 'k persons', values: { base: 2 } }),
    'a row in which nothing stands yet': newRow('empty', {}),
    'levels, dates and texts': {
      factors: {
        ...Object(newRow('day', { type: 'date', values: { base: '2025-08-22' } }).factors),
        ...Object(newRow('word', { type: 'text', values: { base: 'So' } }).factors),
      },
    },
    'a unit that cannot be read, which is another finding': {
      of: row('payment', { unit: 5 }),
      beside: ['structure/wrong-kind'],
    },
  },
});
