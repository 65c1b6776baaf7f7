import { describeRule } from '../describeRule';
import { measure, require, row, scenarioWith } from '../scenarioWith';

describeRule('formulas/unknown-name', 'error', {
  finds: {
    'a misspelt row in a measure, with the one that is meant': {
      of: measure('=paymnet * 2'),
      finds: { on: 'burden', at: 'paymnet', says: /^There is no row paymnet\. Did you mean “payment”\?$/ },
    },
    'in a cell, and no error values of the cells that inherit it': {
      of: row('payment', { values: { base: '=stanze' } }),
      finds: { on: 'payment/base', at: 'stanze', says: /Did you mean “stance”\?/ },
    },
    'in a rule, behind a text with escaped quotes': {
      of: require('=OR(stance = "calm", troops > 0)'),
      finds: { at: 'troops', says: /^There is no row troops\. Known are payment, stance\.$/ },
    },
    'behind escaped characters': {
      of: scenarioWith(measure('=payment + trops')).replace('payment + trops', '\\u0070ayment\\u0020+\\u0020trops'),
      finds: { on: 'burden', at: 'trops', says: /no row trops/ },
    },
    'written itself with an escape': {
      of: scenarioWith(measure('=trops')).replace('=trops', '=\\u0074rops'),
      finds: { on: 'burden', at: '\\u0074rops', says: /no row trops/ },
    },
    'each where it stands': {
      of: measure('=aa1_x + payment + bb1_x'),
      finds: [
        { on: 'burden', at: 'aa1_x', says: /aa1_x/ },
        { on: 'burden', at: 'bb1_x', says: /bb1_x/ },
      ],
    },
    'a function without its parentheses': {
      of: measure('=payment * PI'),
      finds: { on: 'burden', at: 'PI', says: /no row PI\. The function PI wants parentheses: PI\(\)\./ },
    },
    'inside our own functions': {
      of: measure('=BASELINE(paymnt) + SUM(ALTS(paymnt))'),
      finds: [
        { on: 'burden', at: 'paymnt', says: /paymnt/ },
        { on: 'burden', at: 'paymnt', says: /paymnt/ },
      ],
    },
  },
  passes: {
    'a row in capitals': measure('=PAYMENT'),
    'a variable of LET': measure('=LET(twice, payment * 2, twice + 1)'),
    'a measure': {
      measures: {
        burden: { label: 'Burden', unit: 'USD bn', formula: '=payment', direction: 'none' },
        more: { label: 'More', unit: 'USD bn', formula: '=burden', direction: 'none' },
      },
    },
  },
});
