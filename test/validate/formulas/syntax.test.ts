import { describeRule } from '../describeRule';
import { measure, require, row, scenarioWith } from '../scenarioWith';

describeRule('formulas/syntax', 'error', {
  finds: {
    'an operator at the end, in a cell, at its characters': {
      of: row('payment', { values: { heir: '=BASELINE(payment) *' } }),
      finds: {
        on: 'payment/heir',
        at: '*',
        says: /^The formula breaks off after \*: a value or a name is missing there\.$/,
      },
    },
    'in the cell where it is written, not where it is inherited': {
      of: row('payment', { values: { base: '=1 +' } }),
      finds: { on: 'payment/base', at: '+', says: /breaks off after \+/ },
    },
    'in a cell object': {
      of: row('payment', { values: { heir: { note: 'x', value: '=(1' } } }),
      finds: { on: 'payment/heir', at: '(', says: /not closed\. Add \)\./ },
    },
    'in a measure, which has no cell of its own': {
      of: measure('=payment payment'),
      finds: { on: 'burden', at: 'payment', says: /^An operator is missing between payment and payment/ },
    },
    'in a rule of the file': {
      of: require('=payment == 1'),
      finds: { at: '==', says: /^Excel has no ==\. Write =\.$/ },
    },
    'behind quotes, which the file escapes': {
      of: require('=AND(stance = "calm", payment != 1)'),
      finds: { at: '!=', says: /Excel has no !=\. Write <>\./ },
    },
    'behind an escaped space': {
      of: scenarioWith(measure('=payment !! 1')).replace('=payment !!', '=payment\\u0020!!'),
      finds: { on: 'burden', at: '!', says: /no ! for “not”/ },
    },
    'nothing but the sign': {
      of: measure('='),
      finds: { on: 'burden', at: '=', says: /^Nothing stands after the =\.$/ },
    },
  },
  passes: {
    'formulas in Excel’s syntax': {
      ...row('payment', { values: { heir: '=BASELINE(payment) * 110%' } }),
      ...measure('=IF(stance = "calm", payment, -payment * 2 ^ 2)'),
      ...require('=AND(payment > 0, burden > 0)'),
    },
    'a text behind an apostrophe': row('payment', {
      type: 'text',
      unit: undefined,
      values: { base: 'x', heir: "'=1 +" },
    }),
    'a formula in a column that does not exist, which is told by itself': {
      of: row('payment', { values: { hair: '=1 +' } }),
      beside: ['names/unknown-alternative'],
    },
  },
});
