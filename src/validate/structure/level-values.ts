import { t } from '../../model/l10n';
import type { Factor } from '../../model/read/scenarioText';
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
    const inFactor = (row: string, { levels }: Factor) => {
      const bare = bareLevels(levels);
      return bare.length === 0 ? [] : [{ row, bare }];
    };
    for (const { row, bare } of context.inFactors('structure/level-values', inFactor)) {
      yield {
        row,
        message: messageOf(
          bare.map((level) => `“${level}”`),
          context.rowLabel(row),
        ),
        place: context.keyPlace('factors', row, 'levels', bare[0] ?? ''),
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

/** The levels without a value, where others have one. */
function bareLevels(levels: Factor['levels']): string[] {
  const all = [...(levels ?? [])];
  const bare = all.filter(([, level]) => typeof level === 'string' || level.value === undefined);
  return bare.length === all.length ? [] : bare.map(([id]) => id);
}
