import { describeRule } from '../describeRule';
import { packOf } from '../packOf';

const named = (packs: unknown[]) => ({ packs });
const withText = (text: string) => ({ packText: () => text });
const EMPTY = { pack: 1, title: 'Ours', concepts: {}, rules: {} };

describeRule('packs/unreadable', 'error', {
  finds: {
    'a pack that is not valid JSON': {
      of: named(['ours.scenario-rules.json']),
      surroundings: withText('{ "pack": 1, '),
      finds: {
        at: '"ours.scenario-rules.json"',
        says: /^The rule pack “ours\.scenario-rules\.json” cannot be read whole\. It is not valid JSON\.$/,
      },
    },
    'an empty file': {
      of: named(['ours.json']),
      surroundings: withText(''),
      finds: { at: '"ours.json"', says: /not valid JSON/ },
    },
    'a newer version': {
      of: named(['ours.json']),
      surroundings: withText(JSON.stringify({ ...EMPTY, pack: 2 })),
      finds: { at: '"ours.json"', says: /“pack” must be the format’s version, 1; here stands the number 2\.$/ },
    },
    'several faults, the first in words': {
      of: named(['ours.json']),
      surroundings: withText(JSON.stringify({ ...EMPTY, title: '', rules: { Q: { because: 5, require: '=TRUE' } } })),
      finds: { at: '"ours.json"', says: /“title” must be a label.* And 2 more\.$/ },
    },
  },
  passes: {
    'a pack without faults': { of: named(['ours.json']), surroundings: withText(packOf({})) },
    'members of one’s own': {
      of: named(['ours.json']),
      surroundings: withText(JSON.stringify({ ...EMPTY, x_by: 'us' })),
    },
  },
});
