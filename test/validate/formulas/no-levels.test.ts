import { describeRule } from '../describeRule';
import { measure, require } from '../scenarioWith';

describeRule('formulas/no-levels', 'error', {
  finds: {
    'LEVEL of a number': {
      of: require('=LEVEL(payment) = "calm"'),
      finds: { at: 'LEVEL(payment)', says: /^The row payment has no levels\. Its name alone is its value\.$/ },
    },
    'LEVEL of a measure': {
      of: {
        measures: {
          ...Object(measure('=1').measures),
          more: { label: 'M', unit: 'index', formula: '=LEVEL(burden)', direction: 'none' },
        },
      },
      finds: { on: 'more', at: 'LEVEL(burden)', says: /burden has no levels/ },
    },
  },
  passes: {
    'LEVEL of a row with levels': require('=LEVEL(stance) = "calm"'),
  },
});
