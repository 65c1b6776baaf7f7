import { describeRule } from '../describeRule';
import { row } from '../scenarioWith';

const levels = (calm: unknown, tense: unknown, open: unknown) => row('stance', { levels: { calm, tense, open } });

describeRule('structure/level-values', 'error', {
  finds: {
    'one level without a value': {
      of: levels({ label: 'Calm', value: 0 }, { label: 'Tense', value: 1 }, 'Open'),
      finds: { on: 'stance', at: '"open"', says: /The level “open” of Stance has no value, others have one/ },
    },
    'every level without a value, where one has one': {
      of: levels({ label: 'Calm', value: 0 }, { label: 'Tense' }, 'Open'),
      finds: { on: 'stance', at: '"tense"', says: /The levels “tense” and “open” of Stance have no value/ },
    },
  },
  passes: {
    'all of them': levels({ label: 'Calm', value: 0 }, { label: 'Tense', value: 0 }, { label: 'Open', value: -1.5 }),
    'none of them': levels('Calm', { label: 'Tense' }, { label: 'Open', probability: 0.2 }),
  },
});
