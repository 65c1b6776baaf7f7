import { t } from '../../model/l10n';
import type { BuiltInRule } from '../rule';

export const sharedId: BuiltInRule = {
  id: 'structure/shared-id',
  severity: 'error',
  title: 'One id for a factor and a measure',
  reason: 'A formula that uses the name could mean either.',
  remedy: 'Give the factor or the measure another id.',
  example: {
    fails: {
      measures: { payment: { label: 'Payment of both', unit: 'USD bn', formula: '=1.5 * 2', direction: 'lower' } },
    },
    passes: {
      measures: {
        both_payments: { label: 'Payment of both', unit: 'USD bn', formula: '=payment * 2', direction: 'lower' },
      },
    },
  },
  *check(context) {
    for (const row of context.scenario.measures?.keys() ?? []) {
      if (!context.scenario.factors.has(row)) continue;
      yield {
        row,
        message: t('“{0}” is the id of a factor and of a measure. Give one of them another.', row),
        place: context.keyPlace('measures', row),
        related: [{ row, message: t('The factor with this id.'), place: context.keyPlace('factors', row) }],
      };
    }
  },
};
