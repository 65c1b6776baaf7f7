import { describeRule } from '../describeRule';
import { row } from '../scenarioWith';

const measure = { label: 'Burden', unit: '%', formula: '=1', direction: 'none' };

describeRule('names/unknown-section', 'error', {
  finds: {
    'the section of a factor, with the one that is meant': {
      of: row('payment', { section: 'mony' }),
      finds: { on: 'payment', at: '"mony"', says: /^There is no section “mony”\. Did you mean “money”\?$/ },
    },
    'one that resembles none, with those that there are': {
      of: row('payment', { section: 'tariffs' }),
      finds: { on: 'payment', at: '"tariffs"', says: /no section “tariffs”\. Known are money\./ },
    },
    'the section of a measure': {
      of: { measures: { burden: { ...measure, section: 'mony' } } },
      finds: { on: 'burden', at: '"mony"', says: /“mony”/ },
    },
  },
  passes: {
    'a section that exists': {},
    'a measure without one': { measures: { burden: measure } },
    'a factor without one, which is missing': {
      of: row('payment', { section: undefined }),
      beside: ['structure/missing-member'],
    },
  },
});
