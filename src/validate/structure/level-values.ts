import { t } from '../../model/l10n';
import type { BuiltInRule } from '../rule';

export const levelValues: BuiltInRule = {
  id: 'structure/level-values',
  severity: 'error',
  title: 'Some levels have a value and some have none',
  reason:
    'A row whose levels have values is a number in formulas: with some levels left out it would be a number here and a text there.',
  remedy: 'Give every level a value, or none.',
  example: {
    fails: {
      factors: {
        stance: { levels: { calm: { label: 'Calm', value: 1 }, tense: { label: 'Tense', value: 2 }, open: 'Open' } },
      },
    },
    passes: {
      factors: {
        stance: {
          levels: {
            calm: { label: 'Calm', value: 1 },
            tense: { label: 'Tense', value: 2 },
            open: { label: 'Open', value: 3 },
          },
        },
      },
    },
  },
  *check(context) {
    for (const [row, factor] of context.scenario.factors) {
      const levels = [...(factor.levels ?? [])];
      const bare = levels.filter(([, level]) => typeof level === 'string' || level.value === undefined);
      if (bare.length === 0 || bare.length === levels.length) continue;
      for (const [level] of bare) {
        yield {
          row,
          message: t(
            'The level “{0}” of {1} has no value, others have one. Give it a value, or remove theirs.',
            level,
            context.rowLabel(row),
          ),
          place: context.keyPlace('factors', row, 'levels', level),
        };
      }
    }
  },
};
