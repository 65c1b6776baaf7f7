import type { Node } from 'jsonc-parser';
import { alternativeName } from '../../model/alternativeName';
import { cellParts, isFormula } from '../../model/cell';
import { effectiveCell } from '../../model/inherit';
import type { Factor, ScenarioText } from '../../model/read/scenarioText';
import type { CellView, RowView } from '../../protocol';
import type { Assessment } from '../../validate/assess';
import { FindingPlaces } from './findingPlaces';
import { sameValue } from './sameValue';
import type { Seen } from './tableView';

/** The view of a cell in an alternative as it was, where it looks the same; undefined where it may not. */
export type KnownCells = (alternative: string) => CellView | undefined;

/** Cells of an earlier view that look the same in a later state: of a row that changed, or in which columns did, most do. */
export class SameCells {
  readonly #columns: ReadonlyMap<string, number>;
  readonly #placesBefore: FindingPlaces;

  /** @param before with the same actors and sources */
  constructor(
    readonly before: Seen,
    readonly now: Assessment,
    readonly places: FindingPlaces,
  ) {
    this.#placesBefore = FindingPlaces.of(before.assessment.findings);
    this.#columns = new Map(before.view.columns.map(({ id }, index) => [id, index]));
  }

  /** Those of a row, or undefined where more of the row changed than its cells. */
  of(row: string, factor: Factor, told: RowView): KnownCells | undefined {
    const { doc: old, calculation: computed } = this.before.assessment;
    const { doc, calculation } = this.now;
    const was = old.scenario.factors.get(row);
    const rewritten = was === factor ? new Set<string>() : was && rewrittenCells(old, doc, row);
    if (!was || !rewritten) return undefined;
    const isAsComputed = (alternative: string) =>
      sameValue(computed.value(row, alternative), calculation.value(row, alternative)) &&
      (!factor.levels || sameValue(computed.level(row, alternative), calculation.level(row, alternative)));
    const isAsFound = this.#placesBefore.inRow(row) === this.places.inRow(row);
    return (alternative) => {
      const view = told.cells[this.#columns.get(alternative) ?? -1];
      const other = effectiveCell(doc.scenario, factor, alternative);
      if (!view || effectiveCell(old.scenario, was, alternative)?.from !== other?.from) return undefined;
      if (other) {
        const { cell, from } = other;
        if (rewritten.has(from)) return undefined;
        if (from !== alternative && view.from !== alternativeName(doc.scenario, from)) return undefined;
        const { content } = cellParts(cell);
        if (typeof content === 'string' && isFormula(content) && !isAsComputed(alternative)) return undefined;
      }
      return isAsFound || sameKeys(view.findings, this.places.ofCell(row, alternative)) ? view : undefined;
    };
  }
}

/** The alternatives whose cells in a row are written otherwise now; undefined where anything else in the row is. */
function rewrittenCells(old: ScenarioText, doc: ScenarioText, row: string): Set<string> | undefined {
  const [before, now] = [writtenRow(old, row), writtenRow(doc, row)];
  if (!before || before.around !== now?.around) return undefined;
  const alternatives = new Set([...before.cells.keys(), ...now.cells.keys()]);
  return new Set([...alternatives].filter((id) => before.cells.get(id) !== now.cells.get(id)));
}

/** A row as it is written: each of its cells, and what stands around them; undefined where a name stands twice. */
function writtenRow(
  { tree }: ScenarioText,
  row: string,
): { readonly around: string; readonly cells: ReadonlyMap<string, string> } | undefined {
  const whole = tree.nodeAt(['factors', row]);
  const values = whole?.children?.find(({ children }) => children?.[0]?.value === 'values')?.children?.[1];
  if (!whole || !values) return undefined;
  const end = values.offset + values.length;
  const cells = new Map((values.children ?? []).map((property) => [nameOf(property), tree.written(property)]));
  if (cells.size !== values.children?.length) return undefined;
  const around = [
    tree.written({ offset: whole.offset, length: values.offset - whole.offset }),
    tree.written({ offset: end, length: whole.offset + whole.length - end }),
  ];
  return { around: around.join('…'), cells };
}

function sameKeys(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key, at) => key === other[at]);
}

function nameOf({ children }: Node): string {
  return String(children?.[0]?.value);
}
