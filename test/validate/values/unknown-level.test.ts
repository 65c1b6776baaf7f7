import { describeRule } from '../describeRule';
import { row } from '../scenarioWith';

describeRule('values/unknown-level', 'error', {
  finds: {
    'a misspelt level, and tells who inherits it': {
      of: row('stance', { values: { base: 'clam' } }),
      finds: {
        on: 'stance/base',
        at: '"clam"',
        says: /^“clam” is no level of Stance\. Did you mean “calm”\?$/,
        related: ['stance/heir "clam"'],
      },
    },
    'one that is near to a level': {
      of: row('stance', { values: { heir: 'tensed' } }),
      finds: { on: 'stance/heir', at: '"tensed"', says: /Did you mean “tense”\?/ },
    },
    'a label in the place of an id': {
      of: row('stance', { values: { heir: { value: 'Tense' } } }),
      finds: { on: 'stance/heir', at: '"Tense"', says: /Did you mean “tense”\?/ },
    },
    'one that is near to none': {
      of: row('stance', { values: { heir: 'furious' } }),
      finds: {
        on: 'stance/heir',
        at: '"furious"',
        says: /^“furious” is no level of Stance\. Known are calm, tense, open\.$/,
      },
    },
    'an empty text': {
      of: row('stance', { values: { heir: '' } }),
      finds: { on: 'stance/heir', at: '""', says: /^“” is no level/ },
    },
    'a level named like a method': {
      of: row('stance', { values: { heir: 'constructor' } }),
      finds: { on: 'stance/heir', at: '"constructor"', says: /“constructor” is no level/ },
    },
  },
  passes: {
    'every level': { factors: { stance: { values: { base: 'tense', heir: { value: 'open' } } } } },
    'a formula and a blank': { factors: { stance: { values: { base: '="tense"', heir: null } } } },
    'any text in a row without levels': {
      of: row('payment', { values: { heir: 'calm' } }),
      beside: ['values/wrong-kind'],
    },
  },
});
