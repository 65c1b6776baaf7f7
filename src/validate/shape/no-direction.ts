import { t } from '../../model/l10n';
import { measureSchema } from '../../model/schema/measure';
import { setMemberAt } from '../../model/edit/setMemberAt';
import { placeOf } from '../../model/read/scenarioText';
import type { Fix } from '../finding';
import type { BuiltInRule } from '../rule';
import type { RuleContext } from '../ruleContext';

export const noDirection: BuiltInRule = {
  id: 'shape/no-direction',
  severity: 'warning',
  title: 'A measure without a direction',
  reason: 'Nobody can tell which alternative does better on it, so that it takes no part in any comparison.',
  remedy: 'Say whether "higher" or "lower" is better, or "none" where the measure is a step on the way to another.',
  example: {
    fails: { measures: { burden: { label: 'Burden', unit: 'USD bn', formula: '=payment' } } },
    passes: { measures: { burden: { label: 'Burden', unit: 'USD bn', formula: '=payment', direction: 'lower' } } },
  },
  *check(context) {
    for (const [row, { direction, threshold }] of context.scenario.measures ?? []) {
      // With a threshold it is an error of its own; one that cannot be read is told where it stands.
      if (direction !== undefined || threshold !== undefined) continue;
      if (placeOf(context.doc, ['measures', row, 'direction'], 'key')) continue;
      yield {
        row,
        message: t(
          '{0} does not say whether "higher" or "lower" is better; "none" is for a step on the way.',
          context.rowLabel(row),
        ),
        place: context.rowPlace(row),
        fixes: [
          saying(context, row, 'higher', t('Higher is better')),
          saying(context, row, 'lower', t('Lower is better')),
          saying(context, row, 'none', t('Neither: it is a step on the way')),
        ].flat(),
      };
    }
  },
};

function saying({ doc }: RuleContext, row: string, direction: string, title: string): Fix[] {
  const result = setMemberAt(doc, ['measures', row], measureSchema, 'direction', JSON.stringify(direction));
  return 'edits' in result ? [{ title, edits: result.edits }] : [];
}
