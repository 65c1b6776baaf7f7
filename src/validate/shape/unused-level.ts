import { t } from '../../model/l10n';
import { combinationsLeft } from '../combinations/decide';
import type { Factor } from '../../model/read/scenarioText';
import type { BuiltInRule } from '../rule';
import type { RuleContext } from '../ruleContext';
import { series } from '../series';

export const unusedLevel: BuiltInRule = {
  id: 'shape/unused-level',
  severity: 'info',
  title: 'A level that no alternative uses',
  reason:
    'An option that was thought of and is looked at in no column may be a gap in the analysis, or one that could be dropped.',
  remedy: 'Add an alternative that uses the level, or delete the level if it is no option.',
  example: {
    fails: { factors: { stance: { values: { heir: 'tense' } } } },
    passes: { factors: { stance: { levels: { open: undefined }, values: { heir: 'tense' } } } },
  },
  *check(context) {
    // A single column is a beginning, and uses one level of each row.
    if (context.alternatives.length < 2) return;
    const ruledOut = new Set(combinationsLeft(context).ruledOut.map(({ row, level }) => `${row} ${level}`));
    const known = knownToPacks(context);
    const inRow = (row: string, factor: Factor) => unusedIn(context, row, factor);
    for (const { row, factor, levels, message } of context.factsInFactors('shape/unused-level', inRow)) {
      // What no rule lets stand is told as that; what a pack lists is its vocabulary and not the author’s idea.
      const told = levels.filter((level) => !ruledOut.has(`${row} ${level}`) && known.get(row)?.has(level) !== true);
      if (told.length === 0) continue;
      yield {
        row,
        message: told.length === levels.length ? message : said(context, row, factor, told),
        place: context.keyPlace('factors', row, 'levels', told[0] ?? ''),
      };
    }
  },
};

interface Unused {
  readonly row: string;
  readonly factor: Factor;
  readonly levels: readonly string[];
  /** What is told of all of them. */
  readonly message: string;
}

function unusedIn(context: RuleContext, row: string, factor: Factor): Unused[] {
  const levels = unusedLevels(context, row, factor);
  return levels.length === 0 ? [] : [{ row, factor, levels, message: said(context, row, factor, levels) }];
}

function said(context: RuleContext, row: string, factor: Factor, levels: readonly string[]): string {
  const named = series(levels.map((level) => context.contentLabel(factor, level)));
  return t('No alternative has {0} of {1}.', named, context.rowLabel(row));
}

function unusedLevels(context: RuleContext, row: string, { levels }: Factor): readonly string[] {
  if (!levels) return [];
  const used = new Set<string>();
  for (const alternative of context.alternatives) {
    const level = context.levelIn(row, alternative);
    // What is missing, or no level, is told by itself, and may have been meant to be any of them.
    if (level === undefined && context.calculation.value(row, alternative) !== null) return [];
    if (level !== undefined) used.add(level);
  }
  return used.size === 0 ? [] : [...levels.keys()].filter((level) => !used.has(level));
}

/** By row, the levels that a pack’s concept lists. */
function knownToPacks({ packs }: RuleContext): ReadonlyMap<string, ReadonlyMap<string, unknown>> {
  const known = new Map<string, ReadonlyMap<string, unknown>>();
  for (const { pack, rows } of packs) {
    for (const [concept, row] of rows) {
      const levels = pack?.concepts.get(concept)?.levels;
      if (levels) known.set(row, levels);
    }
  }
  return known;
}
