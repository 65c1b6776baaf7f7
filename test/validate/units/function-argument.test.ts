import { describeRule } from '../describeRule';
import { measure } from '../scenarioWith';

const index = { unit: 'index' };

describeRule('units/function-argument', 'error', {
  finds: {
    'the logarithm of money': {
      of: measure('=LN(payment)', index),
      finds: { on: 'burden', at: 'payment', says: /^LN takes a number without a unit, but “payment” is in USD bn\./ },
    },
    'money as an exponent': {
      of: measure('=2 ^ payment', index),
      finds: { on: 'burden', at: 'payment', says: /^The exponent of a power takes/ },
    },
  },
  passes: {
    'the logarithm of a ratio': measure('=LN(payment / BASELINE(payment))', index),
    'a power that is written': measure('=SQRT(payment ^ 2)'),
  },
});
