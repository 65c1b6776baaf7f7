import { isError, type ErrorCode, type Value } from '../../formula/errorValue';
import { t } from '../../model/l10n';
import type { Rule } from '../../model/read/scenarioText';
import type { Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { isUnfit } from '../values/values';
import { foundUnlessHeld } from './grounds';
import { inPeriod, rolesHeld } from './where';

/**
 * The file's own rules that judge nothing in an alternative although all that they read is there: it would look as if
 * they held. A look further back than a path goes is meant to judge nothing.
 */
export function* unjudgedRules(context: RuleContext, meaning: (code: ErrorCode) => string): Iterable<Observation> {
  for (const [id, rule] of context.scenario.rules ?? []) {
    const { require } = rule;
    if (require === undefined) continue;
    const [first, ...others] = foundUnlessHeld(context, `judged rules/${id}`, [id, rule], () =>
      unjudgedIn(context, id, rule, require),
    );
    if (!first) continue;
    const { alternative, value } = first;
    const where = context.alternativeLabel(alternative);
    yield {
      alternative,
      message: isError(value)
        ? t('Rule “{0}” judges nothing in {1}: it comes to {2}, {3}.', id, where, value.error, meaning(value.error))
        : t(
            'Rule “{0}” judges nothing in {1}: it comes to the text “{2}”, and TRUE or FALSE is wanted.',
            id,
            where,
            String(value),
          ),
      place: context.valuePlace('rules', id, 'require'),
      related: others.map((one) => ({
        alternative: one.alternative,
        message: t('The same in {0}.', context.alternativeLabel(one.alternative)),
        place: context.keyPlace('alternatives', one.alternative),
      })),
    };
  }
}

interface Unjudged {
  readonly alternative: string;
  readonly value: Value;
}

function unjudgedIn(context: RuleContext, id: string, rule: Rule, require: string): Unjudged[] {
  const formula = context.ruleFormula(id, require);
  if (formula.problems.length > 0 || !rolesHeld(context, rule, (name) => name)) return [];
  return context.alternatives.flatMap((alternative) => {
    if (!inPeriod(context, rule, alternative)) return [];
    const { verdict, value, reads } = formula.judge(alternative);
    if (verdict !== 'unjudged' || (isError(value) && ['#N/A', '#REF!'].includes(value.error))) return [];
    const isElsewhere = reads.some(
      (read) =>
        isError(read.value) ||
        context.calculation.isMissing(read.row, read.alternative) ||
        isUnfit(context, read.row, read.alternative),
    );
    return isElsewhere ? [] : [{ alternative, value }];
  });
}
