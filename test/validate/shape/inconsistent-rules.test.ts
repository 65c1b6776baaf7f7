import { describeRule } from '../describeRule';
import { newRow, type Changes } from '../scenarioWith';

const MOOD = newRow('mood', { label: 'Mood', levels: { good: 'Good', bad: 'Bad' }, values: { base: null } });
const forbid = (levels: Changes) => ({ forbid: levels, because: 'So.' });
const BLANK = { stance: { values: { base: null } }, ...(MOOD.factors as Changes) };

describeRule('shape/inconsistent-rules', 'error', {
  finds: {
    'rules that leave nothing, and none that could be spared': {
      of: {
        factors: BLANK,
        rules: {
          spare: forbid({ stance: 'tense', mood: 'bad' }),
          good: forbid({ mood: 'bad' }),
          no_calm: { require: '=OR(stance <> "calm", mood <> "good")', because: 'So.' },
          calm: forbid({ stance: ['tense', 'open'] }),
        },
      },
      finds: {
        at: '"good"',
        says: /^The rules “good”, “no_calm” and “calm” leave no combination of levels together/,
        related: [' "no_calm"', ' "calm"'],
      },
    },
    'a rule that nothing satisfies': {
      of: { factors: BLANK, rules: { none: forbid({ stance: ['calm', 'tense', 'open'] }) } },
      finds: { at: '"none"', says: /^The rule “none” leaves no combination of levels by itself\.$/ },
    },
  },
  passes: {
    'rules that leave one combination': {
      factors: BLANK,
      rules: { good: forbid({ mood: 'bad' }), open: forbid({ stance: ['calm', 'tense'] }) },
    },
    'rules over numbers': {
      factors: BLANK,
      rules: { much: { require: '=payment > 1', because: 'So.' }, little: { require: '=payment < 2', because: 'So.' } },
    },
    'a rule that reads the base': {
      factors: BLANK,
      rules: { firm: { require: '=stance = BASELINE(stance)', because: 'So.' } },
    },
  },
});
