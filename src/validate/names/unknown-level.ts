import { forbiddenLevels } from '../../model/forbid';
import { t } from '../../model/l10n';
import { suggestion } from '../../model/nearest';
import { nameMeant } from '../fixes';
import type { BuiltInRule } from '../rule';

export const unknownLevel: BuiltInRule = {
  id: 'names/unknown-level',
  severity: 'error',
  title: 'A rule over a level that does not exist',
  reason: 'A rule that forbids a level which its factor does not have can never apply, and looks as if it held.',
  remedy: 'Name a level that the factor has, or add it to the factor’s levels.',
  example: {
    fails: {
      rules: { calm: { forbid: { stance: 'opne' }, because: 'Talks that are open cannot be held in secret.' } },
    },
    passes: {
      rules: { calm: { forbid: { stance: 'open' }, because: 'Talks that are open cannot be held in secret.' } },
    },
  },
  *check(context) {
    const { factors, measures, rules } = context.scenario;
    for (const [id, { forbid }] of rules ?? []) {
      for (const [row, forbidden] of forbid ?? []) {
        const factor = factors.get(row);
        // A row that does not exist is told by names/unknown-row; a measure has no levels either.
        if (!factor && measures?.has(row) !== true) continue;
        for (const [index, level] of forbiddenLevels(forbidden).entries()) {
          if (factor?.levels?.has(level)) continue;
          const path = ['rules', id, 'forbid', row];
          const place = Array.isArray(forbidden) ? context.textPlace(index, ...path) : context.valuePlace(...path);
          yield {
            message: factor?.levels
              ? t('{0} has no level “{1}”.{2}', context.rowLabel(row), level, suggestion(level, factor.levels.keys()))
              : t('{0} has no levels, and “forbid” names levels. Use “require” with a formula.', context.rowLabel(row)),
            place,
            ...nameMeant(place, level, factor?.levels?.keys() ?? []),
          };
        }
      }
    }
  },
};
