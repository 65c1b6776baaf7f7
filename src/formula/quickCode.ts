import { power } from './arithmetic';
import { sameNumber } from './decimal';

/**
 * A formula's arithmetic as a list of numbers: step after step what is done, where its result goes, and its operands.
 * One list lies together in memory, which closures do not; over thousands of formulas that is what takes the time.
 *
 * A place is that of the first alternative in a row: among the sheet's numbers, or (`inScratch`) among those that the
 * formula's parts come to. `out` is a place in the scratch, written bare.
 */
export type Code = readonly number[];

/** What of a formula's arithmetic is no number. */
export interface CodeParts {
  /** Functions of numbers, by the place at which `call` names them. */
  readonly functions: readonly ((args: readonly number[]) => unknown)[];
  /** For each alternative, the one that BASELINE means. */
  readonly bases: readonly number[];
}

/** What a step does, and the numbers that follow it. */
export const STEP = {
  /** out, number */
  fill: 0,
  /** out, a cell of the sheet */
  spread: 1,
  /** out, a row's place in the sheet */
  gather: 2,
  /** out, operand */
  copy: 3,
  /** out, operand */
  negate: 4,
  /** out, operand */
  percent: 5,
  /** out, operand: 1 where that is a condition that holds (all but 0), else 0 */
  truth: 6,
  /** out, left, right */
  add: 7,
  /** out, left, right */
  subtract: 8,
  /** out, left, right */
  multiply: 9,
  /** out, left, right */
  divide: 10,
  /** out, left, right */
  power: 11,
  /** out, left, right, and what it comes to where left is less, the same, more */
  compare: 12,
  /** out, condition, what it is where that holds, and where not */
  choose: 13,
  /** out, operand, least: 1 where the operand is at least that, else 0 */
  atLeast: 14,
  /** out, operand: takes one more number into what is gathered at out */
  sum: 15,
  /** out, operand */
  product: 16,
  /** out, operand */
  least: 17,
  /** out, operand */
  most: 18,
  /** out, one of the four above, a row's place in the sheet, the number of alternatives: takes its numbers in all */
  all: 19,
  /** out, operand, divisor */
  divideBy: 20,
  /** out, which function, the number of arguments, the arguments */
  call: 21,
} as const;

/** A place in the scratch as an operand. */
export function inScratch(at: number): number {
  return -1 - at;
}

/** Whether a number is one that exists: no NaN, no infinity. */
function isExact(number: number): boolean {
  return number - number === 0;
}

/**
 * Does all steps for the alternatives `from` up to and without `to`.
 * @param sheet the cells' numbers
 * @param scratch receives what the parts come to
 */
export function runCode(
  code: Code,
  parts: CodeParts,
  sheet: Float64Array,
  scratch: Float64Array,
  from: number,
  to: number,
): void {
  for (let at = 0; at < code.length;) {
    const step = code[at] ?? 0;
    const out = code[at + 1] ?? 0;
    const first = code[at + 2] ?? 0;
    const second = code[at + 3] ?? 0;
    switch (step) {
      case STEP.fill:
        for (let place = from; place < to; place++) scratch[out + place] = first;
        at += 3;
        break;
      case STEP.spread:
        spread(sheet, scratch, out, first, from, to);
        at += 3;
        break;
      case STEP.gather:
        gather(parts.bases, sheet, scratch, out, first, from, to);
        at += 3;
        break;
      case STEP.copy:
      case STEP.negate:
      case STEP.percent:
      case STEP.truth:
        convert(step, sheet, scratch, out, first, from, to);
        at += 3;
        break;
      case STEP.add:
      case STEP.subtract:
      case STEP.multiply:
      case STEP.divide:
      case STEP.power:
        calculate(step, sheet, scratch, out, first, second, from, to);
        at += 4;
        break;
      case STEP.compare:
        compare(code, at, sheet, scratch, from, to);
        at += 7;
        break;
      case STEP.choose:
        choose(code, at, sheet, scratch, from, to);
        at += 5;
        break;
      case STEP.atLeast:
        atLeast(sheet, scratch, out, first, second, from, to);
        at += 4;
        break;
      case STEP.sum:
      case STEP.product:
      case STEP.least:
      case STEP.most:
        take(step, sheet, scratch, out, first, from, to);
        at += 3;
        break;
      case STEP.all:
        takeAll(code, at, sheet, scratch, from, to);
        at += 5;
        break;
      case STEP.divideBy:
        for (let place = from; place < to; place++)
          scratch[out + place] = numberAt(sheet, scratch, first, place) / second;
        at += 4;
        break;
      case STEP.call:
        call(code, at, parts, sheet, scratch, from, to);
        at += 4 + second;
        break;
      default:
        throw new Error(`No step is called ${step}.`);
    }
  }
}

function numberAt(sheet: Float64Array, scratch: Float64Array, operand: number, place: number): number {
  return (operand >= 0 ? sheet[operand + place] : scratch[inScratch(operand) + place]) ?? NaN;
}

function spread(sheet: Float64Array, scratch: Float64Array, out: number, cell: number, from: number, to: number): void {
  const value = sheet[cell] ?? NaN;
  for (let place = from; place < to; place++) scratch[out + place] = value;
}

function gather(
  bases: readonly number[],
  sheet: Float64Array,
  scratch: Float64Array,
  out: number,
  row: number,
  from: number,
  to: number,
): void {
  for (let place = from; place < to; place++) scratch[out + place] = sheet[row + (bases[place] ?? place)] ?? NaN;
}

