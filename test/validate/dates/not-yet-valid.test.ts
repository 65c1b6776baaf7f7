import { describeRule } from '../describeRule';
import type { Changes } from '../scenarioWith';

const law = { title: 'A law', date: '2025-08-01', validFrom: '2025-10-01' };
const ahead = (changes: Changes): Changes => ({ asOf: '2025-08-22', sources: { law }, ...changes });

describeRule('dates/not-yet-valid', 'error', {
  finds: {
    'a row that rests on a law which is not in force yet': {
      of: ahead({ factors: { payment: { source: 'law' } } }),
      finds: {
        on: 'payment',
        at: '"law"',
        says: /^Payment rests on “A law”, which holds from 2025-10-01 on; 2025-08-22 is described\.$/,
        related: [' "2025-10-01"'],
      },
    },
    'the year before it': {
      of: ahead({
        alternatives: { base: { period: 2024 }, heir: { period: 2025 } },
        factors: { payment: { source: 'law' } },
      }),
      finds: { on: 'payment/base', at: '"law"', says: /2024 is described/, related: [''] },
    },
  },
  passes: {
    'its first day': ahead({ asOf: '2025-10-01', factors: { payment: { source: 'law' } } }),
    'a column that describes a later year': ahead({
      alternatives: { base: { period: 2025 }, heir: { period: 2026 } },
      factors: { payment: { source: 'law' } },
    }),
    'a law that was not known either, which is told by itself': {
      of: ahead({ sources: { law: { ...law, date: '2025-09-01' } }, factors: { payment: { source: 'law' } } }),
      beside: ['dates/after-as-of'],
    },
  },
});
