import {
  parse as fxParse,
  type AstExpression,
  type CallExpression,
  type LetExpression,
  type ReferenceIdentifier,
} from '@borgar/fx';
import { t } from '../model/l10n';
import type { BinaryOperator, Formula, FormulaNode, Span, UnaryOperator } from './ast';
import { errorOf } from './errorValue';
import { findMistake } from './mistakes';
import { ownText } from './ownText';
import type { FormulaProblem } from './problem';
import { refusalOf } from './refused';
import { fxTokens, readTokens } from './tokens';

/** A formula's tree, or why there is none. */
export type ParseResult =
  { readonly ok: true; readonly formula: Formula } | { readonly ok: false; readonly problem: FormulaProblem };

/** Excel's own limit on a formula's length, in characters. */
const LONGEST = 8192;
/** Deeper trees than this come from chains of a thousand operators; they would strain the stack. */
const DEEPEST = 1000;

const BINARY: ReadonlySet<string> = new Set(['+', '-', '*', '/', '^', '&', '=', '<>', '<', '<=', '>', '>=']);
const UNARY: ReadonlySet<string> = new Set(['-', '+', '%']);

/** What was read of late: several rules read one text, and many files of a folder have the same formulas. */
const known = new Map<string, ParseResult>();
const MOST_KNOWN = 2000;
/** Longer ones are rarely the same. */
const LONGEST_KNOWN = 200;

/**
 * Reads a formula in Excel's syntax over the names of rows. Pure, and never throws: whatever cannot be read is a
 * problem at its characters that guesses the remedy.
 * @param text with its leading `=`; offsets in the tree and in problems count from it
 */
export function parseFormula(text: string): ParseResult {
  const before = known.get(text);
  if (before) return before;
  if (text.length > LONGEST_KNOWN) return readFormula(text);
  const own = ownText(text);
  const result = readFormula(own);
  // A problem is told in the language that is spoken then.
  if (result.ok) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(own, result);
  }
  return result;
}

function readFormula(text: string): ParseResult {
  const problem = beforeReading(text);
  if (problem) return { ok: false, problem };
  const raw = fxTokens(text);
  const mistake = findMistake(text, readTokens(raw));
  if (mistake) return { ok: false, problem: mistake };
  try {
    return { ok: true, formula: { text, root: treeOf(fxParse(raw), 1) } };
  } catch (error) {
    return { ok: false, problem: error instanceof Refusal ? error.problem : unreadable(text, error) };
  }
}

function beforeReading(text: string): FormulaProblem | undefined {
  if (!text.startsWith('=')) {
    const fix = { title: t('Put = in front'), offset: 0, length: 0, text: '=' };
    return { kind: 'syntax', offset: 0, length: text.length, message: t('A formula starts with =.'), fix };
  }
  if (text.length > LONGEST) {
    const message = t(
      'This formula is longer than the {0} characters that Excel allows. Give parts of it rows of their own.',
      LONGEST,
    );
    return { kind: 'syntax', offset: 0, length: text.length, message };
  }
  return undefined;
}

/** For what the reader refuses although no known mistake was seen. */
function unreadable(text: string, error: unknown): FormulaProblem {
  const span = { offset: 0, length: text.length };
  if (error instanceof RangeError)
    return {
      kind: 'syntax',
      ...span,
      message: t('This formula is nested too deeply. Give parts of it rows of their own.'),
    };
  const said = error instanceof Error ? error.message : '';
  const duplicate = /^Duplicate name: (.*)$/.exec(said)?.[1];
  if (duplicate !== undefined) {
    const message = t('“{0}” cannot be a variable of LET. Use another name.', duplicate);
    return { kind: 'syntax', ...span, message, name: duplicate };
  }
  const message = /\bLET\(/i.test(text)
    ? t('LET takes pairs of a name and its value, and at the end the result: LET(cost, a + b, cost * 2).')
    : t('This cannot be read as a formula in Excel’s syntax.');
  return { kind: 'syntax', ...span, message };
}

/** Carries a problem out of the walk over the tree. */
class Refusal extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem.message);
  }
}

