import { t } from '../../model/l10n';
import { placeOf } from '../../model/read/scenarioText';
import type { BuiltInRule } from '../rule';

export const thresholdWithoutDirection: BuiltInRule = {
  id: 'measures/threshold-without-direction',
  severity: 'error',
  title: 'A threshold on a measure without a direction',
  reason: 'Without a direction nobody can tell on which side of the threshold an alternative should be.',
  remedy: 'Say with “direction” whether a higher or a lower value is better, or remove the threshold.',
  example: {
    fails: { measures: { burden: { label: 'Burden', unit: 'USD bn', formula: '=payment * 2', threshold: 4 } } },
    passes: {
      measures: {
        burden: { label: 'Burden', unit: 'USD bn', formula: '=payment * 2', direction: 'lower', threshold: 4 },
      },
    },
  },
  *check(context) {
    for (const [row, { threshold, direction }] of context.scenario.measures ?? []) {
      if (threshold === undefined || direction === 'higher' || direction === 'lower') continue;
      // One that cannot be read is told where it stands.
      if (direction === undefined && placeOf(context.doc, ['measures', row, 'direction'], 'key')) continue;
      yield {
        row,
        message: t(
          '{0} has a threshold and no direction. Say whether "higher" or "lower" is better.',
          context.rowLabel(row),
        ),
        place: context.keyPlace('measures', row, 'threshold'),
      };
    }
  },
};
