import { describeRule } from '../describeRule';
import type { Changes } from '../scenarioWith';

const waived = (when: Changes, more: Changes = {}): Changes => ({
  rules: { calm: { forbid: { stance: 'calm' }, because: 'So.' } },
  waivers: { known: { rule: 'rules/calm', reason: 'We know.', when } },
  ...more,
});

describeRule('waivers/changed', 'warning', {
  finds: {
    'another number': {
      of: waived({ payment: 1.4 }),
      finds: {
        at: '"known"',
        says: /^The values for which waiver “known” was given have changed\. Look at the finding again/,
      },
      beside: ['rules/calm'],
    },
    'another level': {
      of: waived({ stance: 'tense' }),
      finds: { at: '"known"', says: /changed/ },
      beside: ['rules/calm'],
    },
    'a blank that has been filled': {
      of: waived({ payment: null }),
      finds: { at: '"known"', says: /changed/ },
      beside: ['rules/calm'],
    },
    'one of several': {
      of: waived({ stance: 'calm', payment: 2 }),
      finds: { at: '"known"', says: /changed/ },
      beside: ['rules/calm'],
    },
  },
  passes: {
    'the values that were accepted': { of: waived({ payment: 1.5, stance: 'calm' }), beside: ['rules/calm'] },
    'a row that does not exist, which is told by itself': {
      of: waived({ troops: 1 }),
      beside: ['names/unknown-row', 'rules/calm'],
    },
    'a value that cannot be read, likewise': {
      of: waived({ payment: true }),
      beside: ['structure/wrong-kind', 'rules/calm'],
    },
  },
});
