import { divide, finite } from '../arithmetic';
import { numberIn } from '../coerce';
import { dateIn } from '../dates';
import { sameNumber } from '../decimal';
import { DIV0, errorOf, isError, VALUE, type ErrorValue, type Value } from '../errorValue';
import type { Frame, Term } from '../frame';
import type { AggregateFunction } from './entry';
import { overLists } from './make';
import { valuesOf } from './values';
import { wildcardExpression } from './wildcard';

type Test = (value: Value) => boolean;
type Operator = '=' | '<>' | '<' | '<=' | '>' | '>=';

const OPERATOR = /^(<>|<=|>=|<|>|=)?(.*)$/s;

/** What a criterion of COUNTIF and the like asks of a value: `5`, `"army"`, `">=100"`, `"<>none"`, `"sea*"`. */
function testOf(criterion: Value): Test {
  if (criterion === null) return equals(0);
  if (typeof criterion !== 'string') return equals(criterion);
  const [, operator, text = ''] = OPERATOR.exec(criterion) ?? [];
  if (operator === undefined || operator === '=' || operator === '<>') {
    const holds = text === '' ? blank(operator !== undefined) : equals(meaning(text));
    return operator === '<>' ? (value) => !holds(value) : holds;
  }
  return ordered(operator as Operator, meaning(text));
}

/** What a criterion's text stands for. */
function meaning(text: string): number | string | boolean | ErrorValue {
  const word = text.toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return word === 'TRUE';
  return numberIn(text) ?? dateIn(text) ?? errorOf(text) ?? text;
}

/** After an operator only what is truly blank; alone also the empty text. */
function blank(only: boolean): Test {
  return (value) => value === null || (!only && value === '');
}

function equals(wanted: number | string | boolean | ErrorValue): Test {
  if (typeof wanted === 'number') {
    return (value) => {
      const number = typeof value === 'string' ? numberIn(value) : value;
      return typeof number === 'number' && sameNumber(number, wanted);
    };
  }
  if (typeof wanted !== 'string') return (value) => value === wanted;
  const { source, flags } = wildcardExpression(wanted);
  const whole = new RegExp(`^(?:${source})$`, flags);
  return (value) => typeof value === 'string' && whole.test(value);
}

/** A value is only ever less or greater than one of its own kind. */
function ordered(operator: Operator, wanted: number | string | boolean | ErrorValue): Test {
  if (isError(wanted)) return () => false;
  const bound = typeof wanted === 'string' ? wanted.toLowerCase() : wanted;
  return (value) => {
    if (typeof value !== typeof wanted || value === null || isError(value)) return false;
    const found = typeof value === 'string' ? value.toLowerCase() : value;
    const equal = typeof found === 'number' && typeof bound === 'number' ? sameNumber(found, bound) : found === bound;
    if (equal) return operator === '<=' || operator === '>=';
    return operator.startsWith('<') ? found < bound : found > bound;
  };
}

/** The places (from 0) at which every criterion is met: arguments in pairs of a list and its criterion. */
function placesOf(args: readonly Term[], frame: Frame, length?: number): readonly number[] | ErrorValue {
  let places: number[] | undefined;
  for (let index = 0; index < args.length; index += 2) {
    const criterion = args[index + 1];
    if (!criterion) return VALUE;
    const values = valuesOf(args[index], frame);
    const expected = length ?? values.length;
    if (values.length !== expected) return VALUE;
    length = expected;
    const holds = testOf(criterion.evaluate(frame));
    places = (places ?? [...values.keys()]).filter((place) => holds(values[place] ?? null));
  }
  return places ?? VALUE;
}

/** The numbers of a list at the places where the criteria are met. */
function matches(list: Term | undefined, criteria: readonly Term[], frame: Frame): readonly number[] | ErrorValue {
  const values = valuesOf(list, frame);
  const places = placesOf(criteria, frame, values.length);
  if ('error' in places) return places;
  const found = places.map((place) => values[place] ?? null);
  return found.find(isError) ?? found.filter((value) => typeof value === 'number');
}

type Compute = (numbers: readonly number[]) => number | ErrorValue;

/** `SUMIF(values, criterion, [summed])`: what is added up is the list itself where no other is given. */
const overOne =
  (compute: Compute) =>
  (args: readonly Term[], frame: Frame): Value => {
    const numbers = matches(args[2] ?? args[0], args.slice(0, 2), frame);
    return 'error' in numbers ? numbers : compute(numbers);
  };

/** `SUMIFS(summed, values, criterion, …)`. */
const overMany =
  (compute: Compute) =>
  (args: readonly Term[], frame: Frame): Value => {
    const numbers = matches(args[0], args.slice(1), frame);
    return 'error' in numbers ? numbers : compute(numbers);
  };

function counted(args: readonly Term[], frame: Frame): Value {
  const places = placesOf(args, frame);
  return 'error' in places ? places : places.length;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
const sum: Compute = (numbers) => finite(total(numbers));
const average: Compute = (numbers) => (numbers.length === 0 ? DIV0 : divide(total(numbers), numbers.length));
const least: Compute = (numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers));
const most: Compute = (numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers));

const notSecond = (index: number) => index !== 1;
const even = (index: number) => index % 2 === 0;
const firstOrOdd = (index: number) => index === 0 || index % 2 === 1;

/** Functions of the alternatives in which a condition is met. */
export const conditionalFunctions: readonly AggregateFunction[] = [
  overLists(
    'COUNTIF',
    'values, criterion',
    'In how many alternatives a row meets a criterion, such as ">=100", "army" or "sea*".',
    counted,
    notSecond,
  ),
  overLists(
    'SUMIF',
    'values, criterion, [summed]',
    'The sum over the alternatives in which a row meets a criterion.',
    overOne(sum),
    notSecond,
  ),
  overLists(
    'AVERAGEIF',
    'values, criterion, [averaged]',
    'The mean over the alternatives in which a row meets a criterion.',
    overOne(average),
    notSecond,
  ),
  {
    ...overLists('COUNTIFS', 'values, criterion, …', 'In how many alternatives all criteria are met.', counted, even),
    count: 'even',
  },
  {
    ...overLists(
      'SUMIFS',
      'summed, values, criterion, …',
      'The sum over the alternatives in which all criteria are met.',
      overMany(sum),
      firstOrOdd,
    ),
    count: 'odd',
  },
  {
    ...overLists(
      'AVERAGEIFS',
      'averaged, values, criterion, …',
      'The mean over the alternatives in which all criteria are met.',
      overMany(average),
      firstOrOdd,
    ),
    count: 'odd',
  },
  {
    ...overLists(
      'MINIFS',
      'compared, values, criterion, …',
      'The least over the alternatives in which all criteria are met.',
      overMany(least),
      firstOrOdd,
    ),
    count: 'odd',
  },
  {
    ...overLists(
      'MAXIFS',
      'compared, values, criterion, …',
      'The greatest over the alternatives in which all criteria are met.',
      overMany(most),
      firstOrOdd,
    ),
    count: 'odd',
  },
];
