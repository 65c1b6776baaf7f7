import { describeRule } from '../describeRule';

describeRule('packs/not-found', 'error', {
  finds: {
    'a name that is not built in': {
      of: { packs: ['allianz'] },
      finds: {
        at: '"allianz"',
        says: /^There is no rule pack “allianz”\. Did you mean “alliance”\? Any other is named by its path relative to this file/,
      },
    },
    'a path where there is no file, beside a pack that there is': {
      of: { packs: ['alliance', 'packs/ours.scenario-rules.json'] },
      finds: {
        at: '"packs/ours.scenario-rules.json"',
        says: /no rule pack “packs\/ours\.scenario-rules\.json”\. Known are alliance\./,
      },
    },
    'behind an item that cannot be read': {
      of: { packs: [5, 'nowhere'] },
      finds: { at: '"nowhere"', says: /“nowhere”/ },
      beside: ['structure/wrong-kind'],
    },
  },
  passes: {
    'a built-in pack': { packs: ['alliance'] },
    'a path where there is a file': {
      of: { packs: ['ours.scenario-rules.json'] },
      surroundings: { packText: () => '{ "pack": 1, "title": "Ours", "concepts": {}, "rules": {} }' },
    },
    'no packs': { packs: [] },
  },
});
