import { readsOf } from '../formula/trace';
import { t } from '../model/l10n';
import type { CellRef } from './origins';
import type { RuleContext } from './ruleContext';
import { series } from './series';

/** More formulas than this nobody follows in a sentence; the others are told by the cells on hovering. */
const MOST_FORMULAS = 3;
const MOST_READ = 4;

/**
 * Through which formulas some cells came to what they are, the nearest first: a sentence a formula, with what it read.
 * Nothing where no cell is computed.
 */
export function chainTold(context: RuleContext, cells: readonly CellRef[]): string {
  const told = new Set<string>();
  const sentences: string[] = [];
  // A list that grows, not a recursion: what a formula reads comes behind what was there before.
  const waiting = [...cells];
  for (const cell of waiting) {
    const key = `${cell.row} ${cell.alternative}`;
    if (sentences.length >= MOST_FORMULAS) break;
    if (told.has(key) || context.calculation.formula(cell.row, cell.alternative) === undefined) continue;
    told.add(key);
    const reads = readsOf(context.calculation, cell.row, cell.alternative);
    if (reads.length === 0) continue;
    sentences.push(sentenceOf(context, cell, reads));
    waiting.push(...reads);
  }
  return sentences.join(' ');
}

function sentenceOf(context: RuleContext, cell: CellRef, reads: readonly CellRef[]): string {
  const said = reads.slice(0, MOST_READ).map(({ row, alternative }) => {
    const value = `${context.rowLabel(row)}: ${context.valueLabel(row, alternative)}`;
    return alternative === cell.alternative ? value : value + t(' in {0}', context.alternativeLabel(alternative));
  });
  const others = reads.length - said.length;
  const more = others === 0 ? [] : [others === 1 ? t('one more cell') : t('{0} more cells', others)];
  return t('{0} is computed from {1}.', context.rowLabel(cell.row), series([...said, ...more]));
}
