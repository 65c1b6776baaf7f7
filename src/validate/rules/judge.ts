import type { RuleFormula } from '../../formula/rule';
import type { Rule } from '../../model/read/scenarioText';
import { ruleKind } from '../../model/ruleKind';
import { clashObservations, type Clash } from '../clash';
import type { Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { forbidClash } from './forbid';
import { linkObservations } from './link';
import { requireClash } from './require';
import { inPeriod, rolesHeld } from './where';

/** A rule of the file or of a pack, ready to be held against the scenario. */
export interface ReadyRule {
  readonly rule: Rule;
  /** The row that a name of the rule means: itself in the file's own rules, a bound one in a pack's. */
  readonly rowOf: (name: string) => string | undefined;
  readonly formula: (require: string) => RuleFormula;
}

/** What a rule finds; nothing where it says nothing or several things at once, and where it has no place. */
export function ruleObservations(context: RuleContext, { rule, rowOf, formula }: ReadyRule): Observation[] {
  const kind = ruleKind(rule);
  const roles = rolesHeld(context, rule, rowOf);
  if (!kind || !roles) return [];
  if (kind === 'link') return linkObservations(context, rule.link ?? [], rowOf);
  const clash: Clash = rule.forbid
    ? forbidClash(context, rule.forbid, rowOf)
    : requireClash(context, formula(rule.require ?? ''));
  const alternatives = clash.alternatives.filter((one) => inPeriod(context, rule, one));
  return clashObservations(context, { ...clash, alternatives }).map((observation) => ({
    ...observation,
    related: [...(observation.related ?? []), ...roles],
  }));
}
