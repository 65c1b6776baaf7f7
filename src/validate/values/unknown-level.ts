import { t } from '../../model/l10n';
import { suggestion } from '../../model/nearest';
import type { Factor } from '../../model/read/scenarioText';
import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { factorValues } from './values';

export const unknownLevel: BuiltInRule = {
  id: 'values/unknown-level',
  severity: 'error',
  title: 'A value that is no level of its factor',
  reason:
    'Rules and formulas know a factor by its levels; any other text is none of the options that were thought through.',
  remedy: 'Choose one of the row’s levels, or add the level where it is an option of its own.',
  example: {
    fails: { factors: { stance: { values: { base: 'clam' } } } },
    passes: { factors: { stance: { values: { base: 'calm' } } } },
  },
  check: (context) => context.inFactors('values/unknown-level', (row, factor) => inFactor(context, row, factor)),
};

function* inFactor(context: RuleContext, row: string, factor: Factor): Iterable<Observation> {
  const { levels } = factor;
  if (!levels) return;
  const values = factorValues(context, row, factor, ({ alternative, value, isComputed }) => {
    if (value === null || typeof value === 'boolean') return false;
    // A number that is written is of the wrong kind; one that is computed may be a level's value.
    if (isComputed) return context.levelIn(row, alternative) === undefined;
    return typeof value === 'string' && !levels.has(value);
  });
  for (const { alternative, value, isComputed, related } of values) {
    const said = isComputed
      ? t(
          'The formula of {0} comes to {1} in {2}, which is no level of it.',
          context.rowLabel(row),
          context.contentLabel({ values: factor.values }, value),
          context.alternativeLabel(alternative),
        )
      : t('“{0}” is no level of {1}.', String(value), context.rowLabel(row));
    yield {
      row,
      alternative,
      message: said + suggestion(String(value), levels.keys()),
      place: context.cellPlace(row, alternative),
      related: related(),
    };
  }
}