function convert(
  step: number,
  sheet: Float64Array,
  scratch: Float64Array,
  out: number,
  operand: number,
  from: number,
  to: number,
): void {
  const numbers = operand >= 0 ? sheet : scratch;
  const at = operand >= 0 ? operand : inScratch(operand);
  for (let place = from; place < to; place++) {
    const number = numbers[at + place] ?? NaN;
    if (step === STEP.negate) scratch[out + place] = -number;
    else if (step === STEP.percent) scratch[out + place] = number / 100;
    else if (step === STEP.copy) scratch[out + place] = number;
    else scratch[out + place] = isExact(number) ? (number === 0 ? 0 : 1) : NaN;
  }
}

/** Each operator has a loop of its own, which the engine can then specialise. */
function calculate(
  step: number,
  sheet: Float64Array,
  scratch: Float64Array,
  out: number,
  left: number,
  right: number,
  from: number,
  to: number,
): void {
  const a = left >= 0 ? sheet : scratch;
  const b = right >= 0 ? sheet : scratch;
  const aAt = left >= 0 ? left : inScratch(left);
  const bAt = right >= 0 ? right : inScratch(right);
  switch (step) {
    case STEP.add:
      for (let place = from; place < to; place++)
        scratch[out + place] = (a[aAt + place] ?? NaN) + (b[bAt + place] ?? NaN);
      break;
    case STEP.subtract:
      for (let place = from; place < to; place++)
        scratch[out + place] = (a[aAt + place] ?? NaN) - (b[bAt + place] ?? NaN);
      break;
    case STEP.multiply:
      for (let place = from; place < to; place++)
        scratch[out + place] = (a[aAt + place] ?? NaN) * (b[bAt + place] ?? NaN);
      break;
    case STEP.divide:
      for (let place = from; place < to; place++) {
        const divisor = b[bAt + place] ?? NaN;
        // An infinite divisor would hide an overflow, a divisor of 0 comes to no number by itself.
        scratch[out + place] = isExact(divisor) && divisor !== 0 ? (a[aAt + place] ?? NaN) / divisor : NaN;
      }
      break;
    default:
      for (let place = from; place < to; place++)
        scratch[out + place] = powerOf(a[aAt + place] ?? NaN, b[bAt + place] ?? NaN);
  }
}

function powerOf(base: number, exponent: number): number {
  if (!isExact(base) || !isExact(exponent)) return NaN;
  const result = power(base, exponent);
  return typeof result === 'number' ? result : NaN;
}

function compare(code: Code, at: number, sheet: Float64Array, scratch: Float64Array, from: number, to: number): void {
  const [out = 0, left = 0, right = 0] = [code[at + 1], code[at + 2], code[at + 3]];
  const [less = 0, same = 0, more = 0] = [code[at + 4], code[at + 5], code[at + 6]];
  for (let place = from; place < to; place++) {
    const a = numberAt(sheet, scratch, left, place);
    const b = numberAt(sheet, scratch, right, place);
    if (!isExact(a) || !isExact(b)) scratch[out + place] = NaN;
    else scratch[out + place] = sameNumber(a, b) ? same : a < b ? less : more;
  }
}

function choose(code: Code, at: number, sheet: Float64Array, scratch: Float64Array, from: number, to: number): void {
  const [out = 0, condition = 0, yes = 0, no = 0] = [code[at + 1], code[at + 2], code[at + 3], code[at + 4]];
  for (let place = from; place < to; place++) {
    const holds = numberAt(sheet, scratch, condition, place);
    scratch[out + place] =
      holds === 1 ? numberAt(sheet, scratch, yes, place) : holds === 0 ? numberAt(sheet, scratch, no, place) : NaN;
  }
}

function atLeast(
  sheet: Float64Array,
  scratch: Float64Array,
  out: number,
  operand: number,
  least: number,
  from: number,
  to: number,
): void {
  for (let place = from; place < to; place++) {
    const number = numberAt(sheet, scratch, operand, place);
    scratch[out + place] = number === number ? (number >= least ? 1 : 0) : NaN;
  }
}

function combined(how: number, gathered: number, one: number): number {
  if (how === STEP.sum) return gathered + one;
  if (how === STEP.product) return gathered * one;
  if (!isExact(one)) return NaN;
  return (how === STEP.least ? one < gathered : one > gathered) ? one : gathered;
}

function take(
  how: number,
  sheet: Float64Array,
  scratch: Float64Array,
  out: number,
  operand: number,
  from: number,
  to: number,
): void {
  const numbers = operand >= 0 ? sheet : scratch;
  const at = operand >= 0 ? operand : inScratch(operand);
  for (let place = from; place < to; place++)
    scratch[out + place] = combined(how, scratch[out + place] ?? NaN, numbers[at + place] ?? NaN);
}

function takeAll(code: Code, at: number, sheet: Float64Array, scratch: Float64Array, from: number, to: number): void {
  const [out = 0, how = 0, row = 0, width = 0] = [code[at + 1], code[at + 2], code[at + 3], code[at + 4]];
  for (let place = from; place < to; place++) {
    let gathered = scratch[out + place] ?? NaN;
    for (let other = 0; other < width; other++) gathered = combined(how, gathered, sheet[row + other] ?? NaN);
    scratch[out + place] = gathered;
  }
}

/** A function counts only where all of its arguments are numbers, and what it yields is one. */
function call(
  code: Code,
  at: number,
  { functions }: CodeParts,
  sheet: Float64Array,
  scratch: Float64Array,
  from: number,
  to: number,
): void {
  const [out = 0, which = 0, count = 0] = [code[at + 1], code[at + 2], code[at + 3]];
  const evaluate = functions[which];
  const operands = code.slice(at + 4, at + 4 + count);
  for (let place = from; place < to; place++) {
    const values = operands.map((operand) => numberAt(sheet, scratch, operand, place));
    const result = values.every(isExact) ? evaluate?.(values) : NaN;
    scratch[out + place] = typeof result === 'number' ? result : NaN;
  }
}
