import { isFormula } from '../../model/cell';
import { factorKind } from '../../model/factorKind';
import { heirsOf } from '../heirsOf';
import type { BuiltInRule } from '../rule';
import { dateSchema } from '../../model/schema/text';

export const wrongKind: BuiltInRule = {
  id: 'values/wrong-kind',
  severity: 'error',
  title: 'A value of the wrong kind',
  reason: 'A text where a number is wanted, or a number where a level is, can be neither computed with nor judged.',
  *check(context) {
    for (const { row, factor, alternative, content } of context.writtenCells()) {
      if (content === undefined || content === null || isFormula(content)) continue;
      const kind = factorKind(factor);
      const wanted =
        kind === 'number'
          ? typeof content === 'number' || `a number${factor.unit === undefined ? '' : ` in ${factor.unit}`}`
          : kind === 'levels'
            ? typeof content === 'string' || 'one of its levels'
            : kind === 'date'
              ? dateSchema.safeParse(content).success || 'a date such as 2025-08-22'
              : typeof content === 'string' || 'a text';
      if (wanted === true) continue;
      yield {
        row,
        alternative,
        message: `${context.rowLabel(row)} must be ${wanted}; here stands ${context.contentLabel({ values: factor.values }, content)}.`,
        place: context.cellPlace(row, alternative),
        related: heirsOf(context, row, alternative),
      };
    }
  },
};
