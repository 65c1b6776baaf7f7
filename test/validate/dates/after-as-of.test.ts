import { describeRule } from '../describeRule';
import type { Changes } from '../scenarioWith';

const sources = { later: { title: 'A later report', date: '2025-08-23' } };
const asOf = (changes: Changes): Changes => ({ asOf: '2025-08-22', sources, ...changes });

describeRule('dates/after-as-of', 'error', {
  finds: {
    'a row whose source is of the day after': {
      of: asOf({ factors: { payment: { source: 'later' } } }),
      finds: {
        on: 'payment',
        at: '"later"',
        says: /^Payment rests on “A later report” of 2025-08-23, but the file describes 2025-08-22: that was not known yet\.$/,
        related: [' "2025-08-23"'],
      },
    },
    'a cell with a later source, and who inherits it': {
      of: asOf({ factors: { payment: { values: { base: { value: 2, source: 'later' } } } } }),
      finds: {
        on: 'payment/base',
        at: '"later"',
        says: /^Payment in Base rests on “A later report”/,
        related: ['', 'payment/heir'],
      },
    },
    'each row that rests on it, levels as well as numbers': {
      of: asOf({ factors: { payment: { source: 'later' }, stance: { source: 'later' } } }),
      finds: [
        { on: 'payment', at: '"later"', says: /^Payment/, related: [''] },
        { on: 'stance', at: '"later"', says: /^Stance/, related: [''] },
      ],
    },
    'a column that describes a year to come all the same': {
      of: asOf({ alternatives: { base: { period: 2026 } }, factors: { payment: { source: 'later' } } }),
      finds: { on: 'payment', at: '"later"', says: /not known yet/, related: [''] },
    },
  },
  passes: {
    'a source of the day itself': asOf({ sources: { report: { date: '2025-08-22' } } }),
    'a later source on which nothing rests': asOf({}),
    'a row’s later source where every cell names another': asOf({
      factors: { payment: { source: 'later', values: { base: { value: 1, source: 'report' } } } },
    }),
    'a blank, which rests on nothing': asOf({ factors: { payment: { source: 'later', values: { base: null } } } }),
    'a date of the future, which is planned': asOf({
      factors: {
        payment: { unit: undefined, type: 'date', values: { base: '2026-12-31' } },
      },
    }),
    'a file that describes no day': { sources, factors: { payment: { source: 'later' } } },
  },
});
