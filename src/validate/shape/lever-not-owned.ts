import { t } from '../../model/l10n';
import type { BuiltInRule } from '../rule';

export const leverNotOwned: BuiltInRule = {
  id: 'shape/lever-not-owned',
  severity: 'error',
  title: 'A lever that the perspective does not own',
  reason:
    'A lever is what we choose. What another actor decides is an uncertainty for us, and a plan that pulls it counts on a choice that is not ours.',
  remedy:
    'Make the row an uncertainty, or name the perspective’s own actor as its owner if the choice is ours after all.',
  example: {
    fails: { factors: { stance: { role: 'lever' } } },
    passes: { factors: { stance: { role: 'lever', owner: 'us' } } },
  },
  *check(context) {
    const { perspective, actors } = context.scenario;
    // A perspective that is no actor is told once, by names/unknown-actor.
    if (perspective === undefined || actors?.has(perspective) !== true) return;
    for (const [row, { role, owner }] of context.factorsWith('owner')) {
      if (role !== 'lever' || owner === undefined || owner === perspective || !actors.has(owner)) continue;
      yield {
        row,
        message: t(
          '{0} is a lever, but {1} decides it and the perspective is {2}’s. Make it an uncertainty.',
          context.rowLabel(row),
          context.actorLabel(owner),
          context.actorLabel(perspective),
        ),
        place: context.valuePlace('factors', row, 'role'),
        related: [
          {
            row,
            message: t('{0} is its owner.', context.actorLabel(owner)),
            place: context.valuePlace('factors', row, 'owner'),
          },
        ],
      };
    }
  },
};
