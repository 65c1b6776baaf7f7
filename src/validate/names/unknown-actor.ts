import { t } from '../../model/l10n';
import { suggestion } from '../../model/nearest';
import type { Span } from '../../model/read/lines';
import { nameMeant } from '../fixes';
import { isUnread } from '../inFault';
import type { BuiltInRule } from '../rule';

export const unknownActor: BuiltInRule = {
  id: 'names/unknown-actor',
  severity: 'error',
  title: 'An actor that does not exist',
  reason: 'Who decides a factor settles whether it is a lever at all; with an unknown actor that cannot be judged.',
  remedy: 'Correct the name, or add the actor under “actors”.',
  example: { fails: { factors: { stance: { owner: 'tehm' } } }, passes: { factors: { stance: { owner: 'them' } } } },
  *check(context) {
    const { actors = new Map<string, never>(), perspective } = context.scenario;
    if (isUnread(context, 'actors')) return;
    const unknown = (name: string, place: Span) => ({
      message: t('There is no actor “{0}” under “actors”.{1}', name, suggestion(name, actors.keys())),
      place,
      ...nameMeant(place, name, actors.keys()),
    });
    if (perspective !== undefined && !actors.has(perspective)) {
      yield unknown(perspective, context.valuePlace('perspective'));
    }
    for (const [row, { owner }] of context.factorsWith('owner')) {
      if (owner === undefined || actors.has(owner)) continue;
      yield { row, ...unknown(owner, context.valuePlace('factors', row, 'owner')) };
    }
  },
};