function refuse(span: Span, message: string, name?: string): never {
  throw new Refusal({
    kind: 'refused',
    offset: span.offset,
    length: span.length,
    message,
    ...(name !== undefined && { name }),
  });
}

function spanOf(node: { loc?: number[] }): Span {
  const [start = 0, end = start] = node.loc ?? [];
  return { offset: start, length: end - start };
}

function treeOf(node: AstExpression, depth: number): FormulaNode {
  const span = spanOf(node);
  if (depth > DEEPEST)
    throw new RangeError(t('This formula is nested too deeply. Give parts of it rows of their own.'));
  switch (node.type) {
    case 'Literal':
      return literal(span, node.value);
    case 'ErrorLiteral': {
      const value = errorOf(node.value);
      if (!value)
        return refuse(span, t('The error {0} does not occur here; #N/A stands for a missing value.', node.value));
      return { kind: 'error', ...span, code: value.error };
    }
    case 'ReferenceIdentifier':
      return reference(node);
    case 'UnaryExpression': {
      if (!UNARY.has(node.operator))
        refuse(span, t('The operator {0} is for ranges. A name here is one value: leave it out.', node.operator));
      const operator = node.operator as UnaryOperator;
      const [operand] = node.arguments;
      return { kind: 'unary', ...span, operator, operand: treeOf(operand!, depth + 1) };
    }
    case 'BinaryExpression': {
      const [left, right] = node.arguments as [AstExpression, AstExpression];
      if (!BINARY.has(node.operator)) refuse(span, t('An operator is missing here, such as + or *.'));
      const operator = node.operator as BinaryOperator;
      return {
        kind: 'binary',
        ...span,
        operator,
        left: treeOf(left, depth + 1),
        right: treeOf(right, depth + 1),
      };
    }
    case 'CallExpression':
      return call(node, depth);
    case 'LetExpression':
      return letNode(node, depth);
    case 'LambdaExpression':
      return refuse(span, t('LAMBDA is refused: {0}', refusalOf('LAMBDA') ?? ''), 'LAMBDA');
    case 'ArrayExpression':
      return refuse(span, t('Lists in braces are refused: a formula here yields one value.'));
  }
}

function literal(span: Span, value: string | number | boolean): FormulaNode {
  if (typeof value === 'string') return { kind: 'text', ...span, value };
  if (typeof value === 'boolean') return { kind: 'logical', ...span, value };
  if (!Number.isFinite(value)) refuse(span, t('This number is too large: Excel’s greatest is 9.99E+307.'));
  return { kind: 'number', ...span, value };
}

function reference(node: ReferenceIdentifier): FormulaNode {
  const span = spanOf(node);
  if (node.kind !== 'name')
    refuse(span, t('Excel reads “{0}” as cells. Rows here have names: use the row’s name.', node.value));
  return { kind: 'name', ...span, name: node.value };
}

function call(node: CallExpression, depth: number): FormulaNode {
  const span = spanOf(node);
  if (node.callee.type !== 'Identifier')
    return refuse(span, t('Only a function’s name can stand before a parenthesis.'));
  const callee = spanOf(node.callee);
  // Files of Excel mark its newer functions so; people copy them out of there.
  const name = node.callee.name.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, '');
  const reason = refusalOf(name);
  if (reason !== undefined) refuse(callee, t('{0} is refused: {1}', name, reason), name);
  const args = (node.arguments as (AstExpression | null)[]).map((arg) => argument(arg, span, depth));
  return { kind: 'call', ...span, name, callee, args };
}

/** An argument left out has no place of its own: it takes that of the call. */
function argument(node: AstExpression | null, call: Span, depth: number): FormulaNode {
  return node === null ? { kind: 'omitted', ...call } : treeOf(node, depth + 1);
}

function letNode(node: LetExpression, depth: number): FormulaNode {
  const span = spanOf(node);
  const bindings = node.declarations.map((declaration) => ({
    ...spanOf(declaration.id),
    name: declaration.id.name,
    value: argument(declaration.init, span, depth),
  }));
  return { kind: 'let', ...span, bindings, body: argument(node.body, span, depth) };
}
