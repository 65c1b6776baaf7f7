import { describeRule } from '../describeRule';

const because = 'So.';

describeRule('structure/rule-form', 'error', {
  finds: {
    'a rule with both': {
      of: { rules: { calm: { require: '=TRUE', forbid: { stance: 'tense' }, because } } },
      finds: { at: '"calm"', says: /The rule “calm” has “require” and “forbid”\. Make rules of their own/ },
    },
    'a rule with neither': {
      of: { rules: { calm: { because } } },
      finds: { at: '"calm"', says: /has none of “require”, “forbid” and “link”, so it judges nothing/ },
    },
    'a rule that forbids nothing': {
      of: { rules: { calm: { forbid: {}, because } } },
      finds: { at: '"calm"', says: /forbids nothing: its “forbid” names no factor/ },
    },
  },
  passes: {
    'a form that cannot be read, which is another finding': {
      of: { rules: { calm: { require: 'payment > 0', because } } },
      beside: ['structure/wrong-kind'],
    },
    'a rule that is no object, likewise': { of: { rules: { calm: 5 } }, beside: ['structure/wrong-kind'] },
    'a formula': { rules: { calm: { require: '=payment > 0', because } } },
    'levels that may not stand together': { rules: { calm: { forbid: { stance: ['tense'] }, because } } },
  },
});
