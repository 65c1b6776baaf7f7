import type { Change } from '../../../src/compare/change';
import { pathBefore } from '../../../src/compare/changes';
import { changeAt, verbOf } from '../../../src/compare/change';
import { reversed, type Renames } from '../../../src/compare/renames';

const OPPOSITE = {
  added: 'removed',
  removed: 'added',
  changed: 'changed',
  moved: 'moved',
  renamed: 'renamed',
} as const;

/** The changes that lead back. */
export function inverse(changes: readonly Change[], renames: Renames): Change[] {
  const former = reversed(renames);
  return changes.map((change) => {
    const { before, after, place, follows } = change;
    return changeAt(
      change.kind.endsWith('-renamed') ? renamedPath(change) : pathBefore(change, former),
      OPPOSITE[verbOf(change)],
      {
        ...(after !== undefined && { before: after }),
        ...(before !== undefined && { after: before }),
        ...(place && {
          place: {
            ...(place.after !== undefined && { before: place.after }),
            ...(place.before !== undefined && { after: place.before }),
          },
        }),
        ...(follows && { follows }),
      },
    );
  });
}

function renamedPath({ kind, before = '' }: Change): string[] {
  const room = kind === 'alternative-renamed' ? 'alternatives' : kind === 'row-renamed' ? 'factors' : 'measures';
  return [room, before];
}

/** Changes in an order that does not depend on how they were found. */
export function sorted(changes: readonly Change[]): string[] {
  return changes.map((change) => JSON.stringify(Object.entries(change).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
}
