import { t } from '../../model/l10n';
import { combinationsLeft, type RuledOut } from '../combinations/decide';
import { relatedRules, ruleSeries } from '../combinations/ruleNames';
import type { BuiltInRule } from '../rule';
import type { RuleContext } from '../ruleContext';
import { series } from '../series';

export const impossibleLevel: BuiltInRule = {
  id: 'shape/impossible-level',
  severity: 'info',
  title: 'A level that the rules never let stand',
  reason:
    'The table offers the level as an option, and the rules exclude it in every combination: either it is no option, or a rule says more than it means.',
  remedy: 'Delete the level if it is no option, or loosen one of the rules that are named.',
  example: {
    fails: { rules: { never_open: { forbid: { stance: 'open' }, because: 'It is not open to us.' } } },
    passes: {
      rules: {
        open_is_paid: { require: '=OR(stance <> "open", payment > 1)', because: 'An open stance is paid for.' },
      },
    },
  },
  *check(context) {
    for (const [row, levels] of ruledOutByRow(context)) {
      const factor = context.scenario.factors.get(row);
      if (!factor) continue;
      const labels = levels.map(({ level }) => context.contentLabel(factor, level));
      const rules = [...new Set(levels.flatMap((one) => one.rules))];
      const said = [ruleSeries(rules), series(labels), context.rowLabel(row)];
      yield {
        row,
        message:
          rules.length === 1
            ? t('The rule {0} excludes {1} of {2} in every combination.', ...said)
            : t('The rules {0} exclude {1} of {2} in every combination.', ...said),
        place: context.keyPlace('factors', row, 'levels', levels[0]?.level ?? ''),
        related: relatedRules(context, rules),
      };
    }
  },
};

/** The levels that stand in no combination, by row. One that a pack alone rules out by itself is there to be caught. */
export function ruledOutByRow(context: RuleContext): ReadonlyMap<string, readonly RuledOut[]> {
  const byRow = new Map<string, RuledOut[]>();
  for (const one of combinationsLeft(context).ruledOut) {
    if (one.rules.length === 1 && one.rules[0]?.startsWith('rules/') !== true) continue;
    const there = byRow.get(one.row);
    if (there) there.push(one);
    else byRow.set(one.row, [one]);
  }
  return byRow;
}
