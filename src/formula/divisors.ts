import { childrenOf, type FormulaNode } from './ast';

/** Functions that tell of an error what to take instead, or look at a value first. */
const CATCHING = new Set(['IFERROR', 'IFNA', 'ISERROR', 'ISERR', 'ISNUMBER']);

/** What a formula divides by, where nothing around it looks at that first: what stands in a branch of IF or IFS is left out where the condition speaks of it. */
export function divisorsOf(root: FormulaNode): FormulaNode[] {
  const found: FormulaNode[] = [];
  const look = (node: FormulaNode, guarded: ReadonlySet<string>): void => {
    if (node.kind === 'call' && CATCHING.has(node.name)) {
      for (const arg of node.args.slice(1)) look(arg, guarded);
      return;
    }
    if (node.kind === 'call' && (node.name === 'IF' || node.name === 'IFS')) {
      const [condition, ...branches] = node.args;
      const inCondition = condition ? namesIn(condition) : [];
      if (condition) look(condition, guarded);
      for (const branch of branches) look(branch, new Set([...guarded, ...inCondition]));
      return;
    }
    if (node.kind === 'binary' && node.operator === '/' && !namesIn(node.right).some((name) => guarded.has(name))) {
      found.push(node.right);
    }
    for (const child of childrenOf(node)) look(child, guarded);
  };
  look(root, new Set());
  return found;
}

/** The names in a part of a formula, in small letters. */
export function namesIn(node: FormulaNode): string[] {
  return node.kind === 'name' ? [node.name.toLowerCase()] : childrenOf(node).flatMap(namesIn);
}
