import { compareValues, toLogical, toNumber } from '../coerce';
import { isError, NA, VALUE, type ErrorValue, type Value } from '../errorValue';
import { constantTerm, type Frame, type Term } from '../frame';
import { ANY, type AggregateFunction, type ChoiceFunction, type FunctionEntry, type LazyFunction } from './entry';
import { logicalsOf } from './sinks';

const falseTerm = constantTerm(false);
const blankTerm = constantTerm(null);

const evaluated = (arg: Term | undefined, frame: Frame): Value => (arg ?? blankTerm).evaluate(frame);
const failed = (error: ErrorValue): Term => constantTerm(error);

function junction(name: string, help: string, holds: (trues: number, count: number) => boolean): AggregateFunction {
  return {
    kind: 'aggregate',
    name,
    parameters: 'condition, …',
    arity: [1, ANY],
    help,
    evaluate: (args, frame) => {
      const logicals = logicalsOf(args, frame);
      if ('error' in logicals) return logicals;
      return logicals.count === 0 ? VALUE : holds(logicals.trues, logicals.count);
    },
  };
}

const ifFunction: ChoiceFunction = {
  kind: 'choice',
  name: 'IF',
  parameters: 'condition, then, [otherwise]',
  arity: [2, 3],
  help: 'One value where the condition is TRUE, another (or FALSE) where it is not.',
  picks: (index) => index > 0,
  choose: ([condition, then = blankTerm, otherwise = falseTerm], frame) => {
    const holds = toLogical(evaluated(condition, frame));
    if (typeof holds !== 'boolean') return failed(holds);
    return holds ? then : otherwise;
  },
};

const ifsFunction: ChoiceFunction = {
  kind: 'choice',
  name: 'IFS',
  parameters: 'condition, value, …',
  arity: [2, ANY],
  count: 'even',
  help: 'The value after the first condition that is TRUE; #N/A where none is.',
  picks: (index) => index % 2 === 1,
  choose: (args, frame) => {
    for (let index = 0; index < args.length; index += 2) {
      const holds = toLogical(evaluated(args[index], frame));
      if (typeof holds !== 'boolean') return failed(holds);
      if (holds) return args[index + 1] ?? blankTerm;
    }
    return failed(NA);
  },
};

const switchFunction: ChoiceFunction = {
  kind: 'choice',
  name: 'SWITCH',
  parameters: 'expression, value, result, …, [default]',
  arity: [3, ANY],
  help: 'The result after the first value that equals the expression; else the default, or #N/A.',
  picks: (index, count) => index > 0 && (index % 2 === 0 || index === count - 1),
  choose: (args, frame) => {
    const expression = evaluated(args[0], frame);
    if (isError(expression)) return failed(expression);
    let index = 1;
    for (; index + 1 < args.length; index += 2) {
      const order = compareValues(expression, evaluated(args[index], frame));
      if (typeof order !== 'number') return failed(order);
      if (order === 0) return args[index + 1] ?? blankTerm;
    }
    return args[index] ?? failed(NA);
  },
};

const chooseFunction: ChoiceFunction = {
  kind: 'choice',
  name: 'CHOOSE',
  parameters: 'index, value1, …',
  arity: [2, 255],
  help: 'The first value where the index is 1, the second where it is 2, and so on.',
  picks: (index) => index > 0,
  choose: (args, frame) => {
    const index = toNumber(evaluated(args[0], frame));
    if (typeof index !== 'number') return failed(index);
    const chosen = Math.trunc(index);
    return chosen >= 1 ? (args[chosen] ?? failed(VALUE)) : failed(VALUE);
  },
};

function rescue(name: string, help: string, rescues: (value: Value) => boolean): LazyFunction {
  return {
    kind: 'lazy',
    name,
    parameters: 'value, otherwise',
    arity: [2, 2],
    help,
    evaluate: ([value, otherwise], frame) => {
      const first = evaluated(value, frame);
      return rescues(first) ? evaluated(otherwise, frame) : first;
    },
  };
}

function constant(name: string, value: boolean): FunctionEntry {
  const help = `The logical value ${name}.`;
  return { kind: 'plain', name, parameters: '', arity: [0, 0], help, evaluate: () => value };
}

/** Conditions and choices. */
export const logicalFunctions: readonly FunctionEntry[] = [
  ifFunction,
  ifsFunction,
  switchFunction,
  chooseFunction,
  junction('AND', 'TRUE where every condition is.', (trues, count) => trues === count),
  junction('OR', 'TRUE where at least one condition is.', (trues) => trues > 0),
  junction('XOR', 'TRUE where an odd number of conditions is.', (trues) => trues % 2 === 1),
  {
    kind: 'plain',
    name: 'NOT',
    parameters: 'condition',
    arity: [1, 1],
    help: 'TRUE where the condition is FALSE.',
    evaluate: ([condition = null]) => {
      const holds = toLogical(condition);
      return typeof holds === 'boolean' ? !holds : holds;
    },
  },
  rescue('IFERROR', 'The value, or another where it is an error.', isError),
  rescue('IFNA', 'The value, or another where it is #N/A.', (value) => value === NA),
  constant('TRUE', true),
  constant('FALSE', false),
];
