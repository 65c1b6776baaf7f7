import { power } from './arithmetic';
import type { BinaryNode, BinaryOperator, CallNode, Formula, FormulaNode, LetNode } from './ast';
import type { Check } from './check';
import { sameNumber } from './decimal';
import { functionNamed } from './functions/registry';
import { rowCallOf, type RowCall } from './names';
import type { Scope } from './scope';

/**
 * A formula as arithmetic on numbers alone: reads the cells' numbers, and gives the very number that the exact way
 * (`Evaluate`) gives, or NaN or an infinity, which only say that the exact way must be taken.
 * @param place the alternative computed
 * @param baseline the one that BASELINE means
 */
export type Quick = (numbers: Float64Array, place: number, baseline: number) => number;

/**
 * Turns a formula's tree into closures over numbers, as far as it is arithmetic.
 *
 * An overflow is not looked for at each step: an infinity or NaN stays one through `+`, `-`, `*` and as a dividend, and
 * is seen at the end. What could lose it again (a divisor, MIN, a comparison) looks for it.
 * @param check what `checkFormula` said of it in the same scope
 * @param width the number of alternatives
 * @returns undefined where it is not arithmetic
 */
export function compileQuick(formula: Formula, check: Check, scope: Scope, width: number): Quick | undefined {
  // A faulty part comes to an error, and a formula of one constant gains nothing.
  if (check.faults.size > 0) return undefined;
  return new QuickCompiler(scope, width).number(formula.root, new Map());
}

/** A variable of LET, and the number that it holds while its formula is evaluated. */
interface Held {
  number: number;
}
type Variables = ReadonlyMap<string, Held | undefined>;

const isExact = (number: number): boolean => number - number === 0;
const unknown: Quick = () => NaN;

class QuickCompiler {
  constructor(
    readonly scope: Scope,
    readonly width: number,
  ) {}

  /** A node that yields a number wherever it does not yield something that needs the exact way. */
  number(node: FormulaNode, variables: Variables): Quick | undefined {
    switch (node.kind) {
      case 'number': {
        const { value } = node;
        return () => value;
      }
      case 'name':
        return this.#name(node.name, variables);
      case 'unary': {
        const operand = this.#operand(node.operand, variables);
        if (!operand) return undefined;
        // Plus converts nothing, so what follows it must be a number itself.
        if (node.operator === '+') return this.number(node.operand, variables);
        if (node.operator === '-') return (numbers, place, baseline) => -operand(numbers, place, baseline);
        return (numbers, place, baseline) => operand(numbers, place, baseline) / 100;
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
  #operand(node: FormulaNode, variables: Variables): Quick | undefined {
    return node.kind === 'binary' && COMPARISONS.has(node.operator)
      ? this.#comparison(node, variables)
      : this.number(node, variables);
  }

  #name(name: string, variables: Variables): Quick | undefined {
    const key = name.toLowerCase();
    if (!variables.has(key)) return this.#reference({ reach: 'own', name });
    const held = variables.get(key);
    return held && (() => held.number);
  }

  #reference(to: { reach: RowCall['reach']; name: string; alternative?: string }): Quick | undefined {
    const row = this.scope.rowNamed(to.name);
    if (!row) return undefined;
    const start = row.slot * this.width;
    switch (to.reach) {
      case 'own':
        return (numbers, place) => numbers[start + place] ?? NaN;
      case 'baseline':
        return (numbers, _place, baseline) => numbers[start + baseline] ?? NaN;
      case 'alternative': {
        const place = this.scope.alternativeNamed(to.alternative ?? '');
        return place === undefined ? undefined : (numbers) => numbers[start + place] ?? NaN;
      }
      case 'all':
        return undefined;
    }
  }

