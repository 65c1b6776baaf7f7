import { heirsOf } from '../heirsOf';
import type { BuiltInRule } from '../rule';

export const notInteger: BuiltInRule = {
  id: 'values/not-integer',
  severity: 'error',
  title: 'A fraction where only whole numbers make sense',
  reason: 'The row counts things that come whole, such as soldiers or ships.',
  *check(context) {
    for (const { row, factor, alternative, content } of context.writtenCells()) {
      if (factor.integer !== true || typeof content !== 'number' || Number.isInteger(content)) continue;
      yield {
        row,
        alternative,
        message: `${context.rowLabel(row)} must be a whole number; here stands ${context.contentLabel(factor, content)}.`,
        place: context.cellPlace(row, alternative),
        related: heirsOf(context, row, alternative),
      };
    }
  },
};
