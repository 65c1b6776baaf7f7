import { t } from '../../model/l10n';
import type { BuiltInRule } from '../rule';
import { series } from '../series';

export const ruleForm: BuiltInRule = {
  id: 'structure/rule-form',
  severity: 'error',
  title: 'A rule with none or several of “require”, “forbid” and “link”',
  reason:
    'A rule says one thing: a formula that must hold, levels that may not stand together, or factors that depend on each other.',
  remedy: 'Give the rule one of the three; make two rules of one that has two.',
  example: {
    fails: { rules: { paid: { because: 'It has to be paid.' } } },
    passes: { rules: { paid: { require: '=payment > 0', because: 'It has to be paid.' } } },
  },
  *check(context) {
    for (const [id, rule] of context.scenario.rules ?? []) {
      // What is written and cannot be read is told where it stands.
      const written = (...path: string[]) => context.doc.tree.nodeAt(['rules', id, ...path]);
      if (written()?.type !== 'object') continue;
      const [form, ...more] = ['require', 'forbid', 'link'].filter((one) => written(one));
      if (form !== undefined && more.length === 0 && rule.forbid?.size !== 0) continue;
      const message =
        form === undefined
          ? t('The rule “{0}” has none of “require”, “forbid” and “link”, so it judges nothing.', id)
          : more.length > 0
            ? t('The rule “{0}” has {1}. Make rules of their own of them.', id, series([form, ...more].map(inQuotes)))
            : t('The rule “{0}” forbids nothing: its “forbid” names no factor.', id);
      yield { message, place: context.keyPlace('rules', id) };
    }
  },
};

const inQuotes = (form: string) => `“${form}”`;
