import type { FormulaNode } from './ast';
import { rowCallOf, type RowCall } from './names';

/** A row that a formula adds or takes away as a whole, or a product of rows. */
export interface AddedRow {
  /** As the formula calls it; of a product its factors in one order, however they are written: `rate × sold`. */
  readonly name: string;
  readonly reach: RowCall['reach'];
  /** The id that ALT names. */
  readonly alternative?: string;
  readonly sign: 1 | -1;
  /** Which branches of IF and the like lead to it: two that no alternative takes at once are no sum. */
  readonly branches: readonly string[];
}

/**
 * The rows that stand in the sum that a formula is: through plus, minus and SUM, and through conversions, which are
 * powers of ten and rates. What is compared or looked up is no part of the sum; what is multiplied is one as a product.
 * @param isRate whether a row of this name converts one currency into another
 */
export function addedRows(root: FormulaNode, isRate: (name: string) => boolean): AddedRow[] {
  const found: AddedRow[] = [];
  const take = (node: FormulaNode, sign: 1 | -1, branches: readonly string[], variables: Variables): void => {
    switch (node.kind) {
      case 'name': {
        const variable = variables.get(node.name.toLowerCase());
        if (variable) take(variable.value, sign, branches, variable.scope);
        else found.push({ name: node.name, reach: 'own', sign, branches });
        return;
      }
      case 'unary':
        if (node.operator !== '%')
          take(node.operand, node.operator === '-' ? negated(sign) : sign, branches, variables);
        return;
      case 'binary': {
        const { operator, left, right } = node;
        if (operator === '+' || operator === '-') {
          take(left, sign, branches, variables);
          take(right, operator === '-' ? negated(sign) : sign, branches, variables);
        } else if (operator === '*' || operator === '/') {
          if (isConversion(right, isRate)) take(left, sign, branches, variables);
          else if (operator === '*' && isConversion(left, isRate)) take(right, sign, branches, variables);
          else {
            const name = productName(node, variables);
            if (name !== undefined) found.push({ name, reach: 'own', sign, branches });
          }
        }
        return;
      }
      case 'let': {
        let scope = variables;
        for (const { name, value } of node.bindings) scope = new Map(scope).set(name.toLowerCase(), { value, scope });
        take(node.body, sign, branches, scope);
        return;
      }
      case 'call': {
        const call = rowCallOf(node);
        if (call) {
          if (call.level) return;
          const { reach, row, alternative } = call;
          const named = alternative && { alternative: alternative.value };
          found.push({ name: row.name, reach, sign, branches, ...named });
        } else if (node.name === 'SUM') {
          for (const arg of node.args) take(arg, sign, branches, variables);
        } else if (node.name === 'IF' || node.name === 'IFERROR' || node.name === 'IFNA') {
          const values = node.name === 'IF' ? node.args.slice(1) : node.args;
          for (const [index, arg] of values.entries()) {
            take(arg, sign, [...branches, `${node.offset}:${index}`], variables);
          }
        }
        return;
      }
      default:
    }
  };
  take(root, 1, [], new Map());
  return found;
}

/** What LET calls by a name, and the names that are known there. */
type Variables = ReadonlyMap<string, { readonly value: FormulaNode; readonly scope: Variables }>;

function negated(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}

/** A product of rows and numbers by its factors in one order; undefined where it is made of anything else. */
function productName(node: FormulaNode, variables: Variables): string | undefined {
  const [above, below]: [string[], string[]] = [[], []];
  let hasRow = false;
  const collect = (part: FormulaNode, isBelow: boolean): boolean => {
    if (part.kind === 'binary' && (part.operator === '*' || part.operator === '/')) {
      return collect(part.left, isBelow) && collect(part.right, (part.operator === '/') !== isBelow);
    }
    if (part.kind === 'number') (isBelow ? below : above).push(String(part.value));
    else if (part.kind === 'name' && !variables.has(part.name.toLowerCase())) {
      hasRow = true;
      (isBelow ? below : above).push(part.name.toLowerCase());
    } else return false;
    return true;
  };
  if (!collect(node, false) || !hasRow || above.length === 0) return undefined;
  return [above.sort().join(' × '), ...below.sort()].join(' ÷ ');
}

function isConversion(node: FormulaNode, isRate: (name: string) => boolean): boolean {
  if (node.kind === 'name') return isRate(node.name);
  return node.kind === 'number' && node.value > 0 && Number.isInteger(Number(Math.log10(node.value).toPrecision(12)));
}

/** Whether both can be in force at once: no branch of the one is another branch of the same call in the other. */
export function canMeet(a: readonly string[], b: readonly string[]): boolean {
  const chosen = new Map(a.map((branch) => branch.split(':') as [string, string]));
  return b.every((branch) => {
    const [call = '', index] = branch.split(':');
    return !chosen.has(call) || chosen.get(call) === index;
  });
}
