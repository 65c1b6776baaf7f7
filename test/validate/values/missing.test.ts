import { describeRule } from '../describeRule';
import { row } from '../scenarioWith';

describeRule('values/missing', 'warning', {
  finds: {
    'a row without any value, once, with all columns': {
      of: row('payment', { values: { base: undefined } }),
      finds: {
        on: 'payment',
        at: '"payment"',
        says: /^Payment has no value in Base, Heir\. Give one there or in a base, or null for a deliberate blank\.$/,
        related: ['payment/base "payment"', 'payment/heir "payment"'],
      },
    },
    'a base without the value that its heir has': {
      of: row('payment', { values: { base: undefined, heir: 2 } }),
      finds: { on: 'payment', at: '"payment"', says: /no value in Base\./, related: ['payment/base'] },
    },
    'a column based on nothing': {
      of: { alternatives: { third: { label: 'Third' } } },
      finds: [
        { on: 'payment', at: '"payment"', says: /no value in Third\./, related: ['payment/third'] },
        { on: 'stance', at: '"stance"', says: /^Stance has no value in Third\./, related: ['stance/third'] },
      ],
    },
  },
  passes: {
    'a value that is inherited': {},
    'a blank, which is deliberate': row('payment', { values: { base: null } }),
    'a blank in a cell object': row('payment', { values: { base: { value: null } } }),
    'a cell that cannot be read, which is another finding': {
      of: row('payment', { values: { base: [] } }),
      beside: ['structure/wrong-kind'],
    },
    'values that cannot be read, likewise': {
      of: row('payment', { values: [] }),
      beside: ['structure/wrong-kind'],
    },
    'a row that cannot be read, likewise': { of: { factors: { payment: 5 } }, beside: ['structure/wrong-kind'] },
    'a base that does not exist, likewise': {
      of: { alternatives: { heir: { basedOn: 'bse' } } },
      beside: ['names/unknown-alternative'],
    },
    'a base that cannot be read, likewise': {
      of: { alternatives: { heir: { basedOn: 5 } } },
      beside: ['structure/wrong-kind'],
    },
    'a scenario without columns': {
      alternatives: { base: undefined, heir: undefined },
      factors: { payment: { values: { base: undefined } }, stance: { values: { base: undefined } } },
    },
  },
});
