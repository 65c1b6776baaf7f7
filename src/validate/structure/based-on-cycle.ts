import { basedOnCycles } from '../../model/inherit';
import { t } from '../../model/l10n';
import type { BuiltInRule } from '../rule';

export const basedOnCycle: BuiltInRule = {
  id: 'structure/based-on-cycle',
  severity: 'error',
  title: 'Alternatives based on each other or on themselves',
  reason: 'What is left out in one of them would have to be inherited from itself.',
  remedy: 'Remove “basedOn” from the alternative that the others start from.',
  example: {
    fails: { alternatives: { base: { label: 'Base', basedOn: 'heir' } } },
    passes: { alternatives: { base: { label: 'Base' } } },
  },
  *check(context) {
    for (const cycle of basedOnCycles(context.scenario)) {
      const [first = ''] = cycle;
      const path = [...cycle, first].map((one) => context.alternativeLabel(one)).join(' → ');
      yield {
        message:
          cycle.length === 1
            ? t(
                '{0} is based on itself. Remove “basedOn”, or name another alternative.',
                context.alternativeLabel(first),
              )
            : t('Each is based on the next, and none is a start: {0}. Remove “basedOn” from one of them.', path),
        place: context.valuePlace('alternatives', first, 'basedOn'),
        related: cycle.map((alternative) => ({
          alternative,
          message: t('{0} is part of the circle.', context.alternativeLabel(alternative)),
          place: context.valuePlace('alternatives', alternative, 'basedOn'),
        })),
      };
    }
  },
};
