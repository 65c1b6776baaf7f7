import type { ScenarioText } from '../model/read/scenarioText';
import type { Finding, Severity } from './finding';
import { builtInRules } from './registry';
import { RuleContext } from './ruleContext';
import { forbidFindings } from './rules/forbid';

/**
 * All findings on a scenario, in the order of their places in the text, the graver first at one place. Of a file
 * that is broken or of a newer version only what reading it ran into is told.
 */
export function validate(doc: ScenarioText): Finding[] {
  const context = new RuleContext(doc);
  const rules = doc.state === 'sound' ? builtInRules : builtInRules.filter((rule) => rule.id.startsWith('structure/'));
  const findings: Finding[] = [];
  for (const rule of rules) {
    for (const observation of rule.check(context)) {
      findings.push({
        related: [],
        ...observation,
        rule: rule.id,
        severity: observation.severity ?? rule.severity,
        title: rule.title,
        because: rule.reason,
      });
    }
  }
  if (doc.state === 'sound') findings.push(...forbidFindings(context));
  return findings.sort((a, b) => a.place.offset - b.place.offset || gravity[a.severity] - gravity[b.severity]);
}

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
