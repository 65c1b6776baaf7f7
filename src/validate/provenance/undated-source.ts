import { t } from '../../model/l10n';
import type { BuiltInRule } from '../rule';
import { sourceLabel, sourcesThat } from '../sources/basis';
import { sourceFaults } from '../sources/sourceFault';

export const undatedSource: BuiltInRule = {
  id: 'provenance/undated-source',
  severity: 'error',
  title: 'A given that rests on a source without a date',
  reason:
    'Without a date nobody can tell whether the figure was known on the day that the file describes, or whether it is still the newest.',
  remedy: 'Give the source its day of publication (“date”), or the days on which it holds.',
  example: {
    fails: { factors: { payment: { role: 'given', source: 'report' } }, sources: { report: { date: undefined } } },
    passes: {
      factors: { payment: { role: 'uncertainty', source: 'report' } },
      sources: { report: { date: undefined } },
    },
  },
  check: (context) =>
    sourceFaults(context, {
      rule: 'provenance/undated-source',
      among: sourcesThat(
        context,
        (source, id) =>
          source.date === undefined &&
          source.validFrom === undefined &&
          source.validUntil === undefined &&
          // A date that cannot be read is told as such.
          !context.doc.tree.memberAt(['sources', id, 'date']),
      ),
      columns: ({ factor, columns }) => (factor.role === 'given' ? columns : []),
      message: ({ id }) => t('{0} has no date, but a given rests on it.', sourceLabel(context, id)),
      member: 'date',
    }),
};
