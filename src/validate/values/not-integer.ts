import type { BuiltInRule } from '../rule';
import { factorValues } from './values';

export const notInteger: BuiltInRule = {
  id: 'values/not-integer',
  severity: 'error',
  title: 'A fraction where only whole numbers make sense',
  reason: 'The row counts things that come whole, such as soldiers or ships.',
  *check(context) {
    for (const { row, factor, alternative, value, isComputed, related } of factorValues(context)) {
      if (factor.integer !== true || typeof value !== 'number') continue;
      // A computed one is judged by the digits that people are shown, not by the computer's rounding.
      if (Number.isInteger(isComputed ? Number(value.toPrecision(12)) : value)) continue;
      const verb = isComputed ? 'its formula comes to' : 'here stands';
      yield {
        row,
        alternative,
        message: `${context.rowLabel(row)} must be a whole number; ${verb} ${context.contentLabel(factor, value)}.`,
        place: context.cellPlace(row, alternative),
        related: related(),
      };
    }
  },
};
