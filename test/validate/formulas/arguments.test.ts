import { describeRule } from '../describeRule';
import { measure, require } from '../scenarioWith';

describeRule('formulas/arguments', 'error', {
  finds: {
    'too few, at the function’s name': {
      of: measure('=payment + ROUND(payment)'),
      finds: { on: 'burden', at: 'ROUND', says: /^ROUND takes 2 arguments, here is 1: ROUND\(number, digits\)\.$/ },
    },
    'too many': {
      of: measure('=ABS(payment, 1)'),
      finds: { on: 'burden', at: 'ABS', says: /^ABS takes one argument, here are 2/ },
    },
    'an alternative without quotes': {
      of: require('=ALT(base, payment) = payment'),
      finds: { at: 'base', says: /^ALT takes the alternative’s id in quotes: "base"\.$/ },
    },
    'a value where the name of a row belongs, behind escaped quotes': {
      of: measure('=IF(stance = "calm", 1, 2) + BASELINE(payment + 1)'),
      finds: { on: 'burden', at: 'BASELINE(payment + 1)', says: /^BASELINE takes the name of a row, not a value\./ },
    },
  },
  passes: {
    'as many as there may be': measure('=SUM(payment, 1, 2, 3) + SUM(PI()) + PI()'),
    'an argument left out': measure('=IF(payment > 1, , 2)'),
  },
});
