import { heirs } from '../model/inherit';
import { t } from '../model/l10n';
import type { RelatedPlace } from './finding';
import type { RuleContext } from './ruleContext';

/** The cells that inherit what is written in a cell and so share its fault. */
export function heirsOf(context: RuleContext, row: string, from: string): RelatedPlace[] {
  const factor = context.scenario.factors.get(row);
  if (!factor) return [];
  return heirs(context.scenario, factor, from).map((alternative) => ({
    row,
    alternative,
    message: t('{0} inherits this value.', context.alternativeLabel(alternative)),
    place: context.cellPlace(row, from),
  }));
}
