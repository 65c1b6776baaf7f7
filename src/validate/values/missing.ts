import { effectiveCell } from '../../model/inherit';
import type { BuiltInRule } from '../rule';

export const missing: BuiltInRule = {
  id: 'values/missing',
  severity: 'warning',
  title: 'A row without a value in some alternatives',
  reason:
    'An alternative is one complete column of assumptions: what is missing is assumed in silence, and rules over it are not judged.',
  *check(context) {
    const { alternatives, factors } = context.scenario;
    for (const [row, factor] of factors) {
      const without = [...alternatives.keys()].filter(
        (alternative) => !effectiveCell(context.scenario, factor, alternative),
      );
      if (without.length === 0) continue;
      const names = without.map((alternative) => context.alternativeLabel(alternative)).join(', ');
      const place = context.rowPlace(row);
      yield {
        row,
        message: `${context.rowLabel(row)} has no value in ${names}. Give one there or in a base, or null for a deliberate blank.`,
        place,
        related: without.map((alternative) => ({
          row,
          alternative,
          message: `No value in ${context.alternativeLabel(alternative)}, and none to inherit.`,
          place,
        })),
      };
    }
  },
};
