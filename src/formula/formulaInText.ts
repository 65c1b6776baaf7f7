import type { Node } from 'jsonc-parser';
import { isFormula } from '../model/cell';
import type { Span } from '../model/read/lines';
import type { Path } from '../model/read/members';
import type { ScenarioText } from '../model/read/scenarioText';
import { indexInString, placeInString } from '../model/read/stringOffsets';

/** A string of the file that holds a formula, and a place in it. */
export interface FormulaInText {
  readonly path: Path;
  /** With its leading `=`. */
  readonly text: string;
  /** The place in the formula's text that is meant. */
  readonly caret: number;
  /** The JSON string, and where it begins. */
  readonly literal: string;
  readonly offset: number;
}

/** A string of the file that is meant by an offset in it. */
export interface StringInText {
  readonly node: Node;
  readonly path: Path;
  readonly isKey: boolean;
}

/** The string in which an offset of the text stands, its quotes not counted. */
export function stringAt({ tree }: ScenarioText, offset: number): StringInText | undefined {
  const { node, path = [] } = tree.nodeAtOffset(offset) ?? {};
  if (node?.type !== 'string' || offset <= node.offset || offset >= node.offset + Math.max(2, node.length)) {
    return undefined;
  }
  const isKey = node.parent?.type === 'property' && node.parent.children?.[0] === node;
  return { node, path, isKey };
}

/** The formula in which an offset of the text stands, as one of a cell, a measure or a rule. */
export function formulaAt(doc: ScenarioText, offset: number): FormulaInText | undefined {
  const found = stringAt(doc, offset);
  const text: unknown = found?.node.value;
  if (!found || found.isKey || typeof text !== 'string' || !isFormula(text) || !holdsFormula(found.path)) {
    return undefined;
  }
  const { node, path } = found;
  const literal = doc.tree.written(node);
  const caret = indexInString(literal, node.offset, offset);
  return caret === undefined ? undefined : { path, text, caret, literal, offset: node.offset };
}

/** Where characters of a formula stand in the text. */
export function placeInText({ literal, offset }: FormulaInText, span: Span): Span {
  return placeInString(literal, offset, span);
}

/** The row in whose cell a formula stands; absent for that of a measure or a rule. */
export function rowOfCell(path: Path): string | undefined {
  const [room, row, member] = path;
  return room === 'factors' && member === 'values' ? String(row) : undefined;
}

function holdsFormula(path: Path): boolean {
  const [room, , member, , last] = path;
  if (room === 'factors') return member === 'values' && (path.length === 4 || (path.length === 5 && last === 'value'));
  if (path.length !== 3) return false;
  return (room === 'measures' && member === 'formula') || (room === 'rules' && member === 'require');
}
