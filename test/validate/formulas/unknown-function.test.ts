import { describeRule } from '../describeRule';
import { measure, require, row } from '../scenarioWith';

describeRule('formulas/unknown-function', 'error', {
  finds: {
    'a misspelt function, at its name': {
      of: measure('=SUMM(payment, 1)'),
      finds: { on: 'burden', at: 'SUMM', says: /^There is no function SUMM here\./ },
    },
    'another language’s function, with Excel’s': {
      of: measure('=AVG(payment, 1)'),
      finds: { on: 'burden', at: 'AVG', says: /^There is no function AVG here\. Excel’s is AVERAGE\.$/ },
    },
    'a row before a parenthesis': {
      of: row('payment', { values: { heir: '=BASELINE(payment) + payment(2)' } }),
      finds: { on: 'payment/heir', at: 'payment', says: /payment is a row: is a \* missing before the parenthesis\?/ },
    },
    'in a rule, behind escaped quotes': {
      of: require('=OR(stance = "calm", ISODD2(1))'),
      finds: { at: 'ISODD2', says: /no function ISODD2/ },
    },
  },
  passes: {
    'functions in small letters': measure('=sum(payment, max(1, 2))'),
    'functions marked as new in Excel’s files': measure('=_xlfn.IFS(payment > 1, 1, TRUE, 2)'),
  },
});
