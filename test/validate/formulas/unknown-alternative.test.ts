import { describeRule } from '../describeRule';
import { measure, require } from '../scenarioWith';

describeRule('formulas/unknown-alternative', 'error', {
  finds: {
    'one that ALT misspells, with its quotes as the file escapes them': {
      of: measure('=payment - ALT("bases", payment)'),
      finds: {
        on: 'burden',
        at: '\\"bases\\"',
        says: /^There is no alternative “bases”\. Did you mean “base”\?$/,
      },
    },
    'in a rule': {
      of: require('=ALT("status_quo", payment) <= payment'),
      finds: { at: '\\"status_quo\\"', says: /^There is no alternative “status_quo”\. Known are base, heir\.$/ },
    },
  },
  passes: {
    'one that there is': measure('=payment - ALT("heir", payment)'),
  },
});
