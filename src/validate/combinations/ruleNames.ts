import { t } from '../../model/l10n';
import type { RelatedPlace } from '../finding';
import type { RuleContext } from '../ruleContext';
import { series } from '../series';
import type { Span } from '../../model/read/lines';

/** Rules as a sentence lists them, by their ids in findings: the file’s own by their bare names. */
export function ruleSeries(rules: readonly string[]): string {
  return series(rules.map((rule) => `“${rule.replace(/^rules\//, '')}”`));
}

/** Where a rule stands, given its id in findings: a pack’s where the file names the pack. */
export function rulePlace(context: RuleContext, rule: string): Span {
  const [from = '', id = ''] = rule.split('/');
  if (from === 'rules') return context.keyPlace('rules', id);
  return context.textPlace(context.packs.find(({ name }) => name === from)?.index ?? 0, 'packs');
}

/** The rules that take part, as places that a finding speaks of. */
export function relatedRules(context: RuleContext, rules: readonly string[]): RelatedPlace[] {
  return rules.map((rule) => ({
    message: t('The rule {0} takes part.', ruleSeries([rule])),
    place: rulePlace(context, rule),
  }));
}
