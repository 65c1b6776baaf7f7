import type { Path } from '../../model/read/members';
import type { RuleContext } from '../ruleContext';

/** A number that another source than the cell's own gives for it, as far as it could be read. */
export interface AlsoStated {
  readonly source?: string;
  readonly value?: number;
  readonly unit?: string;
  readonly note?: string;
  readonly path: Path;
}

/** What other sources put a written cell at, with their places: an item that cannot be read counts among these. */
export function alsoStatedIn({ doc }: RuleContext, row: string, alternative: string): AlsoStated[] {
  const list = ['factors', row, 'values', alternative, 'alsoStated'];
  return (doc.tree.nodeAt(list)?.children ?? []).map((_, index) => {
    const path = [...list, index];
    const member = (name: string) => doc.tree.nodeAt([...path, name])?.value as unknown;
    const text = (name: string) => {
      const value = member(name);
      return typeof value === 'string' ? { [name]: value } : {};
    };
    const value = member('value');
    return {
      ...text('source'),
      ...(typeof value === 'number' && { value }),
      ...text('unit'),
      ...text('note'),
      path,
    };
  });
}
