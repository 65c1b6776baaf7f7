import type { FormulaNode } from '../../formula/ast';
import { addedRows, type AddedRow } from '../../formula/additive';
import { parseUnit } from '../../formula/unit';
import type { RuleContext } from '../ruleContext';
import { rateUnit } from '../units/currencyPairs';

/** One way on which a row is added into a measure: the rows on it, the measure first, the row last. */
export interface Way {
  readonly rows: readonly string[];
  readonly sign: 1 | -1;
  /** What is added is the row in another alternative. */
  readonly from: string;
  readonly branches: readonly string[];
}

/** A sum of more parts than this is not followed: nobody would understand what is told of it. */
const MOST_WAYS = 500;

/** All ways on which rows are added into a row, in one alternative; through the formulas that are in force there. */
export function waysInto(context: RuleContext, row: string, alternative: string): Way[] {
  const ways: Way[] = [];
  const follow = (at: string, before: Way): void => {
    if (ways.length >= MOST_WAYS) return;
    for (const part of partsOf(context, at, alternative)) {
      const name = context.calculation.rowNamed(part.name) ?? part.name;
      const isCircle = before.rows.includes(name);
      const way: Way = {
        rows: [...before.rows, name],
        sign: before.sign === part.sign ? 1 : -1,
        from: part.reach === 'own' ? '' : `${part.reach} ${part.alternative ?? ''}`,
        branches: [...before.branches, ...part.branches.map((branch) => `${at} ${branch}`)],
      };
      ways.push(way);
      if (part.reach === 'own' && !isCircle) follow(name, way);
    }
  };
  follow(row, { rows: [row], sign: 1, from: '', branches: [] });
  return ways;
}

/** What is added, as people call it: a row by its label, a product by those of its factors. */
export function addedLabel(context: RuleContext, name: string): string {
  return name
    .split(' ')
    .map((part) => context.rowLabel(part))
    .join(' ');
}

/** A formula adds the same rows wherever it is in force, and many ways lead through one. */
function knownParts(): Map<FormulaNode, readonly AddedRow[]> {
  return new Map();
}

function partsOf(context: RuleContext, row: string, alternative: string): readonly AddedRow[] {
  const root = context.calculation.formulaIn(row, alternative)?.formula?.root;
  if (!root) return [];
  const parts = context.once(knownParts);
  let added = parts.get(root);
  if (!added) {
    added = addedRows(root, (name) => {
      const unit = parseUnit(context.unitOf(context.calculation.rowNamed(name) ?? name) ?? '');
      return unit !== undefined && rateUnit(unit) !== undefined;
    });
    parts.set(root, added);
  }
  return added;
}
