import { describeRule } from '../describeRule';
import { newRow, type Changes } from '../scenarioWith';

const MOOD = newRow('mood', { label: 'Mood', levels: { good: 'Good', bad: 'Bad' }, values: { base: 'good' } });
const two: Changes = {
  not_good: { forbid: { stance: 'open', mood: 'good' }, because: 'So.' },
  not_bad: { require: '=OR(stance <> "open", mood <> "bad")', because: 'So.' },
};

describeRule('shape/impossible-level', 'info', {
  finds: {
    'a level that a rule excludes by itself': {
      of: { rules: { never: { forbid: { stance: 'open' }, because: 'So.' } } },
      finds: {
        on: 'stance',
        at: '"open"',
        says: /^The rule “never” excludes “Open” of Stance in every combination\.$/,
        related: [' "never"'],
      },
    },
    'a level that two rules exclude together': {
      of: { ...MOOD, rules: { ...two, other: { forbid: { stance: 'tense', mood: 'bad' }, because: 'So.' } } },
      finds: {
        on: 'stance',
        at: '"open"',
        says: /^The rules “not_good” and “not_bad” exclude “Open” of Stance/,
        related: [' "not_good"', ' "not_bad"'],
      },
    },
  },
  passes: {
    'levels that each stand somewhere': { ...MOOD, rules: { not_good: two.not_good } },
    'a rule that looks at numbers as well': {
      rules: { paid: { require: '=OR(stance <> "open", payment > 1)', because: 'So.' } },
    },
    'rules that leave no combination, which is told as that': {
      of: {
        factors: { stance: { values: { base: null } } },
        rules: {
          never: { forbid: { stance: 'open' }, because: 'So.' },
          always: { forbid: { stance: ['calm', 'tense'] }, because: 'So.' },
        },
      },
      beside: ['shape/inconsistent-rules'],
    },
  },
});