  #binary(node: BinaryNode, variables: Variables): Quick | undefined {
    if (node.operator === '&' || COMPARISONS.has(node.operator)) return undefined;
    const left = this.#operand(node.left, variables);
    const right = left && this.#operand(node.right, variables);
    return right && arithmetic(node.operator, left, right);
  }

  /** 1 where a comparison holds, 0 where it does not. */
  #comparison({ operator, left, right }: BinaryNode, variables: Variables): Quick | undefined {
    const one = this.number(left, variables);
    const other = one && this.number(right, variables);
    return other && comparison(operator, one, other);
  }

  /** 1 where a condition holds, 0 where it does not. */
  #condition(node: FormulaNode | undefined, variables: Variables): Quick | undefined {
    if (!node) return undefined;
    if (node.kind === 'binary' && COMPARISONS.has(node.operator)) return this.#comparison(node, variables);
    if (node.kind === 'call' && (node.name === 'AND' || node.name === 'OR')) {
      const conditions = this.#every(node.args, (arg) => this.#condition(arg, variables));
      return conditions && junction(node.name === 'AND', conditions);
    }
    const number = this.number(node, variables);
    if (!number) return undefined;
    return (numbers, place, baseline) => {
      const value = number(numbers, place, baseline);
      return isExact(value) ? (value === 0 ? 0 : 1) : NaN;
    };
  }

  #call(node: CallNode, variables: Variables): Quick | undefined {
    const entry = functionNamed(node.name);
    if (!entry) return undefined;
    if (entry.kind === 'form') {
      const call = rowCallOf(node);
      if (!call || call.level) return undefined;
      const { reach, row, alternative } = call;
      return this.#reference({ reach, name: row.name, ...(alternative && { alternative: alternative.value }) });
    }
    if (entry.name === 'IF') return this.#if(node, variables);
    const aggregate = AGGREGATES.get(entry.name);
    if (aggregate) {
      const sources = this.#every(node.args, (arg) => this.#numbersOf(arg, variables));
      return sources && aggregate(sources);
    }
    if (entry.kind !== 'plain') return undefined;
    const args = this.#every(node.args, (arg) => this.number(arg, variables));
    return args && plainCall(entry.evaluate, args);
  }

  #if({ args: [test, then, otherwise] }: CallNode, variables: Variables): Quick | undefined {
    const condition = this.#condition(test, variables);
    const yes = then && this.number(then, variables);
    const no = otherwise && this.number(otherwise, variables);
    if (!condition || (!yes && !no)) return undefined;
    return (numbers, place, baseline) => {
      const holds = condition(numbers, place, baseline);
      if (holds === 1) return (yes ?? unknown)(numbers, place, baseline);
      return holds === 0 ? (no ?? unknown)(numbers, place, baseline) : NaN;
    };
  }

  /** An argument of an aggregate: one number, or a row across the alternatives. */
  #numbersOf(node: FormulaNode, variables: Variables): readonly Quick[] | undefined {
    const call = node.kind === 'call' ? rowCallOf(node) : undefined;
    if (call?.reach !== 'all') {
      const number = this.number(node, variables);
      return number && [number];
    }
    const row = this.scope.rowNamed(call.row.name);
    if (!row) return undefined;
    const start = row.slot * this.width;
    return Array.from(
      { length: this.width },
      (_, place): Quick =>
        (numbers) =>
          numbers[start + place] ?? NaN,
    );
  }

  #let(node: LetNode, outer: Variables): Quick | undefined {
    let variables = outer;
    const bindings: { readonly held: Held; readonly value: Quick }[] = [];
    for (const { name, value: bound } of node.bindings) {
      const value = this.number(bound, variables);
      const held = value && { number: NaN };
      if (held) bindings.push({ held, value });
      variables = new Map([...variables, [name.toLowerCase(), held]]);
    }
    const body = this.number(node.body, variables);
    if (!body) return undefined;
    return (numbers, place, baseline) => {
      for (const { held, value } of bindings) held.number = value(numbers, place, baseline);
      return body(numbers, place, baseline);
    };
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

const COMPARISONS: ReadonlySet<BinaryOperator> = new Set(['=', '<>', '<', '<=', '>', '>=']);

