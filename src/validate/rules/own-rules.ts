import { t } from '../../model/l10n';
import { clashObservations } from '../clash';
import type { Finding } from '../finding';
import type { RuleContext } from '../ruleContext';
import { forbidClash } from './forbid';
import { requireClash } from './require';

/**
 * What the rules of the file itself find, under `rules/<id>`. A rule with neither or both forms is not judged.
 * @param only the rule to judge, as findings call it; all, where it is left out
 */
export function* ownRuleFindings(context: RuleContext, only?: string): Iterable<Finding> {
  for (const [id, { require, forbid, because, severity }] of context.scenario.rules ?? []) {
    if (only !== undefined && only !== `rules/${id}`) continue;
    if ((require === undefined) === (forbid === undefined)) continue;
    const clash = forbid ? forbidClash(context, forbid) : requireClash(context, context.ruleFormula(id, require ?? ''));
    for (const observation of clashObservations(context, clash)) {
      yield {
        related: [],
        ...observation,
        rule: `rules/${id}`,
        severity: severity ?? 'warning',
        title: t('Assumptions that do not stand together'),
        because: because ?? t('The file’s own rule forbids it and gives no reason.'),
      };
    }
  }
}
