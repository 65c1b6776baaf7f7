import { describeRule } from '../describeRule';
import { row, type Changes } from '../scenarioWith';

const undated = (changes: Changes, source: Changes = {}): Changes => ({
  ...row('payment', { role: 'given', ...changes }),
  sources: { report: { date: undefined, ...source } },
});

describeRule('provenance/undated-source', 'error', {
  finds: {
    'the source of a given': {
      of: undated({}),
      finds: {
        on: 'payment',
        at: '"report"',
        says: /^“A report” has no date, but a given rests on it\.$/,
        related: ['payment "report"'],
      },
    },
    'that of one cell of a given': {
      of: undated({ source: undefined, values: { base: { value: 1, source: 'report' } } }),
      finds: { on: 'payment', at: '"report"', says: /no date/, related: ['payment/base'] },
    },
  },
  passes: {
    'a source with a date': undated({}, { date: '2025-01-01' }),
    'a law that says since when it holds': undated({}, { validFrom: '2025-01-01' }),
    'the source of an uncertainty': undated({ role: 'uncertainty' }),
    'a date that cannot be read, which is another finding': {
      of: undated({}, { date: 'May' }),
      beside: ['structure/wrong-kind'],
    },
  },
});