/** Each operator has a closure of its own, which the engine can then specialise. */
function arithmetic(operator: BinaryOperator, left: Quick, right: Quick): Quick | undefined {
  switch (operator) {
    case '+':
      return (numbers, place, baseline) => left(numbers, place, baseline) + right(numbers, place, baseline);
    case '-':
      return (numbers, place, baseline) => left(numbers, place, baseline) - right(numbers, place, baseline);
    case '*':
      return (numbers, place, baseline) => left(numbers, place, baseline) * right(numbers, place, baseline);
    case '/':
      return (numbers, place, baseline) => {
        const divisor = right(numbers, place, baseline);
        return divisor !== 0 && isExact(divisor) ? left(numbers, place, baseline) / divisor : NaN;
      };
    case '^':
      return (numbers, place, baseline) => {
        const base = left(numbers, place, baseline);
        const exponent = right(numbers, place, baseline);
        if (!isExact(base) || !isExact(exponent)) return NaN;
        const result = power(base, exponent);
        return typeof result === 'number' ? result : NaN;
      };
    default:
      return undefined;
  }
}

function comparison(operator: BinaryOperator, left: Quick, right: Quick): Quick {
  const order: Quick = (numbers, place, baseline) => {
    const a = left(numbers, place, baseline);
    const b = right(numbers, place, baseline);
    if (!isExact(a) || !isExact(b)) return NaN;
    return sameNumber(a, b) ? 0 : a < b ? -1 : 1;
  };
  const holds =
    (test: (sign: number) => boolean): Quick =>
    (numbers, place, baseline) => {
      const sign = order(numbers, place, baseline);
      return sign === sign ? (test(sign) ? 1 : 0) : NaN;
    };
  switch (operator) {
    case '=':
      return holds((sign) => sign === 0);
    case '<>':
      return holds((sign) => sign !== 0);
    case '<':
      return holds((sign) => sign < 0);
    case '<=':
      return holds((sign) => sign <= 0);
    case '>':
      return holds((sign) => sign > 0);
    default:
      return holds((sign) => sign >= 0);
  }
}

/** AND and OR look at every condition, and so do these: an error in any of them is the result. */
function junction(isAnd: boolean, conditions: readonly Quick[]): Quick {
  return (numbers, place, baseline) => {
    let trues = 0;
    for (const condition of conditions) trues += condition(numbers, place, baseline);
    if (trues !== trues) return NaN;
    return (isAnd ? trues === conditions.length : trues > 0) ? 1 : 0;
  };
}

type Aggregate = (args: readonly (readonly Quick[])[]) => Quick;

const fold =
  (start: number | undefined, combine: (gathered: number, one: number) => number): Aggregate =>
  (args) => {
    const sources = args.flat();
    return (numbers, place, baseline) => {
      let gathered = start ?? sources[0]?.(numbers, place, baseline) ?? NaN;
      for (const source of sources) gathered = combine(gathered, source(numbers, place, baseline));
      return gathered;
    };
  };

const sum = fold(0, (gathered, one) => gathered + one);

/** In the same order as the exact aggregates, for the last bit. */
const AGGREGATES: ReadonlyMap<string, Aggregate> = new Map([
  ['SUM', sum],
  ['PRODUCT', fold(1, (gathered, one) => gathered * one)],
  ['MIN', fold(undefined, (least, one) => (isExact(one) ? (one < least ? one : least) : NaN))],
  ['MAX', fold(undefined, (most, one) => (isExact(one) ? (one > most ? one : most) : NaN))],
  [
    'AVERAGE',
    (args) => {
      const total = sum(args);
      const count = args.flat().length;
      return (numbers, place, baseline) => total(numbers, place, baseline) / count;
    },
  ],
]);

/** Any other function of single values, where all of them are numbers and it yields one. */
function plainCall(evaluate: (args: readonly number[]) => unknown, args: readonly Quick[]): Quick {
  return (numbers, place, baseline) => {
    const values: number[] = [];
    for (const arg of args) {
      const value = arg(numbers, place, baseline);
      if (!isExact(value)) return NaN;
      values.push(value);
    }
    const result = evaluate(values);
    return typeof result === 'number' ? result : NaN;
  };
}
