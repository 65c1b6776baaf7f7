import type { Factor, Measure, Scenario } from '../../model/read/scenarioText';
import type { RowView } from '../../protocol';
import type { Assessment } from '../../validate/assess';
import { FindingPlaces } from './findingPlaces';
import { SameCells, type KnownCells } from './sameCells';
import { sameValue } from './sameValue';
import type { Seen } from './tableView';

/** Rows of an earlier view that look the same in a later state: of a thousand rows an edit changes a few. */
export class SameRows {
  readonly #rows: ReadonlyMap<string, RowView>;
  readonly #placesBefore: FindingPlaces;
  readonly #cells: SameCells;
  readonly #hasSameColumns: boolean;

  constructor(
    readonly before: Seen,
    readonly now: Assessment,
    readonly places: FindingPlaces,
  ) {
    this.#placesBefore = FindingPlaces.of(before.assessment.findings);
    this.#cells = new SameCells(before, now, places);
    const [old, scenario] = [before.assessment.doc.scenario, now.doc.scenario];
    this.#hasSameColumns = sameMap(old.alternatives, scenario.alternatives);
    // Each row tells something of actors and sources.
    this.#rows = new Map(sameSurroundings(old, scenario) ? before.view.rows.map((row) => [row.id, row]) : []);
  }

  factor(row: string, factor: Factor): RowView | undefined {
    const isSame = this.before.assessment.doc.scenario.factors.get(row) === factor;
    return isSame ? this.#unlessChanged(row, factor.levels !== undefined) : undefined;
  }

  measure(row: string, measure: Measure): RowView | undefined {
    const { factors, measures } = this.before.assessment.doc.scenario;
    const isSame = !factors.has(row) && measures?.get(row) === measure;
    return isSame ? this.#unlessChanged(row, false) : undefined;
  }

  /** The cells of a row that look as they did, where the row does not. */
  cells(row: string, factor: Factor): KnownCells | undefined {
    const told = this.#rows.get(row);
    return told && this.#cells.of(row, factor, told);
  }

  /** The row as it was, if its values and the findings on it are. */
  #unlessChanged(row: string, hasLevels: boolean): RowView | undefined {
    const view = this.#rows.get(row);
    if (!view || !this.#hasSameColumns || this.#placesBefore.inRow(row) !== this.places.inRow(row)) return undefined;
    const { calculation: before } = this.before.assessment;
    const { calculation: now } = this.now;
    if (now.isAsIn(before, row)) return view;
    for (const alternative of now.alternatives) {
      if (!sameValue(before.value(row, alternative), now.value(row, alternative))) return undefined;
      if (hasLevels && !sameValue(before.level(row, alternative), now.level(row, alternative))) return undefined;
    }
    return view;
  }
}

function sameSurroundings(one: Scenario, other: Scenario): boolean {
  return (
    one.perspective === other.perspective && sameMap(one.actors, other.actors) && sameMap(one.sources, other.sources)
  );
}

/** The same entries in the same order. */
function sameMap(
  one: ReadonlyMap<string, unknown> | undefined,
  other: ReadonlyMap<string, unknown> | undefined,
): boolean {
  if (one?.size !== other?.size) return false;
  const others = [...(other ?? [])];
  return [...(one ?? [])].every(([id, value], index) => others[index]?.[0] === id && others[index]?.[1] === value);
}
