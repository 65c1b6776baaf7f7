import { leftByAlternatives } from '../../formula/leftByAlternatives';
import { referencesToLevel, referencesToRows } from '../../formula/references';
import { alternativeName } from '../../model/alternativeName';
import { levelLabel } from '../../model/levels';
import type { ScenarioText } from '../../model/read/scenarioText';

/** What is to be told of a deletion: how people call what is gone, and how many places still speak of it. */
export interface LeftBehind {
  readonly names: readonly string[];
  readonly places: number;
}

/** Of rows, alternatives or one of a row's levels, what a deletion leaves behind. */
export type Part =
  | { readonly of: 'row' | 'alternative'; readonly ids: readonly string[] }
  | { readonly of: 'level'; readonly row: string; readonly ids: readonly [string] };

/**
 * What the deletion of a part of the table leaves behind.
 * @param before the scenario that has it
 * @param after the same without it
 */
export function partLeaves(before: ScenarioText, after: ScenarioText, part: Part): LeftBehind {
  const { ids } = part;
  const { factors, measures } = before.scenario;
  switch (part.of) {
    case 'row':
      return {
        names: ids.map((id) => (factors.get(id) ?? measures?.get(id))?.label ?? id),
        places: referencesToRows(after, new Set(ids)).length,
      };
    case 'alternative': {
      const { dangling, rebased } = leftByAlternatives(before, after, ids);
      return {
        names: ids.map((id) => alternativeName(before.scenario, id)),
        places: dangling.length + rebased.length,
      };
    }
    case 'level': {
      const [id] = part.ids;
      const level = factors.get(part.row)?.levels?.get(id);
      return {
        names: [level === undefined ? id : levelLabel(id, level)],
        places: referencesToLevel(after, part.row, id).length,
      };
    }
  }
}
