import type { Path } from '../../model/read/members';
import type { Fix } from '../finding';
import type { RuleContext } from '../ruleContext';

/** Two values, each written in the place of the other. */
export function swapped(context: RuleContext, one: Path, other: Path, title: string): Fix {
  const [first, second] = [context.valuePlace(...one), context.valuePlace(...other)];
  const text = ({ offset, length }: typeof first) => context.doc.tree.written({ offset, length });
  return {
    title,
    edits: [
      { ...first, text: text(second) },
      { ...second, text: text(first) },
    ],
    preferred: true,
  };
}
