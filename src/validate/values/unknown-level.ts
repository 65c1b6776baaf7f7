import { isFormula } from '../../model/cell';
import { heirsOf } from '../heirsOf';
import { suggestion } from '../../model/nearest';
import type { BuiltInRule } from '../rule';

export const unknownLevel: BuiltInRule = {
  id: 'values/unknown-level',
  severity: 'error',
  title: 'A value that is no level of its factor',
  reason:
    'Rules and formulas know a factor by its levels; any other text is none of the options that were thought through.',
  *check(context) {
    for (const { row, factor, alternative, content } of context.writtenCells()) {
      if (!factor.levels || typeof content !== 'string') continue;
      if (isFormula(content) || factor.levels.has(content)) continue;
      yield {
        row,
        alternative,
        message: `“${content}” is no level of ${context.rowLabel(row)}.${suggestion(content, factor.levels.keys())}`,
        place: context.cellPlace(row, alternative),
        related: heirsOf(context, row, alternative),
      };
    }
  },
};
