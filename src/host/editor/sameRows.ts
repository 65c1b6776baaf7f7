import { isError, type Value } from '../../formula/errorValue';
import type { Factor, Measure, Scenario } from '../../model/read/scenarioText';
import type { RowView } from '../../protocol';
import type { Assessment } from '../../validate/assess';
import { FindingPlaces } from './findingPlaces';
import type { Seen } from './tableView';

/** Rows of an earlier view that look the same in a later state: of a thousand rows an edit changes a few. */
export class SameRows {
  readonly #rows: ReadonlyMap<string, RowView>;
  readonly #placesBefore: FindingPlaces;

  constructor(
    readonly before: Seen,
    readonly now: Assessment,
    readonly places: FindingPlaces,
  ) {
    this.#placesBefore = FindingPlaces.of(before.assessment.findings);
    // Each row tells something of all columns, and of actors and sources.
    const isComparable = sameSurroundings(before.assessment.doc.scenario, now.doc.scenario);
    this.#rows = new Map(isComparable ? before.view.rows.map((row) => [row.id, row]) : []);
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

  /** The row as it was, if its values and the findings on it are. */
  #unlessChanged(row: string, hasLevels: boolean): RowView | undefined {
    const view = this.#rows.get(row);
    if (!view || this.#placesBefore.inRow(row) !== this.places.inRow(row)) return undefined;
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
    one.perspective === other.perspective &&
    sameMap(one.alternatives, other.alternatives) &&
    sameMap(one.actors, other.actors) &&
    sameMap(one.sources, other.sources)
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

function sameValue(one: Value, other: Value): boolean {
  return Object.is(one, other) || (isError(one) && isError(other) && one.error === other.error);
}
