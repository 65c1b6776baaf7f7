import { t } from '../../model/l10n';
import type { BuiltInRule } from '../rule';
import { isPast } from '../sources/inForce';
import { outOfForce } from '../sources/outOfForce';

export const expiredSource: BuiltInRule = {
  id: 'dates/expired-source',
  severity: 'error',
  title: 'A value that rests on a source past its last day',
  reason: 'A law, an agreement or an order that has ended binds nobody: what it once fixed is open again.',
  remedy:
    'Cite what holds on the days that the column describes, or correct the last day of the source (“validUntil”).',
  example: {
    fails: { asOf: '2026-03-01', sources: { report: { validUntil: '2026-02-20' } } },
    passes: { asOf: '2026-03-01', sources: { report: { validUntil: '2026-03-01' } } },
  },
  check: (context) =>
    outOfForce(context, 'dates/expired-source', {
      member: 'validUntil',
      isBeyond: isPast,
      message: (rests, date, days) => t('{0}, which held until {1}; {2} is described.', rests, date, days),
      said: (date) => t('The last day of this source is {0}.', date),
    }),
};
