import { describeRule } from '../describeRule';
import { packOf } from '../packOf';
import { row } from '../scenarioWith';

describeRule('shape/unused-level', 'info', {
  finds: {
    'levels that stand in no column, once for the row': {
      of: {},
      finds: { on: 'stance', at: '"tense"', says: /^No alternative has “Tense” and “Open” of Stance\.$/ },
    },
    'one that no formula comes to': {
      of: row('stance', { values: { base: '=IF(payment > 1, "calm", "open")', heir: 'tense' } }),
      finds: { on: 'stance', at: '"open"', says: /^No alternative has “Open” of Stance\.$/ },
    },
  },
  passes: {
    'levels that are all used': row('stance', { levels: { open: undefined }, values: { heir: 'tense' } }),
    'a single column': { alternatives: { heir: undefined } },
    'a row without a value, which is another finding': {
      of: row('stance', { values: { base: undefined } }),
      beside: ['values/missing'],
    },
    'the vocabulary of a rule pack': {
      of: { packs: ['ours.json'] },
      surroundings: { packText: () => packOf({ rules: {} }) },
    },
    'a level that rules exclude, which is told as that': {
      factors: { stance: { values: { heir: 'tense' } } },
      rules: { never: { forbid: { stance: 'open' }, because: 'It is not open to us.' } },
    },
  },
});
