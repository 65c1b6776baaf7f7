import { t } from '../../model/l10n';
import type { BuiltInRule } from '../rule';
import { waiversThatAre } from './states';

export const expired: BuiltInRule = {
  id: 'waivers/expired',
  severity: 'warning',
  title: 'A waiver past its date',
  reason: 'The authors accepted the finding until a day that is over: it is to be looked at again.',
  remedy: 'Look at the finding again: give the waiver a new date, or remove it.',
  example: {
    fails: {
      measures: {
        burden: { label: 'Burden', unit: 'USD bn', formula: '=payment * 2', direction: 'lower', threshold: 2 },
      },
      waivers: { seen: { rule: 'measures/threshold', reason: 'The minister accepts it.', until: '2025-06-30' } },
    },
    passes: {
      measures: {
        burden: { label: 'Burden', unit: 'USD bn', formula: '=payment * 2', direction: 'lower', threshold: 2 },
      },
      waivers: { seen: { rule: 'measures/threshold', reason: 'The minister accepts it.', until: '2025-12-31' } },
    },
    today: '2025-08-22',
    beside: ['measures/threshold'],
  },
  check: (context) =>
    waiversThatAre(context, 'expired', ({ until = '' }, id) =>
      t('Waiver “{0}” ended on {1}. Look at the finding again and give a new date, or remove the waiver.', id, until),
    ),
};
