import { describeRule } from '../describeRule';
import type { Changes } from '../scenarioWith';

const ALONE: Changes = {
  alternatives: { heir: { basedOn: undefined } },
  factors: { payment: { values: { heir: 2 } }, stance: { values: { heir: 'tense' } } },
};

describeRule('shape/no-base-alternative', 'warning', {
  finds: {
    'alternatives of which none is based on another': {
      of: ALONE,
      finds: { at: '"base"', says: /^None of the 2 alternatives is based on another\. If Base is the base/ },
    },
  },
  passes: {
    'a base': {},
    'a single column, which is its own base': { alternatives: { heir: undefined } },
    'a base that does not exist, which is another finding': {
      of: { ...ALONE, alternatives: { heir: { basedOn: 'bas' } } },
      beside: ['names/unknown-alternative'],
    },
  },
});
