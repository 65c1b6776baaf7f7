import type { BinaryNode, BinaryOperator, CallNode, Formula, FormulaNode, LetNode } from './ast';
import type { Check } from './check';
import { functionNamed } from './functions/registry';
import { rowCallOf, type RowCall } from './names';
import { inScratch, runCode, STEP, type Code, type CodeParts } from './quickCode';
import type { Scope } from './scope';

/** A formula as arithmetic on numbers alone. */
export interface Quick extends CodeParts {
  readonly code: Code;
  /** How many numbers its parts come to. */
  readonly size: number;
}

/** The columns of the sheet for which a formula is compiled. */
export interface Columns {
  readonly width: number;
  /** For each alternative, the place of the one that BASELINE means. */
  readonly bases: readonly number[];
}

/** What the parts of a formula come to: one for all formulas, as each is worked out before the next begins. */
let scratch = new Float64Array(1024);

/**
 * Works out a formula for several alternatives at once: the very numbers that the exact way (`Evaluate`) gives, or NaN
 * or an infinity, which only say that the exact way must be taken.
 * @param sheet the cells' numbers
 * @param from the first alternative computed
 * @param to the one behind the last
 * @returns by alternative; good until the next formula is worked out
 */
export function workOut(quick: Quick, sheet: Float64Array, from: number, to: number): Float64Array {
  if (scratch.length < quick.size) scratch = new Float64Array(quick.size);
  runCode(quick.code, quick, sheet, scratch, from, to);
  return scratch;
}

/**
 * Turns a formula's tree into loops over the alternatives, as far as it is arithmetic. All parts are worked out, also
 * those that IF does not choose: that costs less than to go through the parts for each alternative.
 *
 * An overflow is not looked for at each step: an infinity or NaN stays one through `+`, `-`, `*` and as a dividend, and
 * is seen at the end. What could lose it again (a divisor, MIN, a comparison) looks for it.
 * @param check what `checkFormula` said of it in the same scope
 * @returns undefined where it is not arithmetic
 */
export function compileQuick(formula: Formula, check: Check, scope: Scope, columns: Columns): Quick | undefined {
  // A faulty part comes to an error.
  if (check.faults.size > 0) return undefined;
  return new QuickCompiler(scope, columns).compile(formula.root);
}

/** Where the numbers of a variable stand; undefined for one that is no number. */
type Variables = ReadonlyMap<string, number | undefined>;

class QuickCompiler {
  readonly #code: number[] = [];
  readonly #functions: CodeParts['functions'][number][] = [];
  #size = 0;

  constructor(
    readonly scope: Scope,
    readonly columns: Columns,
  ) {}

  compile(root: FormulaNode): Quick | undefined {
    // What the whole comes to stands first.
    const out = this.#room();
    const result = this.#number(root, new Map());
    if (result === undefined) return undefined;
    this.#code.push(STEP.copy, out, result);
    return { code: this.#code.slice(), functions: this.#functions, bases: this.columns.bases, size: this.#size };
  }

  /** Room in the scratch for one number in each alternative. */
  #room(): number {
    const at = this.#size;
    this.#size += this.columns.width;
    return at;
  }

