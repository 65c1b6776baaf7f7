import { describeRule } from '../describeRule';
import { row } from '../scenarioWith';

describeRule('names/unknown-source', 'error', {
  finds: {
    'the source of a row': {
      of: row('payment', { source: 'reprot' }),
      finds: {
        on: 'payment',
        at: '"reprot"',
        says: /^There is no source “reprot” under “sources”\. Did you mean “report”\?$/,
      },
    },
    'the source of a cell': {
      of: row('payment', { values: { heir: { value: 2, source: 'press' } } }),
      finds: { on: 'payment/heir', at: '"press"', says: /“press” under “sources”\. Known are report\./ },
    },
    'what took the place of a source': {
      of: { sources: { report: { supersededBy: 'newer_report' } } },
      finds: { at: '"newer_report"', says: /“newer_report”/ },
    },
  },
  passes: {
    'a source that is listed': row('payment', { source: 'report', values: { heir: { value: 2, source: 'report' } } }),
    'one that took the place of another': { sources: { old: { title: 'Old', supersededBy: 'report' } } },
    'no source': {},
  },
});
