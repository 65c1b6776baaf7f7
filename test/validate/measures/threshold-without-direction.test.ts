import { describeRule } from '../describeRule';
import { measure } from '../scenarioWith';

describeRule('measures/threshold-without-direction', 'error', {
  finds: {
    'no direction': {
      of: measure('=payment', { threshold: 1, direction: undefined }),
      finds: {
        on: 'burden',
        at: '"threshold"',
        says: /^Burden has a threshold and no direction\. Say whether "higher" or "lower" is better\.$/,
      },
    },
    'a step on the way, which has none': {
      of: measure('=payment', { threshold: 0, direction: 'none' }),
      finds: { on: 'burden', at: '"threshold"', says: /direction/ },
    },
  },
  passes: {
    'a direction without a threshold': measure('=payment', { direction: 'lower' }),
    both: measure('=payment', { direction: 'lower', threshold: 9 }),
    neither: measure('=payment'),
    'a direction that there is not, which is another finding': {
      of: measure('=payment', { direction: 'down', threshold: 9 }),
      beside: ['structure/wrong-kind'],
    },
  },
});
