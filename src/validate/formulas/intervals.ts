import type { FormulaNode } from '../../formula/ast';
import { isPercentUnit } from '../../formula/percent';
import { baseAlternative } from '../../model/baseAlternative';
import { effectiveCell } from '../../model/inherit';
import type { Factor } from '../../model/read/scenarioText';
import type { RuleContext } from '../ruleContext';

/** Between which numbers something may lie, and the row whose range makes it so wide. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly wide: readonly string[];
}

/** Between which numbers a part of a formula lies in an alternative; undefined where that cannot be told. */
export function intervalOf(context: RuleContext, node: FormulaNode, alternative: string): Interval | undefined {
  switch (node.kind) {
    case 'number':
      return { low: node.value, high: node.value, wide: [] };
    case 'name': {
      const row = context.calculation.rowNamed(node.name);
      return row === undefined ? undefined : ofRow(context, row, alternative);
    }
    case 'unary': {
      const operand = intervalOf(context, node.operand, alternative);
      if (!operand || node.operator === '+') return operand;
      return node.operator === '-'
        ? negative(operand)
        : { ...operand, low: operand.low / 100, high: operand.high / 100 };
    }
    case 'binary': {
      const left = intervalOf(context, node.left, alternative);
      const right = intervalOf(context, node.right, alternative);
      if (!left || !right) return undefined;
      if (node.operator === '+') return sum(left, right);
      if (node.operator === '-') return sum(left, negative(right));
      return node.operator === '*' ? product(left, right) : undefined;
    }
    default:
      return undefined;
  }
}

function ofRow(context: RuleContext, row: string, alternative: string): Interval | undefined {
  const factor = context.scenario.factors.get(row);
  const declared = factor && declaredFor(context, factor, alternative);
  if (declared) return { ...asRaw(declared, factor.unit), wide: [row] };
  const written = context.calculation.formulaIn(row, alternative);
  if (written) {
    // One step into a formula tells of a difference of two rows; more would be hard to follow.
    const root = written.formula?.root;
    return root && isPlain(root) ? intervalOf(context, root, alternative) : undefined;
  }
  const value = context.calculation.raw(row, alternative);
  return typeof value === 'number' ? { low: value, high: value, wide: [] } : undefined;
}

function isPlain(node: FormulaNode): boolean {
  if (node.kind === 'name' || node.kind === 'number') return true;
  return (
    node.kind === 'binary' &&
    (node.operator === '+' || node.operator === '-') &&
    isLeaf(node.left) &&
    isLeaf(node.right)
  );
}

function isLeaf({ kind }: FormulaNode): boolean {
  return kind === 'name' || kind === 'number';
}

/** What a row says of what is plausible: the range of its cell or its own, the values of its levels, bounds beyond zero. */
function declaredFor(
  context: RuleContext,
  factor: Factor,
  alternative: string,
): { low: number; high: number } | undefined {
  const values = [...(factor.levels?.values() ?? [])].flatMap((level) =>
    typeof level === 'string' || level.value === undefined ? [] : [level.value],
  );
  if (values.length > 0) {
    // Levels are single values, with nothing between them.
    return values.includes(0) ? { low: 0, high: 0 } : undefined;
  }
  const effective = effectiveCell(context.scenario, factor, alternative);
  const cell = effective?.cell;
  const base = baseAlternative(context.scenario);
  // The row's range is that of its value in the base alternative.
  const ofRow = base === undefined || effective?.from === base ? factor.range : undefined;
  const { low, high } = (typeof cell === 'object' ? cell?.range : undefined) ?? ofRow ?? {};
  if (low !== undefined && high !== undefined) return low <= high ? { low, high } : undefined;
  // A minimum of 0 only says that there is nothing below it; one below 0 says that both signs are meant.
  const { min = 0, max = Infinity } = factor;
  return min < 0 && max > 0 ? { low: min, high: max } : undefined;
}

function asRaw({ low, high }: { low: number; high: number }, unit: string | undefined): { low: number; high: number } {
  return isPercentUnit(unit) ? { low: low / 100, high: high / 100 } : { low, high };
}

function negative({ low, high, wide }: Interval): Interval {
  return { low: -high, high: -low, wide };
}

function sum(a: Interval, b: Interval): Interval {
  return { low: a.low + b.low, high: a.high + b.high, wide: [...a.wide, ...b.wide] };
}

function product(a: Interval, b: Interval): Interval | undefined {
  const ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  if (ends.some(Number.isNaN)) return undefined;
  return { low: Math.min(...ends), high: Math.max(...ends), wide: [...a.wide, ...b.wide] };
}
