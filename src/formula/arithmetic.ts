import type { BinaryOperator, UnaryOperator } from './ast';
import { compareValues, toNumber, toText } from './coerce';
import { DIV0, isError, NUM, type ErrorValue, type Value } from './errorValue';

/** A number that exists, or Excel's error for one that does not or is too large. */
export function finite(value: number): number | ErrorValue {
  return Number.isFinite(value) ? value : NUM;
}

/** Division: by 0 it is #DIV/0!. */
export function divide(a: number, b: number): number | ErrorValue {
  return b === 0 ? DIV0 : finite(a / b);
}

/** Excel's power: 0^0 is #NUM!, 0 to a negative power #DIV/0!, a root of a negative number #NUM!. */
export function power(base: number, exponent: number): number | ErrorValue {
  if (base === 0 && exponent <= 0) return exponent === 0 ? NUM : DIV0;
  return finite(base ** exponent);
}

const NUMERIC: Readonly<Record<'+' | '-' | '*' | '/' | '^', (a: number, b: number) => number | ErrorValue>> = {
  '+': (a, b) => finite(a + b),
  '-': (a, b) => finite(a - b),
  '*': (a, b) => finite(a * b),
  '/': divide,
  '^': power,
};

/** Any binary operator on any two values; of two errors the left one stays. */
export function binary(operator: BinaryOperator, left: Value, right: Value): Value {
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '^': {
      const a = toNumber(left);
      if (typeof a !== 'number') return a;
      const b = toNumber(right);
      return typeof b === 'number' ? NUMERIC[operator](a, b) : b;
    }
    case '&': {
      const a = toText(left);
      if (isError(a)) return a;
      const b = toText(right);
      return isError(b) ? b : a + b;
    }
    default: {
      const order = compareValues(left, right);
      return typeof order === 'number' ? holds(operator, order) : order;
    }
  }
}

function holds(operator: '=' | '<>' | '<' | '<=' | '>' | '>=', order: number): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

/** Minus and percent want a number; plus leaves its operand as it is, text included. */
export function unary(operator: UnaryOperator, operand: Value): Value {
  if (operator === '+') return operand;
  const value = toNumber(operand);
  if (typeof value !== 'number') return value;
  return operator === '-' ? -value : value / 100;
}
