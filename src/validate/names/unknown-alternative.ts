import { t } from '../../model/l10n';
import { suggestion } from '../../model/nearest';
import type { Span } from '../../model/read/lines';
import { nameMeant } from '../fixes';
import { isUnread } from '../inFault';
import type { BuiltInRule, Observation } from '../rule';

export const unknownAlternative: BuiltInRule = {
  id: 'names/unknown-alternative',
  severity: 'error',
  title: 'An alternative that does not exist',
  reason: 'What is written for an alternative that the file does not have stands in no column and counts for nothing.',
  remedy: 'Correct the name, or add the alternative under “alternatives”.',
  example: {
    fails: { alternatives: { heir: { basedOn: 'bsae' } } },
    passes: { alternatives: { heir: { basedOn: 'base' } } },
  },
  *check(context) {
    const { alternatives, waivers } = context.scenario;
    if (isUnread(context, 'alternatives')) return;
    const unknown = (name: string, place: Span, taken?: ReadonlyMap<string, unknown>): Observation => ({
      message: t('There is no alternative “{0}”.{1}', name, suggestion(name, alternatives.keys())),
      place,
      ...nameMeant(place, name, alternatives.keys(), taken),
    });
    const isUnknown = (alternative: string) => !alternatives.has(alternative);
    for (const [alternative, { basedOn }] of alternatives) {
      if (basedOn === undefined || alternatives.has(basedOn)) continue;
      yield { alternative, ...unknown(basedOn, context.valuePlace('alternatives', alternative, 'basedOn')) };
    }
    yield* context.inFactors('names/unknown-alternative', (row, { values }) =>
      [...values.keys()].filter(isUnknown).map((alternative) => {
        const place = context.keyPlace('factors', row, 'values', alternative);
        return { row, ...unknown(alternative, place, values) };
      }),
    );
    for (const [id, { alternative }] of waivers ?? []) {
      if (alternative === undefined || !isUnknown(alternative)) continue;
      yield unknown(alternative, context.valuePlace('waivers', id, 'alternative'));
    }
  },
};
