import type { RuleFormula } from '../../formula/rule';
import type { Clash } from '../clash';
import type { CellRef } from '../origins';
import type { RuleContext } from '../ruleContext';
import { isUnfit } from '../values/values';

/**
 * Where a `require` formula is not TRUE, and the cells that it reads there. What is missing is not judged, and neither
 * is a value that its row cannot have: both are told by themselves.
 */
export function requireClash(context: RuleContext, formula: RuleFormula): Clash {
  const outcomes = new Map(context.alternatives.map((one) => [one, formula.judge(one)]));
  return {
    alternatives: context.alternatives.filter((one) => {
      const outcome = outcomes.get(one);
      return (
        outcome?.verdict === 'broken' && !outcome.reads.some((read) => isUnfit(context, read.row, read.alternative))
      );
    }),
    cells: (alternative) => distinct(outcomes.get(alternative)?.reads ?? []),
  };
}

/** Each cell once, whether it is read for its value or for its level. */
function distinct(reads: readonly CellRef[]): CellRef[] {
  const cells = new Map<string, CellRef>();
  for (const { row, alternative } of reads) cells.set(`${row}|${alternative}`, { row, alternative });
  return [...cells.values()];
}
