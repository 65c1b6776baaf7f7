import { forbiddenLevels } from './forbid';
import type { Rule } from './read/scenarioText';

/** What a rule says: a formula that must hold, levels that may not stand together, or rows that must be linked. */
export const RULE_KINDS = ['require', 'forbid', 'link'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** The one thing that a rule says; undefined where it says none or several, and so judges nothing. */
export function ruleKind(rule: Rule): RuleKind | undefined {
  const [kind, ...more] = RULE_KINDS.filter((one) => rule[one] !== undefined);
  return more.length === 0 ? kind : undefined;
}

/** The rows that a rule names outside of its formula, or a pack's rule the concepts. */
export function rowsNamed({ forbid, link, roles }: Rule): readonly string[] {
  return [...(forbid?.keys() ?? []), ...(link ?? []), ...(roles?.keys() ?? [])];
}

/** The roles that a rule names for one row, written as one or as a list. */
export const namedRoles = forbiddenLevels;
