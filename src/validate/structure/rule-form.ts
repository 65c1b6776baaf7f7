import { t } from '../../model/l10n';
import type { BuiltInRule } from '../rule';

export const ruleForm: BuiltInRule = {
  id: 'structure/rule-form',
  severity: 'error',
  title: 'A rule with neither or both of “require” and “forbid”',
  reason: 'A rule says one thing: a formula that must hold, or levels that may not stand together.',
  remedy: 'Give the rule one of the two; make two rules of one that has both.',
  example: {
    fails: { rules: { paid: { because: 'It has to be paid.' } } },
    passes: { rules: { paid: { require: '=payment > 0', because: 'It has to be paid.' } } },
  },
  *check(context) {
    for (const [id, rule] of context.scenario.rules ?? []) {
      // What is written and cannot be read is told where it stands.
      const written = (...path: string[]) => context.doc.tree.nodeAt(['rules', id, ...path]);
      if (written()?.type !== 'object') continue;
      const forms = ['require', 'forbid'].filter((form) => written(form)).length;
      if (forms === 1 && rule.forbid?.size !== 0) continue;
      const message =
        forms === 2
          ? t('The rule “{0}” has both “require” and “forbid”. Make two rules of it.', id)
          : forms === 1
            ? t('The rule “{0}” forbids nothing: its “forbid” names no factor.', id)
            : t('The rule “{0}” has neither “require” nor “forbid”, so it judges nothing.', id);
      yield { message, place: context.keyPlace('rules', id) };
    }
  },
};
