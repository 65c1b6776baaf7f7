// Formulas over named rows as Excel reads them in a file: what is ours becomes cells, newer functions get their prefix.
import type { FormulaNode, LetNode } from '../../src/formula/ast';
import { childrenOf } from '../../src/formula/ast';
import { rowCallOf } from '../../src/formula/names';
import { parseFormula } from '../../src/formula/parse';
import type { Sheet } from '../../src/formula/sheet';

/** Functions that came after the file format and have a prefix in it. */
const PREFIXED = new Set(
  `BINOM.DIST CEILING.MATH CONCAT CONFIDENCE.NORM COVARIANCE.P COVARIANCE.S DAYS EXPON.DIST FLOOR.MATH FORECAST.LINEAR
  IFNA IFS ISOWEEKNUM LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS MODE.SNGL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV
  PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.INC QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ RRI STDEV.P STDEV.S
  SWITCH TEXTJOIN UNICHAR UNICODE VAR.P VAR.S XOR`.split(/\s+/),
);

/** The names of the two sheets: the values of rows, and the ids of their levels. */
export const VALUES = 'M';
export const LEVELS = 'L';

/** The column of an alternative, by its place. A holds the rows' names. */
export function columnOf(place: number): string {
  let letters = '';
  for (let rest = place + 2; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Where a formula stands, for what BASELINE and LEVEL mean there. */
export interface Position {
  readonly sheet: Sheet;
  readonly place: number;
  readonly baseline: number;
}

/** A formula's text for a cell of the workbook, without the leading `=`; undefined where it cannot be read. */
export function excelText(text: string, position: Position): string | undefined {
  const read = parseFormula(text);
  return read.ok ? new Writer(text, position).write(read.formula.root, 1, text.length, new Map()) : undefined;
}

class Writer {
  constructor(
    readonly text: string,
    readonly at: Position,
  ) {}

  /** The characters from one place to another, which hold the node, with what must be written otherwise replaced. */
  write(node: FormulaNode, from: number, until: number, variables: ReadonlyMap<string, string>): string {
    const own = this.#replacement(node, variables);
    if (own !== undefined) {
      return this.text.slice(from, node.offset) + own + this.text.slice(node.offset + node.length, until);
    }
    let result = '';
    let at = from;
    if (node.kind === 'call' && PREFIXED.has(node.name)) {
      result += `${this.text.slice(at, node.callee.offset)}_xlfn.`;
      at = node.callee.offset;
    }
    for (const child of childrenOf(node)) {
      result += this.text.slice(at, child.offset);
      result += this.write(child, child.offset, child.offset + child.length, variables);
      at = child.offset + child.length;
    }
    return result + this.text.slice(at, until);
  }

  #replacement(node: FormulaNode, variables: ReadonlyMap<string, string>): string | undefined {
    if (node.kind === 'let') return this.#let(node, variables);
    if (node.kind === 'name') return variables.get(node.name.toLowerCase());
    const call = node.kind === 'call' ? rowCallOf(node) : undefined;
    const row = call && this.at.sheet.scope.rowNamed(call.row.name);
    if (!call || !row) return undefined;
    const number = row.slot + 1;
    const cell = (place: number) => `$${columnOf(place)}$${number}`;
    const { sheet, place, baseline } = this.at;
    switch (call.reach) {
      case 'own':
        return `${call.level && row.levels?.valued ? LEVELS : VALUES}!${cell(place)}`;
      case 'baseline':
        return `${VALUES}!${cell(baseline)}`;
      case 'alternative':
        return `${VALUES}!${cell(sheet.scope.alternativeNamed(call.alternative?.value ?? '') ?? 0)}`;
      case 'all':
        return `${VALUES}!${cell(0)}:${cell(sheet.width - 1)}`;
    }
  }

  /** Older programs have no LET: every use of a variable becomes what it stands for. */
  #let(node: LetNode, outer: ReadonlyMap<string, string>): string {
    const variables = new Map(outer);
    for (const { name, value } of node.bindings) {
      const written = this.write(value, value.offset, value.offset + value.length, variables);
      variables.set(name.toLowerCase(), `(${written})`);
    }
    const { body } = node;
    return `(${this.write(body, body.offset, body.offset + body.length, variables)})`;
  }
}
