import { t } from '../../model/l10n';
import type { Rule } from '../../model/read/scenarioText';
import type { Finding } from '../finding';
import type { Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { foundUnlessHeld } from './grounds';
import { ruleObservations } from './judge';

/**
 * What the rules of the file itself find, under `rules/<id>`. A rule with none or several forms is not judged.
 * @param only the rule to judge, as findings call it; all, where it is left out
 */
export function* ownRuleFindings(context: RuleContext, only?: string): Iterable<Finding> {
  for (const [id, rule] of context.scenario.rules ?? []) {
    if (only !== undefined && only !== `rules/${id}`) continue;
    for (const observation of observationsOf(context, id, rule)) {
      yield {
        related: [],
        ...observation,
        rule: `rules/${id}`,
        severity: rule.severity ?? 'warning',
        title: t('Assumptions that do not stand together'),
        because: rule.because ?? t('The file’s own rule forbids it and gives no reason.'),
      };
    }
  }
}

function observationsOf(context: RuleContext, id: string, rule: Rule): readonly Observation[] {
  const ready = { rule, rowOf: (name: string) => name, formula: (text: string) => context.ruleFormula(id, text) };
  const observe = () => ruleObservations(context, ready);
  // What ties rows together may stand anywhere in the file.
  return rule.link ? observe() : foundUnlessHeld(context, `rules/${id}`, [id, rule], observe);
}
