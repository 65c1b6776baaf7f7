import { isFormula } from '../model/cell';
import { alternativeReferences, levelReferences, rowReferences, type Reference } from '../model/edit/references';
import type { RuledText } from '../model/read/editedText';
import type { Span } from '../model/read/lines';
import type { Path } from '../model/read/members';
import type { ScenarioText } from '../model/read/scenarioText';
import { placeInString } from '../model/read/stringOffsets';
import type { Formula, FormulaNode, TextNode } from './ast';
import { levelTexts } from './levels';
import { alternativeUses, rowUses } from './names';
import { parseFormula } from './parse';
import { tokenizeFormula, type Token } from './tokens';

/** A formula where it is written: in a cell, a measure or a rule. */
export interface FormulaPlace {
  /** The member whose value it is. */
  readonly path: Path;
  /** With its leading `=`. */
  readonly text: string;
  /** The JSON string, and where it begins. */
  readonly literal: string;
  readonly offset: number;
}

/** Every formula of the file, in the file's order: those of cells, measures, and rules. */
export function formulaPlaces(doc: RuledText): FormulaPlace[] {
  const { factors, measures, rules } = doc.scenario;
  const paths: Path[] = [
    ...[...factors].flatMap(([row, { values }]) =>
      [...values.keys()].flatMap((alternative) => {
        const path = ['factors', row, 'values', alternative];
        return [path, [...path, 'value']];
      }),
    ),
    ...[...(measures?.keys() ?? [])].map((row) => ['measures', row, 'formula']),
    ...[...(rules?.keys() ?? [])].map((rule) => ['rules', rule, 'require']),
  ];
  return paths.flatMap((path) => {
    const node = doc.tree.nodeAt(path);
    const text: unknown = node?.type === 'string' ? node.value : undefined;
    if (!node || typeof text !== 'string' || !isFormula(text)) return [];
    return [{ path, text, literal: doc.tree.written(node), offset: node.offset }];
  });
}

/** Everything that speaks of a row, in formulas and outside of them. */
export function referencesToRow(doc: RuledText, row: string): Reference[] {
  return referencesToRows(doc, new Set([row]));
}

/** Everything that speaks of one of these rows, in formulas and outside of them: one look for all of them. */
export function referencesToRows(doc: RuledText, rows: ReadonlySet<string>): Reference[] {
  const names = new Set([...rows].map((row) => row.toLowerCase()));
  return [...rowReferences(doc, rows), ...inFormulas(doc, (text) => rowSpans(text, names))];
}

/** Everything that speaks of an alternative, in formulas and outside of them. */
export function referencesToAlternative(doc: ScenarioText, alternative: string): Reference[] {
  return [
    ...alternativeReferences(doc, alternative),
    ...inFormulas(doc, (text) => alternativeSpans(text, alternative)),
  ];
}

/** Everything that speaks of a row's level, in formulas (the row's own and those that compare it) and outside of them. */
export function referencesToLevel(doc: RuledText, row: string, level: string): Reference[] {
  return [
    ...levelReferences(doc, row, level),
    ...inFormulas(doc, (text, path) => levelSpans(text, row, level, path[0] === 'factors' && path[1] === row)),
  ];
}

/** The references in formulas, by what finds their spans in a formula's text. */
function inFormulas(doc: RuledText, spansIn: (text: string, path: Path) => readonly Span[]): Reference[] {
  return formulaPlaces(doc).flatMap(({ path, text, literal, offset }) =>
    spansIn(text, path).map((span) => ({
      in: 'formula' as const,
      path,
      part: 'value' as const,
      place: placeInString(literal, offset, span),
    })),
  );
}

/**
 * Where a formula's text names one of these rows; a variable of LET of the same name is another thing.
 * @param rows their ids in small letters
 */
