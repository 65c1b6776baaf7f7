import { describeRule } from '../describeRule';
import type { Changes } from '../scenarioWith';

const waived = (until: string): Changes => ({
  rules: { calm: { forbid: { stance: 'calm' }, because: 'So.' } },
  waivers: { known: { rule: 'rules/calm', reason: 'We know.', until } },
});

describeRule('waivers/expired', 'warning', {
  finds: {
    'one past its day, and what it waived is open again': {
      of: waived('2025-08-21'),
      surroundings: { today: '2025-08-22' },
      finds: {
        at: '"known"',
        says: /^Waiver “known” ended on 2025-08-21\. Look at the finding again and give a new date, or remove the waiver\.$/,
      },
      beside: ['rules/calm'],
    },
  },
  passes: {
    'its last day': {
      of: waived('2025-08-22'),
      surroundings: { today: '2025-08-22' },
      beside: ['rules/calm'],
    },
    'any day where today is not known': { of: waived('2000-01-01'), beside: ['rules/calm'] },
    'a day that cannot be read': {
      of: waived('2025-02-30'),
      surroundings: { today: '2026-01-01' },
      beside: ['rules/calm', 'structure/wrong-kind'],
    },
  },
});
