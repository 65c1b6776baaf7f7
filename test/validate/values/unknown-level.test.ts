import { describeRule } from '../describeRule';
import { require, row } from '../scenarioWith';

const VALUED = {
  levels: { calm: { label: 'Calm', value: 0 }, tense: { label: 'Tense', value: 1 }, open: { label: 'Open', value: 2 } },
};

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
    'a text that a formula comes to': {
      of: row('stance', { values: { heir: '=IF(payment > 1, "clam", "open")' } }),
      finds: {
        on: 'stance/heir',
        at: '"=IF(payment > 1, \\"clam\\", \\"open\\")"',
        says: /^The formula of Stance comes to “clam” in Heir, which is no level of it\. Did you mean “calm”\?$/,
      },
    },
    'a number that is no level’s value': {
      of: row('stance', { ...VALUED, values: { heir: '=1.5' } }),
      finds: {
        on: 'stance/heir',
        at: '"=1.5"',
        says: /comes to 1\.5 in Heir, which is no level of it\. Known are calm/,
      },
    },
    'one, and no rule over it': {
      of: { ...row('stance', { values: { heir: 'clam' } }), ...require('=stance = "calm"') },
      finds: { on: 'stance/heir', at: '"clam"', says: /“clam”/ },
    },
  },
  passes: {
    'a level’s value that is computed': row('stance', { ...VALUED, values: { heir: '=1 + 1' } }),
    'a level that is computed in capitals': row('stance', { values: { heir: '="TENSE"' } }),
    'every level': { factors: { stance: { values: { base: 'tense', heir: { value: 'open' } } } } },
    'a formula and a blank': { factors: { stance: { values: { base: '="tense"', heir: null } } } },
    'any text in a row without levels': {
      of: row('payment', { values: { heir: 'calm' } }),
      beside: ['values/wrong-kind'],
    },
  },
});
