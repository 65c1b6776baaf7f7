import { t } from '../../model/l10n';
import { combinationsLeft } from '../combinations/decide';
import { relatedRules, rulePlace, ruleSeries } from '../combinations/ruleNames';
import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';

const STANCES = ['calm', 'tense', 'open'];

export const inconsistentRules: BuiltInRule = {
  id: 'shape/inconsistent-rules',
  severity: 'error',
  title: 'Rules that together leave no combination',
  reason:
    'Whatever is assumed, one of these rules is broken: no alternative can ever be sound, so one of the rules must be wrong.',
  remedy:
    'Look at the rules that are named, none of which can be spared for the conflict, and loosen or delete the one that does not hold.',
  example: {
    fails: {
      factors: { stance: { values: { base: null } } },
      rules: {
        never_open: { forbid: { stance: 'open' }, because: 'It is not open to us.' },
        always_open: { forbid: { stance: STANCES.slice(0, 2) }, because: 'It has to be open.' },
      },
    },
    passes: { rules: { never_open: { forbid: { stance: 'open' }, because: 'It is not open to us.' } } },
  },
  *check(context) {
    const { conflicts, isPartial } = combinationsLeft(context);
    for (const rules of conflicts) yield conflict(context, rules);
    const [first] = context.scenario.rules?.keys() ?? [];
    if (isPartial && first !== undefined) {
      yield {
        severity: 'info',
        message: t(
          'The rules over levels are so many and so entangled that it was not decided whether they leave a combination for every level.',
        ),
        place: context.keyPlace('rules', first),
      };
    }
  },
};

function conflict(context: RuleContext, rules: readonly string[]): Observation {
  // The file can change its own rules before those of a pack.
  const first = rules.find((rule) => rule.startsWith('rules/')) ?? rules[0] ?? '';
  const others = rules.filter((rule) => rule !== first);
  const message =
    others.length === 0
      ? t('The rule {0} leaves no combination of levels by itself.', ruleSeries([first]))
      : t(
          'The rules {0} leave no combination of levels together; without any one of them there is one.',
          ruleSeries([first, ...others]),
        );
  return { message, place: rulePlace(context, first), related: relatedRules(context, others) };
}
