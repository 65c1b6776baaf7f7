import { t } from '../../model/l10n';
import type { BuiltInRule } from '../rule';
import { waiversThatAre } from './states';

export const changed: BuiltInRule = {
  id: 'waivers/changed',
  severity: 'warning',
  title: 'A waiver for values that have changed',
  reason: 'The finding was accepted for certain values, and these are no longer in force.',
  remedy: 'Look at the finding again: bring “when” up to date to accept it once more, or remove the waiver.',
  example: {
    fails: {
      measures: {
        burden: { label: 'Burden', unit: 'USD bn', formula: '=payment * 2', direction: 'lower', threshold: 2 },
      },
      waivers: { seen: { rule: 'measures/threshold', reason: 'The minister accepts it.', when: { payment: 1.2 } } },
    },
    passes: {
      measures: {
        burden: { label: 'Burden', unit: 'USD bn', formula: '=payment * 2', direction: 'lower', threshold: 2 },
      },
      waivers: { seen: { rule: 'measures/threshold', reason: 'The minister accepts it.', when: { payment: 1.5 } } },
    },
    beside: ['measures/threshold'],
  },
  check: (context) =>
    waiversThatAre(context, 'changed', (_, id) =>
      t('The values for which waiver “{0}” was given have changed. Look at the finding again.', id),
    ),
};
