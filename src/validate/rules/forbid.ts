import { forbiddenLevels } from '../../model/forbid';
import type { Rule } from '../../model/read/scenarioText';
import type { Clash } from '../clash';
import type { RuleContext } from '../ruleContext';

/**
 * Where an alternative has one of the forbidden levels in every row named: effective levels, inherited or computed.
 * @param rowOf the row that a name of the rule means: itself in the file's own rules, a bound one in a pack's
 */
export function forbidClash(
  context: RuleContext,
  forbid: NonNullable<Rule['forbid']>,
  rowOf: (name: string) => string | undefined = (name) => name,
): Clash {
  const parts = [...forbid].map(([name, forbidden]) => ({ row: rowOf(name), levels: forbiddenLevels(forbidden) }));
  const hasAll = (alternative: string) =>
    parts.every(({ row, levels }) => {
      const level = row === undefined ? undefined : context.levelIn(row, alternative);
      return level !== undefined && levels.includes(level);
    });
  return {
    alternatives: parts.length === 0 ? [] : context.alternatives.filter(hasAll),
    cells: (alternative) => parts.flatMap(({ row }) => (row === undefined ? [] : [{ row, alternative }])),
  };
}
