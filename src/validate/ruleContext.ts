import { cellParts, isFormula, plainText } from '../model/cell';
import { factorKind } from '../model/factorKind';
import { levelLabel } from '../model/levels';
import type { Span } from '../model/read/lines';
import { memberAt, nodeAt, type Path } from '../model/read/members';
import { placeOf, type Cell, type Factor, type Scenario, type ScenarioText } from '../model/read/scenarioText';

/** A cell that is written in the file. */
export interface WrittenCell {
  readonly row: string;
  readonly factor: Factor;
  readonly alternative: string;
  readonly cell: Cell;
  readonly content: number | string | null | undefined;
}

/** What a rule may know: the scenario, where its parts stand in the text, and how people call them. */
export class RuleContext {
  readonly scenario: Scenario;

  constructor(readonly doc: ScenarioText) {
    this.scenario = doc.scenario;
  }

  /** Every cell written in the file that stands in a column, in the file's order. */
  *writtenCells(): Iterable<WrittenCell> {
    for (const [row, factor] of this.scenario.factors) {
      for (const [alternative, cell] of factor.values) {
        if (!this.scenario.alternatives.has(alternative)) continue;
        yield { row, factor, alternative, cell, content: cellParts(cell).content };
      }
    }
  }

  /** Where the value of a member stands, or the nearest thing around it that is written. */
  valuePlace(...path: Path): Span {
    return this.#place(path, 'value');
  }

  /** Where the name of a member stands, or the nearest thing around it that is written. */
  keyPlace(...path: Path): Span {
    return this.#place(path, 'key');
  }

  /** Where a cell's content stands: in a cell object its `value`. */
  cellPlace(row: string, alternative: string): Span {
    const path = ['factors', row, 'values', alternative];
    const inside = memberAt(this.doc.root, [...path, 'value']);
    return inside ? this.valuePlace(...path, 'value') : this.valuePlace(...path);
  }

  /** Where a row's id stands, of a factor or a measure. */
  rowPlace(row: string): Span {
    return this.keyPlace(this.scenario.factors.has(row) ? 'factors' : 'measures', row);
  }

  rowLabel(row: string): string {
    return (this.scenario.factors.get(row) ?? this.scenario.measures?.get(row))?.label ?? row;
  }

  alternativeLabel(alternative: string): string {
    return this.scenario.alternatives.get(alternative)?.label ?? alternative;
  }

  actorLabel(actor: string): string {
    return this.scenario.actors?.get(actor)?.label ?? actor;
  }

  /** A cell's content as a sentence has it: a level's label in quotes, a number with its unit. */
  contentLabel(factor: Factor, content: number | string | null | undefined): string {
    if (content === undefined) return 'no value';
    if (content === null) return 'a blank';
    if (typeof content === 'number') return factor.unit === undefined ? String(content) : `${content} ${factor.unit}`;
    if (isFormula(content)) return `the formula ${content}`;
    const level = factorKind(factor) === 'levels' ? factor.levels?.get(content) : undefined;
    return `“${level === undefined ? plainText(content) : levelLabel(content, level)}”`;
  }

  #place(path: Path, part: 'key' | 'value'): Span {
    for (let length = path.length; length > 0; length--) {
      const place = placeOf(this.doc, path.slice(0, length), length === path.length ? part : 'key');
      if (place) return place;
    }
    const root = nodeAt(this.doc.root, []);
    return { offset: root?.offset ?? 0, length: Math.min(1, root?.length ?? 0) };
  }
}