  /** Adds a step whose result is new. */
  #step(step: number, ...operands: readonly number[]): number {
    const out = this.#room();
    this.#code.push(step, out, ...operands);
    return inScratch(out);
  }

  /** A node that yields a number wherever it does not yield something that needs the exact way. */
  #number(node: FormulaNode, variables: Variables): number | undefined {
    switch (node.kind) {
      case 'number':
        return this.#step(STEP.fill, node.value);
      case 'name':
        return this.#name(node.name, variables);
      case 'unary': {
        // Plus converts nothing, so what follows it must be a number itself.
        if (node.operator === '+') return this.#number(node.operand, variables);
        const operand = this.#operand(node.operand, variables);
        const step = node.operator === '-' ? STEP.negate : STEP.percent;
        return operand === undefined ? undefined : this.#step(step, operand);
      }
      case 'binary':
        return this.#binary(node, variables);
      case 'call':
        return this.#call(node, variables);
      case 'let':
        return this.#let(node, variables);
      default:
        return undefined;
    }
  }

  /** A node where arithmetic wants a number: there TRUE is 1 and FALSE 0. */
  #operand(node: FormulaNode, variables: Variables): number | undefined {
    return node.kind === 'binary' && COMPARISONS.has(node.operator)
      ? this.#comparison(node, variables)
      : this.#number(node, variables);
  }

  #name(name: string, variables: Variables): number | undefined {
    const key = name.toLowerCase();
    return variables.has(key) ? variables.get(key) : this.#reference({ reach: 'own', name });
  }

  #reference(to: { reach: RowCall['reach']; name: string; alternative?: string }): number | undefined {
    const start = this.#startOf(to.name);
    if (start === undefined) return undefined;
    switch (to.reach) {
      case 'own':
        return start;
      case 'baseline':
        return this.#step(STEP.gather, start);
      case 'alternative': {
        const place = this.scope.alternativeNamed(to.alternative ?? '');
        return place === undefined ? undefined : this.#step(STEP.spread, start + place);
      }
      case 'all':
        return undefined;
    }
  }

  #startOf(name: string): number | undefined {
    const row = this.scope.rowNamed(name);
    return row && row.slot * this.columns.width;
  }

  #binary(node: BinaryNode, variables: Variables): number | undefined {
    const step = ARITHMETIC.get(node.operator);
    if (step === undefined) return undefined;
    const left = this.#operand(node.left, variables);
    const right = left === undefined ? undefined : this.#operand(node.right, variables);
    return left === undefined || right === undefined ? undefined : this.#step(step, left, right);
  }

  /** 1 where a comparison holds, 0 where it does not. */
  #comparison({ operator, left, right }: BinaryNode, variables: Variables): number | undefined {
    const one = this.#number(left, variables);
    const other = one === undefined ? undefined : this.#number(right, variables);
    const outcomes = COMPARISONS.get(operator) ?? [];
    return one === undefined || other === undefined ? undefined : this.#step(STEP.compare, one, other, ...outcomes);
  }

  /** 1 where a condition holds, 0 where it does not. */
  #condition(node: FormulaNode, variables: Variables): number | undefined {
    if (node.kind === 'binary' && COMPARISONS.has(node.operator)) return this.#comparison(node, variables);
    if (node.kind === 'call' && (node.name === 'AND' || node.name === 'OR')) return this.#junction(node, variables);
    const number = this.#number(node, variables);
    return number === undefined ? undefined : this.#step(STEP.truth, number);
  }

  /** AND and OR look at every condition, and so does this: an error in any of them is the result. */
  #junction({ name, args }: CallNode, variables: Variables): number | undefined {
    const conditions = this.#every(args, (arg) => this.#condition(arg, variables));
    if (!conditions) return undefined;
    const holding = this.#gathered(STEP.sum, conditions);
    return this.#step(STEP.atLeast, holding, name === 'AND' ? conditions.length : 1);
  }

  #call(node: CallNode, variables: Variables): number | undefined {
    const entry = functionNamed(node.name);
    if (!entry) return undefined;
    if (entry.kind === 'form') {
      const call = rowCallOf(node);
      if (!call || call.level) return undefined;
      const { reach, row, alternative } = call;
      return this.#reference({ reach, name: row.name, ...(alternative && { alternative: alternative.value }) });
    }
    if (entry.name === 'IF') return this.#if(node, variables);
    const how = AGGREGATES.get(entry.name);
    if (how !== undefined) return this.#aggregate(node, how, variables);
    if (entry.kind !== 'plain') return undefined;
    const args = this.#every(node.args, (arg) => this.#number(arg, variables));
    if (!args) return undefined;
    this.#functions.push(entry.evaluate);
    return this.#step(STEP.call, this.#functions.length - 1, args.length, ...args);
  }

  #if({ args: [test, then, otherwise] }: CallNode, variables: Variables): number | undefined {
    const condition = test && this.#condition(test, variables);
    if (condition === undefined) return undefined;
    const yes = then && this.#number(then, variables);
    const no = otherwise && this.#number(otherwise, variables);
    if (yes === undefined && no === undefined) return undefined;
    // A case that is no arithmetic is left to the exact way.
    const unknown = yes === undefined || no === undefined ? this.#step(STEP.fill, NaN) : 0;
    return this.#step(STEP.choose, condition, yes ?? unknown, no ?? unknown);
  }

  #aggregate({ name, args }: CallNode, how: Gathering, variables: Variables): number | undefined {
    const { width } = this.columns;
    const sources = this.#every(args, (arg) => {
      const call = arg.kind === 'call' ? rowCallOf(arg) : undefined;
      if (call?.reach !== 'all') return this.#number(arg, variables);
      const row = this.#startOf(call.row.name);
      return row === undefined ? undefined : { row };
    });
    if (!sources) return undefined;
    const gathered = this.#gathered(how, sources);
    if (name !== 'AVERAGE') return gathered;
    const count = sources.reduce<number>((sum, source) => sum + (typeof source === 'number' ? 1 : width), 0);
    return this.#step(STEP.divideBy, gathered, count);
  }

  /** Gathers numbers in their order, as the exact aggregates do, for the last bit; a row is one across alternatives. */
  #gathered(how: Gathering, sources: readonly (number | { readonly row: number })[]): number {
    const gathered = this.#step(STEP.fill, NOTHING[how]);
    const out = inScratch(gathered);
    for (const source of sources) {
      if (typeof source === 'number') this.#code.push(how, out, source);
      else this.#code.push(STEP.all, out, how, source.row, this.columns.width);
    }
    return gathered;
  }

  #let(node: LetNode, outer: Variables): number | undefined {
    let variables = outer;
    for (const { name, value } of node.bindings) {
      variables = new Map([...variables, [name.toLowerCase(), this.#number(value, variables)]]);
    }
    return this.#number(node.body, variables);
  }

  #every<T>(nodes: readonly FormulaNode[], compile: (node: FormulaNode) => T | undefined): readonly T[] | undefined {
    const found: T[] = [];
    for (const node of nodes) {
      const one = compile(node);
      if (one === undefined) return undefined;
      found.push(one);
    }
    return found;
  }
}

