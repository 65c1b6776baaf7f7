import { describeRule } from '../describeRule';
import type { Changes } from '../scenarioWith';

const replaced = (newer: Changes, changes: Changes = {}): Changes => ({
  asOf: '2026-03-01',
  sources: {
    report: { supersededBy: 'newer' },
    newer: { title: 'A newer report', date: '2025-12-03', ...newer },
  },
  ...changes,
});

describeRule('dates/superseded-source', 'warning', {
  finds: {
    'a source that was replaced, once, on the row that rests on it': {
      of: replaced({}),
      finds: {
        on: 'payment',
        at: '"newer"',
        says: /^“A report” has been replaced by “A newer report”, but values still rest on it\.$/,
        related: ['payment "report"'],
      },
    },
    'once, on no row, where several rest on it': {
      of: replaced({}, { factors: { stance: { values: { heir: { value: 'open', source: 'report' } } } } }),
      finds: { at: '"newer"', says: /^“A report”/, related: ['payment "report"', 'stance/heir "report"'] },
    },
    'the last of a chain': {
      of: replaced(
        { supersededBy: 'newest' },
        {
          sources: {
            report: { supersededBy: 'newer' },
            newer: { title: 'A newer report', supersededBy: 'newest' },
            newest: { title: 'The newest' },
          },
        },
      ),
      finds: { on: 'payment', at: '"newer"', says: /replaced by “The newest”/, related: ['payment'] },
    },
  },
  passes: {
    'a source on which nothing rests any more': replaced({}, { factors: { payment: { source: 'newer' } } }),
    'a successor that was not known yet': replaced({ date: '2026-03-02' }),
    'a successor that holds only from a later day': replaced({ validFrom: '2026-10-01' }),
    'the year before the successor’s': replaced(
      { validFrom: '2026-01-01' },
      { alternatives: { base: { period: 2025 }, heir: { period: 2025 } } },
    ),
    'a successor that does not exist, which is another finding': {
      of: { sources: { report: { supersededBy: 'nothing' } } },
      beside: ['names/unknown-source'],
    },
    'one that has ended as well, which is graver': {
      of: replaced(
        {},
        {
          sources: { report: { supersededBy: 'newer', validUntil: '2025-12-31' }, newer: { title: 'A newer report' } },
        },
      ),
      beside: ['dates/expired-source'],
    },
  },
});
