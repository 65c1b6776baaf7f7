import { rowUses } from '../../formula/names';
import { parseFormula } from '../../formula/parse';
import type { Rule } from '../../model/read/scenarioText';
import { rowsNamed } from '../../model/ruleKind';
import type { RuleContext } from '../ruleContext';

/**
 * What is found of a rule of the file's own. Most rules hold, and one that held holds again while its grounds are as they
 * were.
 * @param what names what is looked for
 */
export function foundUnlessHeld<T>(
  context: RuleContext,
  what: string,
  [id, rule]: readonly [string, Rule],
  find: () => readonly T[],
): readonly T[] {
  let found: readonly T[] | undefined;
  const holds = context.suspects.answers.of(what, groundsOf(context, id, rule), () => {
    found = find();
    return found.length === 0;
  });
  return holds ? [] : (found ?? find());
}

/** All on which it depends whether a rule is broken anywhere. */
function groundsOf({ calculation, scenario, suspects }: RuleContext, id: string, rule: Rule): readonly unknown[] {
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
