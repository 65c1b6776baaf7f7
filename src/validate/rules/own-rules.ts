import { t } from '../../model/l10n';
import type { Finding } from '../finding';
import type { RuleContext } from '../ruleContext';
import { ruleObservations } from './judge';

/**
 * What the rules of the file itself find, under `rules/<id>`. A rule with none or several forms is not judged.
 * @param only the rule to judge, as findings call it; all, where it is left out
 */
export function* ownRuleFindings(context: RuleContext, only?: string): Iterable<Finding> {
  for (const [id, rule] of context.scenario.rules ?? []) {
    if (only !== undefined && only !== `rules/${id}`) continue;
    const ready = { rule, rowOf: (name: string) => name, formula: (text: string) => context.ruleFormula(id, text) };
    for (const observation of ruleObservations(context, ready)) {
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
