import { rowUses } from '../../formula/names';
import { parseFormula } from '../../formula/parse';
import type { Rule } from '../../model/read/scenarioText';
import { rowsNamed } from '../../model/ruleKind';
import type { RuleContext } from '../ruleContext';

/** All on which it depends whether a rule is broken anywhere. */
export function groundsOf(
  { calculation, scenario, suspects }: RuleContext,
  id: string,
  rule: Rule,
): readonly unknown[] {
  const named = suspects.answers.of(`names of rules/${id}`, [rule], () => {
    const parsed = rule.require === undefined ? undefined : parseFormula(rule.require);
    return [...rowsNamed(rule), ...(parsed?.ok ? rowUses(parsed.formula).map(({ name }) => name) : [])];
  });
  const rows = named.map((name) => calculation.rowNamed(name) ?? name);
  return [
    calculation.form,
    scenario.alternatives,
    rule,
    ...rows.flatMap((row) => [calculation.markOf(row), scenario.factors.get(row)]),
  ];
}
