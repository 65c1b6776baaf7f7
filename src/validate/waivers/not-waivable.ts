import { t } from '../../model/l10n';
import type { BuiltInRule } from '../rule';
import { waiversThatAre } from './states';

export const notWaivable: BuiltInRule = {
  id: 'waivers/not-waivable',
  severity: 'error',
  title: 'A waiver for what cannot be waived',
  reason: 'A fault of the file’s structure makes what it says uncertain; it can be mended, not accepted.',
  remedy: 'Mend the file where the finding stands, and remove the waiver.',
  example: {
    fails: { waivers: { seen: { rule: 'structure/unknown-member', reason: 'The minister accepts it.' } } },
    passes: {
      measures: {
        burden: { label: 'Burden', unit: 'USD bn', formula: '=payment * 2', direction: 'lower', threshold: 2 },
      },
      waivers: { seen: { rule: 'measures/threshold', reason: 'The minister accepts it.' } },
    },
  },
  check: (context) =>
    waiversThatAre(context, 'not-waivable', ({ rule = '' }) =>
      t('Findings of {0} cannot be waived: mend the file instead.', rule),
    ),
};
