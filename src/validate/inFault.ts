import { rowUses } from '../formula/names';
import { parseFormula } from '../formula/parse';
import type { FormulaProblemKind } from '../formula/problem';
import type { Rule, Scenario } from '../model/read/scenarioText';
import { rowMembersOf } from '../model/rowMembers';
import { rowsNamed, ruleKind } from '../model/ruleKind';
import type { RuleContext } from './ruleContext';

// What is already told as a fault: a rule asks here before it tells what only follows from one.

/** Whether a room of the file, such as its sections, could not be read, so that no name can be held against it. */
export function isUnread(context: RuleContext, room: keyof Scenario): boolean {
  return context.doc.problems.some(({ path }) => path.length === 1 && path[0] === room);
}

/**
 * Whether some link of the file leads nowhere: a name that no row has, a pack that is not there, a rule, a formula or a
 * member that could not be read. What seems to be linked with nothing may be what it was to lead to.
 */
export function hasBrokenLink(context: RuleContext): boolean {
  const { doc, scenario, packs, calculation, suspects } = context;
  if (doc.problems.length > 0) return true;
  if (packs.some(({ pack, faults }) => !pack || faults.length > 0)) return true;
  if (calculation.problems.some(({ kind }) => LINKS.has(kind))) return true;
  const { factors, measures, rules } = scenario;
  const isRow = (id: string) => factors.has(id) || measures?.has(id) === true;
  const broken = context.inFactors('broken links of factors', (row, factor) =>
    measures?.has(row) || rowMembersOf(factor).some(([, other]) => !isRow(other)) ? [row] : [],
  );
  if ([...broken].length > 0) return true;
  return suspects.answers.of('broken links of rules', [calculation.form, rules], () =>
    [...(rules?.values() ?? [])].some((rule) => !namesOf(rule)?.every((name) => isRow(name))),
  );
}

const LINKS: ReadonlySet<FormulaProblemKind> = new Set(['syntax', 'refused', 'unknown-name']);

/** The rows that a rule names; undefined where it cannot be read. */
function namesOf(rule: Rule): readonly string[] | undefined {
  const kind = ruleKind(rule);
  if (kind !== 'require') return kind && rowsNamed(rule);
  const parsed = parseFormula(rule.require ?? '');
  return parsed.ok ? [...rowUses(parsed.formula).map(({ name }) => name.toLowerCase()), ...rowsNamed(rule)] : undefined;
}
