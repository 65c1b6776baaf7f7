import { describeRule } from '../describeRule';
import type { Changes } from '../scenarioWith';

const order = { title: 'An order', date: '2025-07-31', validUntil: '2026-02-20' };
const expired = (changes: Changes): Changes => ({ asOf: '2026-03-01', sources: { order }, ...changes });
const years = {
  base: { period: 2025 },
  heir: { period: 2026 },
  last: { label: 'Last', basedOn: 'heir', period: 2027 },
};

describeRule('dates/expired-source', 'error', {
  finds: {
    'a row that rests on an order which has ended': {
      of: expired({ factors: { payment: { source: 'order' } } }),
      finds: {
        on: 'payment',
        at: '"order"',
        says: /^Payment rests on “An order”, which held until 2026-02-20; 2026-03-01 is described\.$/,
        related: [' "2026-02-20"'],
      },
    },
    'a cell': {
      of: expired({ factors: { payment: { values: { heir: { value: 2, source: 'order' } } } } }),
      finds: { on: 'payment/heir', at: '"order"', says: /^Payment in Heir rests/, related: [''] },
    },
    'only the year that comes after it': {
      of: expired({ alternatives: years, factors: { payment: { source: 'order' } } }),
      finds: {
        on: 'payment/last',
        at: '"order"',
        says: /^Payment in Last rests on “An order”, which held until 2026-02-20; 2027 is described\.$/,
        related: [''],
      },
    },
    'a date that is described': {
      of: expired({
        alternatives: { heir: { period: '2026-02-21' }, base: { period: '2026-02-20' } },
        factors: { payment: { source: 'order' } },
      }),
      finds: { on: 'payment/heir', at: '"order"', says: /2026-02-21 is described/, related: [''] },
    },
  },
  passes: {
    'its last day': expired({ asOf: '2026-02-20', factors: { payment: { source: 'order' } } }),
    'the year in which it ends': expired({
      alternatives: { base: { period: 2026 }, heir: { period: '2026' } },
      factors: { payment: { source: 'order' } },
    }),
    'a file that describes no day': { sources: { order }, factors: { payment: { source: 'order' } } },
    'an order on which nothing rests': expired({}),
  },
});