const ARITHMETIC: ReadonlyMap<BinaryOperator, number> = new Map([
  ['+', STEP.add],
  ['-', STEP.subtract],
  ['*', STEP.multiply],
  ['/', STEP.divide],
  ['^', STEP.power],
]);

/** What a comparison comes to where its left side is less, the same, more. */
const COMPARISONS: ReadonlyMap<BinaryOperator, readonly number[]> = new Map([
  ['=', [0, 1, 0]],
  ['<>', [1, 0, 1]],
  ['<', [1, 0, 0]],
  ['<=', [1, 1, 0]],
  ['>', [0, 0, 1]],
  ['>=', [0, 1, 1]],
]);

type Gathering = (typeof STEP)['sum' | 'product' | 'least' | 'most'];

/** What is gathered before the first number. */
const NOTHING: Readonly<Record<Gathering, number>> = {
  [STEP.sum]: 0,
  [STEP.product]: 1,
  [STEP.least]: Infinity,
  [STEP.most]: -Infinity,
};

const AGGREGATES: ReadonlyMap<string, Gathering> = new Map([
  ['SUM', STEP.sum],
  ['PRODUCT', STEP.product],
  ['MIN', STEP.least],
  ['MAX', STEP.most],
  ['AVERAGE', STEP.sum],
]);
