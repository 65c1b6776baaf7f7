import { describeRule } from '../describeRule';
import { packOf } from '../packOf';

const named = (packs: unknown[]) => ({ packs });
const withText = (text: string) => ({ packText: () => text });
const EMPTY = { pack: 1, title: 'Ours', concepts: {}, rules: {} };

/** [what is wrong with the rule, its form, what is said of it] */
const UNUSABLE: [string, object, RegExp][] = [
  ['of neither form', {}, /In its rule “odd”: It has none of “require”, “forbid” and “link”/],
  [
    'of both forms',
    { require: '=TRUE', forbid: { stance: 'calm' } },
    /It has more than one of “require”, “forbid” and “link”/,
  ],
  ['that forbids nothing', { forbid: {} }, /Its “forbid” names no concept/],
  [
    'over a misspelt concept',
    { require: '=paymnet > 1' },
    /“odd”: There is no concept “paymnet”\. Did you mean “payment”\?$/,
  ],
  [
    'that forbids levels of no concept',
    { forbid: { stanse: 'calm' } },
    /There is no concept “stanse”\. Did you mean “stance”\?$/,
  ],
  ['over a misspelt level', { require: '=stance = "clam"' }, /“clam” is no level of stance/],
  [
    'that forbids a misspelt level',
    { forbid: { stance: ['open', 'tens'] } },
    /The concept “stance” has no level “tens”\. Did you mean “tense”\?$/,
  ],
  ['that forbids levels of a number', { forbid: { payment: 'calm' } }, /The concept “payment” has no levels/],
  ['with an unknown function', { require: '=SUMM(payment) > 1' }, /There is no function SUMM here/],
  ['that breaks off', { require: '=payment >' }, /The formula breaks off after >/],
];

describeRule('packs/unreadable', 'error', {
  finds: {
    'a pack that is not valid JSON': {
      of: named(['ours.scenario-rules.json']),
      surroundings: withText('{ "pack": 1, '),
      finds: {
        at: '"ours.scenario-rules.json"',
        says: /^The rule pack “ours\.scenario-rules\.json” cannot be used whole\. It is not valid JSON\. Line 1: ./,
      },
    },
    'an empty file': {
      of: named(['ours.json']),
      surroundings: withText(''),
      finds: { at: '"ours.json"', says: /cannot be used whole\. The file is empty\.$/ },
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
    ...Object.fromEntries(
      UNUSABLE.map(([what, rule, says]) => [
        `a rule ${what}, which would never judge`,
        {
          of: named(['ours.json']),
          surroundings: withText(packOf({ rules: { odd: { because: 'So.', ...rule } } })),
          finds: { at: '"ours.json"', says },
        },
      ]),
    ),
  },
  passes: {
    'levels of a concept that leaves them to the scenario': {
      of: named(['ours.json']),
      surroundings: withText(
        packOf({
          concepts: { mood: { label: 'Mood' } },
          rules: {
            glad: { forbid: { mood: 'glad' }, because: 'So.' },
            sad: { require: '=LEVEL(mood) = "sad"', because: 'So.' },
          },
        }),
      ),
    },
    'rules over its concepts, in every form': {
      of: named(['ours.json']),
      surroundings: withText(
        packOf({
          rules: {
            paid: { require: '=AND(PAYMENT > BASELINE(payment), payment < ALT("deal", payment))', because: 'So.' },
            calm: { require: '=stance <> "tense"', because: 'So.' },
            sober: { forbid: { stance: ['tense', 'open'] }, because: 'So.' },
          },
        }),
      ),
    },
    'a pack without faults': { of: named(['ours.json']), surroundings: withText(packOf({})) },
    'members of one’s own': {
      of: named(['ours.json']),
      surroundings: withText(JSON.stringify({ ...EMPTY, x_by: 'us' })),
    },
  },
});
