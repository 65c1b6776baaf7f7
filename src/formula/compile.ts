import { binary, divide, finite, unary } from './arithmetic';
import type { BinaryNode, BinaryOperator, CallNode, Formula, FormulaNode, LetNode, UnaryNode } from './ast';
import type { Check } from './check';
import { errorOf, isError, NA, VALUE, type Value } from './errorValue';
import { constantTerm, valueIn, valueTerm, type Frame, type Term } from './frame';
import type { FunctionEntry } from './functions/entry';
import { functionNamed } from './functions/registry';
import { rowCallOf, type RowCall } from './names';
import type { Scope } from './scope';

/** A formula ready to be evaluated in any alternative. Never throws; a blank stays a blank (`null`). */
export type Evaluate = (frame: Frame) => Value;

/** A variable of LET: its place among the frame's variables, and whether it stands for a row. */
interface Variable {
  readonly index: number;
  readonly isReference: boolean;
}
type Variables = ReadonlyMap<string, Variable>;

/**
 * Turns a formula's tree into closures.
 * @param check what `checkFormula` said of it in the same scope: faulty nodes come to their errors
 */
export function compileFormula(formula: Formula, check: Check, scope: Scope): Evaluate {
  return new Compiler(check, scope).term(formula.root, new Map()).evaluate;
}

class Compiler {
  #variables = 0;

  constructor(
    readonly check: Check,
    readonly scope: Scope,
  ) {}

  term(node: FormulaNode, variables: Variables): Term {
    const fault = this.check.faults.get(node);
    if (fault) return constantTerm(fault);
    switch (node.kind) {
      case 'number':
      case 'text':
      case 'logical':
        return constantTerm(node.value);
      case 'error':
        return constantTerm(errorOf(node.code) ?? VALUE);
      case 'omitted':
        return constantTerm(null);
      case 'name':
        return this.#name(node.name, variables);
      case 'unary':
        return this.#unary(node, variables);
      case 'binary':
        return this.#binary(node, variables);
      case 'call':
        return this.#call(node, variables);
      case 'let':
        return this.#let(node, variables);
    }
  }

  #name(name: string, variables: Variables): Term {
    const variable = variables.get(name.toLowerCase());
    if (!variable) return this.#reference({ reach: 'own', name });
    const { index, isReference } = variable;
    const evaluate: Evaluate = (frame) => frame.variables[index] ?? null;
    return isReference ? referenceTerm(evaluate) : valueTerm(evaluate);
  }

  #reference(to: {
    reach: RowCall['reach'];
    name: string;
    alternative?: string;
    level?: boolean;
    steps?: number;
  }): Term {
    const row = this.scope.rowNamed(to.name);
    if (!row) return constantTerm(VALUE);
    const { slot } = row;
    switch (to.reach) {
      case 'own':
        if (to.level) return valueTerm((frame) => frame.levels[slot]?.[frame.alternative] ?? null);
        return referenceTerm((frame) => valueIn(frame, slot, frame.alternative));
      case 'baseline': {
        const { steps } = to;
        if (steps === undefined) return referenceTerm((frame) => valueIn(frame, slot, frame.baseline));
        const { inRule } = this.scope;
        return referenceTerm((frame) => {
          const place = inRule?.back(frame.alternative, steps);
          return place === undefined ? NA : valueIn(frame, slot, place);
        });
      }
      case 'alternative': {
        const place = this.scope.alternativeNamed(to.alternative ?? '') ?? 0;
        return referenceTerm((frame) => valueIn(frame, slot, place));
      }
      case 'all':
        return {
          evaluate: () => VALUE,
          collect: (frame, sink) => {
            for (let place = 0; place < frame.width; place++) sink.take(valueIn(frame, slot, place), true);
          },
        };
    }
  }

  #unary({ operator, operand }: UnaryNode, variables: Variables): Term {
    const inner = this.term(operand, variables);
    // Plus leaves everything as it is, but what it yields is a value and no longer a row.
    const { evaluate } = inner;
    if (operator === '+') return valueTerm(evaluate);
    return valueTerm((frame) => unary(operator, evaluate(frame)));
  }

  #binary({ operator, left, right }: BinaryNode, variables: Variables): Term {
    return valueTerm(
      binaryEvaluate(operator, this.term(left, variables).evaluate, this.term(right, variables).evaluate),
    );
  }

  #call(node: CallNode, variables: Variables): Term {
    const { inRule } = this.scope;
    if (inRule && node.name === 'PERIOD') return valueTerm((frame) => inRule.yearAt(frame.alternative) ?? NA);
    if (inRule && node.name === 'BASELINE' && node.args.length === 2) return this.#rowCall(node);
    const entry = functionNamed(node.name);
    if (!entry) return constantTerm(VALUE);
    if (entry.kind === 'form') return this.#rowCall(node);
    return functionTerm(
      entry,
      node.args.map((arg) => this.term(arg, variables)),
    );
  }

  #rowCall(node: CallNode): Term {
    const call = rowCallOf(node);
    if (!call) return constantTerm(VALUE);
    const { reach, row, alternative, level, steps } = call;
    return this.#reference({
      reach,
      name: row.name,
      ...(alternative && { alternative: alternative.value }),
      ...(level && { level }),
      ...(steps !== undefined && { steps }),
    });
  }

  #let(node: LetNode, outer: Variables): Term {
    let variables = outer;
    const bindings = node.bindings.map(({ name, value }) => {
      const { evaluate } = this.term(value, variables);
      const index = this.#variables++;
      variables = new Map([...variables, [name.toLowerCase(), { index, isReference: isReference(value, variables) }]]);
      return { index, evaluate };
    });
    const body = this.term(node.body, variables);
    const bind = (frame: Frame) => {
      for (const { index, evaluate } of bindings) frame.variables[index] = evaluate(frame);
    };
    return {
      evaluate: (frame) => {
        bind(frame);
        return body.evaluate(frame);
      },
      collect: (frame, sink) => {
        bind(frame);
        body.collect(frame, sink);
      },
    };
  }
}

