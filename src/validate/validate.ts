import { t } from '../model/l10n';
import type { Finding, Severity } from './finding';
import { packFindings } from './packs/pack-rules';
import { builtInRules } from './registry';
import type { BuiltInRule } from './rule';
import type { RuleContext } from './ruleContext';
import { ownRuleFindings } from './rules/own-rules';
import type { Steps } from './steps';
import { applyWaivers } from './waivers/apply';

/**
 * All findings on a scenario, in the order of their places in the text, what is wrong with a part of a formula before
 * what follows for its cell, the graver first at one place; those that the authors accept are marked, and settings may have them graver, less grave or not at all. Of a file that is broken or of a newer version only what reading it ran into is told.
 * One rule is one step.
 */
export function* validate(context: RuleContext): Steps<Finding[]> {
  if (context.doc.state !== 'sound')
    return inOrder(builtInRules.filter(isStructural).flatMap((rule) => run(rule, context)));
  const byRule: Finding[][] = [];
  for (const rule of builtInRules) {
    if (isAboutWaivers(rule)) continue;
    byRule.push(run(rule, context));
    yield;
  }
  for (const findings of [ownRuleFindings, packFindings]) {
    byRule.push([...findings(context)]);
    yield;
  }
  const { findings, states } = applyWaivers(context, byRule.flat());
  context.waiverStates = states;
  context.ruleIds = ruleIds(context);
  const all = [...findings, ...builtInRules.filter(isAboutWaivers).flatMap((rule) => run(rule, context))];
  return inOrder(context.settings.severity.size === 0 ? all : all.flatMap((finding) => settled(context, finding)));
}

/** What one rule finds, waivers and settings left aside: for one who asks of it again and again. */
export function findingsOfRule(context: RuleContext, rule: string): Finding[] {
  const builtIn = builtInRules.find(({ id }) => id === rule);
  return builtIn ? run(builtIn, context) : [...ownRuleFindings(context, rule), ...packFindings(context, rule)];
}

/** A finding as the settings have it. What the file's structure makes uncertain stays an error. */
function settled({ settings }: RuleContext, finding: Finding): Finding[] {
  const severity = settings.severity.get(finding.rule);
  if (severity === undefined || (finding.rule.startsWith('structure/') && finding.severity === 'error'))
    return [finding];
  return severity === 'off' ? [] : [{ ...finding, severity }];
}

function ruleIds({ scenario, packs }: RuleContext): string[] {
  return [
    ...builtInRules.map(({ id }) => id),
    ...[...(scenario.rules?.keys() ?? [])].map((id) => `rules/${id}`),
    ...packs.flatMap(({ name, pack }) => [...(pack?.rules.keys() ?? [])].map((id) => `${name}/${id}`)),
  ];
}

function run(rule: BuiltInRule, context: RuleContext): Finding[] {
  return [...rule.check(context)].map((observation) => ({
    related: [],
    ...observation,
    rule: rule.id,
    severity: observation.severity ?? rule.severity,
    title: t(rule.title),
    because: t(rule.reason),
  }));
}

function isStructural({ id }: BuiltInRule): boolean {
  return id.startsWith('structure/');
}

function isAboutWaivers({ id }: BuiltInRule): boolean {
  return id.startsWith('waivers/');
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** By where a place ends: a part comes before the whole, the missing factor before the number too small without it. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const end = ({ place }: Finding) => place.offset + place.length;
  return [...findings].sort(
    (a, b) => end(a) - end(b) || b.place.offset - a.place.offset || GRAVITY[a.severity] - GRAVITY[b.severity],
  );
}
