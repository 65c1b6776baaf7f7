import { t } from '../../model/l10n';
import type { Factor } from '../../model/read/scenarioText';
import type { BuiltInRule } from '../rule';

export const factorForm: BuiltInRule = {
  id: 'structure/factor-form',
  severity: 'error',
  title: 'A factor that is two things at once',
  reason:
    'A factor is a number with a unit, one of levels, a date or free text; its values can be judged only as one of these.',
  remedy: 'Decide what the row is, and remove the members that belong to something else.',
  example: { fails: { factors: { stance: { max: 3 } } }, passes: { factors: { payment: { max: 3 } } } },
  *check(context) {
    for (const { row, kind, member } of context.inFactors('structure/factor-form', clashesIn)) {
      yield {
        row,
        message: t(
          '{0} has {1} and “{2}”, which do not go together. Remove one of them.',
          context.rowLabel(row),
          kind,
          member,
        ),
        place: context.keyPlace('factors', row, member),
      };
    }
  },
};

/** The members that do not go with what the factor is by its levels or its type. */
function clashesIn(row: string, factor: Factor) {
  const kind = factor.levels ? t('levels') : factor.type === undefined ? undefined : t('the type “{0}”', factor.type);
  if (kind === undefined) return [];
  // Levels may have values, and these a unit.
  const excluded = factor.levels
    ? (['min', 'max', 'integer', 'type'] as const)
    : (['unit', 'min', 'max', 'integer'] as const);
  return excluded.flatMap((member) => (factor[member] === undefined ? [] : [{ row, kind, member }]));
}
