import { describeRule } from '../describeRule';
import { measure, require } from '../scenarioWith';

describeRule('formulas/list', 'error', {
  finds: {
    'all alternatives as one value': {
      of: measure('=ALTS(payment) / 2'),
      finds: {
        on: 'burden',
        at: 'ALTS(payment)',
        says: /^ALTS yields one value for each alternative\..*MAX\(ALTS\(payment\)\)/,
      },
    },
    'in a rule, behind escaped quotes': {
      of: require('=IF(stance = "calm", payment <= ALTS(payment), TRUE)'),
      finds: { at: 'ALTS(payment)', says: /^ALTS yields/ },
    },
  },
  passes: {
    'in an aggregate': measure('=SUM(ALTS(payment)) / COUNT(ALTS(payment))'),
    'in a branch of an aggregate’s argument': measure('=MAX(IF(payment > 1, ALTS(payment), 0))'),
  },
});
