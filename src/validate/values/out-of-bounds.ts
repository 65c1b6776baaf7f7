import { heirsOf } from '../heirsOf';
import type { BuiltInRule } from '../rule';

export const outOfBounds: BuiltInRule = {
  id: 'values/out-of-bounds',
  severity: 'error',
  title: 'A value below the minimum or above the maximum',
  reason:
    'The row’s own bounds say what is possible; a value outside them is a slip of the pen, or the bounds are wrong.',
  *check(context) {
    for (const { row, factor, alternative, content } of context.writtenCells()) {
      if (typeof content !== 'number') continue;
      const { min, max } = factor;
      const broken =
        min !== undefined && content < min
          ? `below its minimum of ${context.contentLabel(factor, min)}`
          : max !== undefined && content > max
            ? `above its maximum of ${context.contentLabel(factor, max)}`
            : undefined;
      if (broken === undefined) continue;
      yield {
        row,
        alternative,
        message: `${context.rowLabel(row)} is ${context.contentLabel(factor, content)}, ${broken}.`,
        place: context.cellPlace(row, alternative),
        related: heirsOf(context, row, alternative),
      };
    }
  },
};
