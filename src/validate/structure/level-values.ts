import { t } from '../../model/l10n';
import type { BuiltInRule } from '../rule';
import { series } from '../series';

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
      const [first] = bare;
      if (!first || bare.length === levels.length) continue;
      yield {
        row,
        message: messageOf(
          bare.map(([level]) => `“${level}”`),
          context.rowLabel(row),
        ),
        place: context.keyPlace('factors', row, 'levels', first[0]),
      };
    }
  },
};

function messageOf(levels: readonly string[], row: string): string {
  return levels.length === 1
    ? t('The level {0} of {1} has no value, others have one. Give it a value, or remove theirs.', levels[0] ?? '', row)
    : t(
        'The levels {0} of {1} have no value, others have one. Give each a value, or remove theirs.',
        series(levels),
        row,
      );
}
