import { describeRule } from '../describeRule';
import { packOf } from '../packOf';
import { measure, newRow, row, type Changes } from '../scenarioWith';

const surroundings = { packText: () => packOf({}) };
const judged = (changes: Changes) => ({ packs: ['ours.json'], ...changes });

describeRule('packs/concept-misfit', 'error', {
  finds: {
    'another currency': {
      of: judged(row('payment', { unit: 'KRW bn' })),
      surroundings,
      finds: {
        on: 'payment',
        at: '"payment"',
        says: /^Payment is in KRW bn; the pack’s rules reckon in USD bn\. Change the row, or give it another id and no “as”, so that it is not the “payment” of ours\.json\.$/,
      },
    },
    'another scale': {
      of: judged(row('payment', { unit: 'USD mn' })),
      surroundings,
      finds: { on: 'payment', at: '"payment"', says: /USD mn; .*USD bn/ },
    },
    'no unit': {
      of: judged(row('payment', { unit: undefined })),
      surroundings,
      finds: { on: 'payment', at: '"payment"', says: /has no unit;/ },
      beside: ['units/no-unit'],
    },
    'a row bound by “as”': {
      of: judged({
        factors: {
          payment: { as: 'something_else' },
          ...Object(newRow('fee', { as: 'payment', unit: 'index', values: { base: 1 } }).factors),
        },
      }),
      surroundings,
      finds: { on: 'fee', at: '"fee"', says: /^New row is in index/ },
    },
    'a level that the pack does not know': {
      of: judged(row('stance', { levels: { furious: 'Furious' } })),
      surroundings,
      finds: {
        on: 'stance',
        at: '"stance"',
        says: /^Stance has levels that the pack’s rules do not know: furious\. They know calm, tense, open\./,
      },
    },
    'a number for levels': {
      of: judged({ ...newRow('fee', { as: 'stance', unit: 'index', values: { base: 1 } }) }),
      surroundings,
      finds: { on: 'fee', at: '"fee"', says: /^New row has no levels; the pack’s rules know calm, tense, open\./ },
    },
    'a measure': {
      of: { packs: ['ours.json'], ...measure('=1', { unit: 'index' }) },
      surroundings: {
        packText: () =>
          packOf({
            concepts: { burden: { label: 'Burden', unit: 'USD bn' } },
            rules: { low: { require: '=burden < 9', because: 'So.' } },
          }),
      },
      finds: { on: 'burden', at: '"burden"', says: /^Burden is in index/ },
    },
  },
  passes: {
    'rows that fit': { of: judged({}), surroundings },
    'one unit written in another way': { of: judged(row('payment', { unit: ' bn USD ' })), surroundings },
    'fewer levels than the pack knows': {
      of: judged({ factors: { stance: { levels: { open: undefined }, values: { base: 'calm' } } } }),
      surroundings,
    },
    'a row that is something else by its “as”': {
      of: judged(row('payment', { unit: 'index', as: 'paid_before' })),
      surroundings,
    },
  },
});
