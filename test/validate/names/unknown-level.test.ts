import { describeRule } from '../describeRule';

const forbid = (members: object) => ({ rules: { calm: { forbid: members, because: 'So.' } } });

describeRule('names/unknown-level', 'error', {
  finds: {
    'a level alone': {
      of: forbid({ stance: 'tens' }),
      finds: { at: '"tens"', says: /^Stance has no level “tens”\. Did you mean “tense”\?$/ },
    },
    'one of a list': {
      of: forbid({ stance: ['tense', 'furious'] }),
      finds: { at: '"furious"', says: /no level “furious”\. Known are calm, tense, open\./ },
    },
    'one behind an item that cannot be read': {
      of: forbid({ stance: [5, 'furious'] }),
      finds: { at: '"furious"', says: /“furious”/ },
      beside: ['structure/wrong-kind'],
    },
    'one that is near to a level': {
      of: forbid({ stance: ['calm_'] }),
      finds: { at: '"calm_"', says: /Did you mean “calm”/ },
    },
    'a level of a number': {
      of: forbid({ payment: 'high' }),
      finds: {
        at: '"high"',
        says: /^Payment has no levels, and “forbid” names levels\. Use “require” with a formula\.$/,
      },
    },
    'a level of a measure': {
      of: {
        ...forbid({ burden: 'high' }),
        measures: { burden: { label: 'Burden', unit: '%', formula: '=1', direction: 'none' } },
      },
      finds: { at: '"high"', says: /^Burden has no levels/ },
    },
  },
  passes: {
    'levels that exist': forbid({ stance: ['tense', 'open'] }),
    'a level of a row that does not exist': { of: forbid({ stanse: 'tense' }), beside: ['names/unknown-row'] },
  },
});
