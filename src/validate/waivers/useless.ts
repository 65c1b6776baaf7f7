import { t } from '../../model/l10n';
import { nearest, suggestion } from '../../model/nearest';
import type { Fix } from '../finding';
import type { BuiltInRule } from '../rule';
import type { RuleContext } from '../ruleContext';
import { waiversThatAre } from './states';

export const useless: BuiltInRule = {
  id: 'waivers/useless',
  severity: 'warning',
  title: 'A waiver that waives nothing',
  reason: 'It hides nothing today, and would hide a finding of tomorrow that nobody has looked at.',
  remedy: 'Remove the waiver, or correct its rule, row or alternative.',
  example: {
    fails: { waivers: { seen: { rule: 'measures/threshold', reason: 'The minister accepts it.' } } },
    passes: {
      measures: {
        burden: { label: 'Burden', unit: 'USD bn', formula: '=payment * 2', direction: 'lower', threshold: 2 },
      },
      waivers: { seen: { rule: 'measures/threshold', reason: 'The minister accepts it.' } },
    },
  },
  check: (context) =>
    waiversThatAre(
      context,
      'useless',
      ({ rule = '' }) => said(context, rule),
      ({ rule = '' }, id) => ruleMeant(context, rule, id),
    ),
};

/** What it would accept then is for a person to look at, so it is never taken by itself. */
function ruleMeant(context: RuleContext, rule: string, id: string): Fix[] {
  const near = context.ruleIds.includes(rule) ? undefined : nearest(rule, context.ruleIds);
  if (near === undefined) return [];
  const place = context.valuePlace('waivers', id, 'rule');
  return [{ title: t('Replace with {0}', near), edits: [{ ...place, text: JSON.stringify(near) }] }];
}

function said({ ruleIds }: RuleContext, rule: string): string {
  return ruleIds.includes(rule)
    ? t(
        'There is no finding of {0} that this waiver could mean. Remove it, or correct its rule, row or alternative.',
        rule,
      )
    : t('There is no rule “{0}”.{1} Remove this waiver, or correct its rule.', rule, suggestion(rule, ruleIds));
}