function rowSpans(text: string, rows: ReadonlySet<string>): Span[] {
  const [row, ...others] = rows;
  // Most formulas speak of other rows than the one that is meant, and need not be read.
  if (row === undefined || (others.length === 0 && !text.toLowerCase().includes(row))) return [];
  const isMeant = (name: string) => rows.has(name.toLowerCase());
  const read = parseFormula(text);
  if (read.ok) return rowUses(read.formula).filter(({ name }) => isMeant(name));
  // Whatever cannot be read (yet) still means these rows where it names them, unless it has variables of their names.
  const tokens = tokenizeFormula(text).filter(({ kind }) => kind !== 'space');
  const isVariable = (name: string) =>
    tokens.some((token, index) => same(token.text, name) && isArgumentOf('let', tokens, index));
  return tokens.filter(
    ({ kind, text: name }) => (kind === 'name' || kind === 'reference') && isMeant(name) && !isVariable(name),
  );
}

function alternativeSpans(text: string, alternative: string): Span[] {
  if (!text.toLowerCase().includes(alternative)) return [];
  const read = parseFormula(text);
  const uses: readonly (Span & { alternative: string })[] = read.ok
    ? alternativeUses(read.formula)
    : altTokens(tokenizeFormula(text));
  return uses.filter((use) => use.alternative === alternative).map(withoutQuotes);
}

/** The texts right behind `ALT(`. */
function altTokens(tokens: readonly Token[]): (Span & { alternative: string })[] {
  const solid = tokens.filter(({ kind }) => kind !== 'space');
  return solid.flatMap(({ kind, text, offset, length, unterminated }, index) =>
    kind === 'text' && !unterminated && isArgumentOf('alt', solid, index)
      ? [{ alternative: text.slice(1, -1), offset, length }]
      : [],
  );
}

/** Whether a token is the first argument of a function. */
function isArgumentOf(name: string, tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.text === '(' && same(tokens[index - 2]?.text ?? '', name);
}

/** @param own whether the formula is a cell of the row itself, so that texts which it yields are levels too */
function levelSpans(text: string, row: string, level: string, own: boolean): Span[] {
  const folded = text.toLowerCase();
  if (!folded.includes(level) || !(own || folded.includes(row))) return [];
  const read = parseFormula(text);
  if (!read.ok) return [];
  const rows = new Set(
    rowUses(read.formula)
      .filter(({ name }) => same(name, row))
      .map(({ offset }) => offset),
  );
  const compared: (Span & { text: string })[] = levelTexts(read.formula).filter((one) => rows.has(one.row.offset));
  const yielded = own ? yieldedTexts(read.formula).map((node) => ({ ...node, text: node.value })) : [];
  const spans = new Map(
    [...compared, ...yielded].filter((one) => same(one.text, level)).map((one) => [one.offset, one]),
  );
  return [...spans.values()].map(withoutQuotes);
}

/** The texts that a formula may come to: itself, or a branch of what chooses. */
function yieldedTexts({ root }: Formula): TextNode[] {
  return yieldedBy(root);
}

function yieldedBy(node: FormulaNode): TextNode[] {
  if (node.kind === 'text') return [node];
  if (node.kind === 'let') return yieldedBy(node.body);
  if (node.kind !== 'call') return [];
  const { name, args } = node;
  const isBranch: Readonly<Record<string, (index: number) => boolean>> = {
    IF: (index) => index > 0,
    IFS: (index) => index % 2 === 1,
    SWITCH: (index) => (index > 0 && index % 2 === 0) || (index === args.length - 1 && index % 2 === 1),
    CHOOSE: (index) => index > 0,
    IFERROR: () => true,
    IFNA: () => true,
  };
  const branch = Object.hasOwn(isBranch, name) ? isBranch[name] : undefined;
  return branch ? args.filter((_, index) => branch(index)).flatMap(yieldedBy) : [];
}

function withoutQuotes({ offset, length }: Span): Span {
  return { offset: offset + 1, length: length - 2 };
}

/** Formulas take capitals for small letters. */
function same(written: string, id: string): boolean {
  return written.toLowerCase() === id.toLowerCase();
}
