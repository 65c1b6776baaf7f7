import { describeRule } from '../describeRule';
import { measure } from '../scenarioWith';

describeRule('shape/no-direction', 'warning', {
  finds: {
    'a measure that does not say which is better': {
      of: measure('=payment', { direction: undefined }),
      finds: { on: 'burden', at: '"burden"', says: /^Burden does not say whether "higher" or "lower" is better/ },
    },
  },
  passes: {
    'one that does': measure('=payment', { direction: 'higher' }),
    'a step on the way': measure('=payment', { direction: 'none' }),
    'one that has a threshold, which is an error': {
      of: measure('=payment', { direction: undefined, threshold: 9 }),
      beside: ['measures/threshold-without-direction'],
    },
    'a direction that cannot be read, which is another finding': {
      of: measure('=payment', { direction: 'down' }),
      beside: ['structure/wrong-kind'],
    },
  },
});
