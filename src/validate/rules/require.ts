import type { RuleFormula } from '../../formula/rule';
import type { Clash } from '../clash';
import type { CellRef } from '../origins';
import type { RuleContext } from '../ruleContext';
import { isUnfit } from '../values/values';

/**
 * Where a `require` formula is not TRUE, and the fewest cells that alone make it so there. What is missing is not judged, and neither
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
    cells: memo((alternative) => formula.cause(alternative)),
  };
}

/** Asked several times for each alternative, and only for those where the rule is broken. */
function memo(find: (alternative: string) => readonly CellRef[]): (alternative: string) => readonly CellRef[] {
  const known = new Map<string, readonly CellRef[]>();
  return (alternative) => {
    const cells = known.get(alternative) ?? find(alternative);
    known.set(alternative, cells);
    return cells;
  };
}
