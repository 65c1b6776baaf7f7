import type { ErrorCode } from './errorValue';

/** A place in the formula's text, in UTF-16 code units; the leading `=` is at 0. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

export interface NumberNode extends Span {
  readonly kind: 'number';
  readonly value: number;
}

export interface TextNode extends Span {
  readonly kind: 'text';
  readonly value: string;
}

export interface LogicalNode extends Span {
  readonly kind: 'logical';
  readonly value: boolean;
}

export interface ErrorNode extends Span {
  readonly kind: 'error';
  readonly code: ErrorCode;
}

/** A row, or a variable of an enclosing LET; `name` is as written. */
export interface NameNode extends Span {
  readonly kind: 'name';
  readonly name: string;
}

/** An argument left out, as the third of `IF(a, b, )`; it stands for a blank. */
export interface OmittedNode extends Span {
  readonly kind: 'omitted';
}

export type UnaryOperator = '-' | '+' | '%';

export interface UnaryNode extends Span {
  readonly kind: 'unary';
  readonly operator: UnaryOperator;
  readonly operand: FormulaNode;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

export interface BinaryNode extends Span {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: FormulaNode;
  readonly right: FormulaNode;
}

/** A call. `name` is in capitals; `callee` is where it is written. */
export interface CallNode extends Span {
  readonly kind: 'call';
  readonly name: string;
  readonly callee: Span;
  readonly args: readonly FormulaNode[];
}

/** One `name, value` pair of a LET; the span is the name's. */
export interface LetBinding extends Span {
  readonly name: string;
  readonly value: FormulaNode;
}

export interface LetNode extends Span {
  readonly kind: 'let';
  readonly bindings: readonly LetBinding[];
  readonly body: FormulaNode;
}

/** A node of a formula's tree. Parentheses leave no node; the spans do not include them. */
export type FormulaNode =
  | NumberNode
  | TextNode
  | LogicalNode
  | ErrorNode
  | NameNode
  | OmittedNode
  | UnaryNode
  | BinaryNode
  | CallNode
  | LetNode;

/** A formula that could be read. */
export interface Formula {
  /** With its leading `=`. */
  readonly text: string;
  readonly root: FormulaNode;
}

/** The parts of a node, in order of appearance. */
export function childrenOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case 'unary':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'call':
      return node.args;
    case 'let':
      return [...node.bindings.map((binding) => binding.value), node.body];
    default:
      return [];
  }
}
