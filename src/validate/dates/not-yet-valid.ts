import { t } from '../../model/l10n';
import type { BuiltInRule } from '../rule';
import { isAhead } from '../sources/inForce';
import { outOfForce } from '../sources/outOfForce';

export const notYetValid: BuiltInRule = {
  id: 'dates/not-yet-valid',
  severity: 'error',
  title: 'A value that rests on a source before its first day',
  reason: 'What is agreed or enacted and not yet in force does not hold on the days that are described.',
  remedy:
    'Cite what holds on the days that the column describes, or correct the first day of the source (“validFrom”).',
  example: {
    fails: { asOf: '2025-09-30', sources: { report: { validFrom: '2025-10-01' } } },
    passes: { asOf: '2025-10-01', sources: { report: { validFrom: '2025-10-01' } } },
  },
  check: (context) =>
    outOfForce(context, 'dates/not-yet-valid', {
      member: 'validFrom',
      isBeyond: isAhead,
      message: (rests, date, days) => t('{0}, which holds from {1} on; {2} is described.', rests, date, days),
      said: (date) => t('The first day of this source is {0}.', date),
    }),
};