/** Whether a node is a row, also by way of a variable, so that aggregates take it as Excel takes a cell. */
function isReference(node: FormulaNode, variables: Variables): boolean {
  if (node.kind === 'name') return variables.get(node.name.toLowerCase())?.isReference ?? true;
  return node.kind === 'call' && (node.name === 'BASELINE' || node.name === 'ALT');
}

function referenceTerm(evaluate: Evaluate): Term {
  return { evaluate, collect: (frame, sink) => sink.take(evaluate(frame), true) };
}

function functionTerm(entry: Exclude<FunctionEntry, { kind: 'form' }>, args: readonly Term[]): Term {
  switch (entry.kind) {
    case 'plain':
      return valueTerm((frame) => {
        const values: Value[] = [];
        for (const arg of args) {
          const value = arg.evaluate(frame);
          if (isError(value)) return value;
          values.push(value);
        }
        return entry.evaluate(values);
      });
    case 'lazy':
    case 'aggregate':
      return valueTerm((frame) => entry.evaluate(args, frame));
    case 'choice':
      return {
        evaluate: (frame) => entry.choose(args, frame).evaluate(frame),
        collect: (frame, sink) => entry.choose(args, frame).collect(frame, sink),
      };
  }
}

/**
 * Two numbers, the usual case, are done in place; `binary` knows everything else. Each operator has a closure of its
 * own, which the engine can then specialise.
 */
function binaryEvaluate(operator: BinaryOperator, left: Evaluate, right: Evaluate): Evaluate {
  switch (operator) {
    case '+':
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        return typeof a === 'number' && typeof b === 'number' ? finite(a + b) : binary('+', a, b);
      };
    case '-':
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        return typeof a === 'number' && typeof b === 'number' ? finite(a - b) : binary('-', a, b);
      };
    case '*':
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        return typeof a === 'number' && typeof b === 'number' ? finite(a * b) : binary('*', a, b);
      };
    case '/':
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        return typeof a === 'number' && typeof b === 'number' ? divide(a, b) : binary('/', a, b);
      };
    default:
      return (frame) => binary(operator, left(frame), right(frame));
  }
}
