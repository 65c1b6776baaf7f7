import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { basesOf, sourcesThat, wrongBasis, type Basis } from '../sources/basis';
import { citeInstead, daysOf, isAhead, isKnownLater, relativesOf } from '../sources/inForce';

export const notYetValid: BuiltInRule = {
  id: 'dates/not-yet-valid',
  severity: 'error',
  title: 'A value that rests on a source before its first day',
  reason: 'What is agreed or enacted and not yet in force does not hold on the days that are described.',
  remedy:
    'Cite what holds on the days that the column describes, or correct the first day of the source (“validFrom”).',
  example: {
    fails: { asOf: '2025-09-30', sources: { report: { validFrom: '2025-10-01' } } },
    passes: { asOf: '2025-10-01', sources: { report: { validFrom: '2025-10-01' } } },
  },
  *check(context) {
    const starting = sourcesThat(
      context,
      (source) => source.validFrom !== undefined && !isKnownLater(source, context.scenario),
    );
    if (starting.size === 0) return;
    yield* context.inFactors('dates/not-yet-valid', (row, factor) =>
      basesOf(context, row, factor, starting).flatMap((basis) => told(context, basis)),
    );
  },
};

function told(context: RuleContext, basis: Basis): Observation[] {
  const { id, source } = basis;
  const { validFrom = '' } = source;
  const days = (column: string) => daysOf(context.scenario, column);
  const columns = basis.columns.filter((column) => {
    const described = days(column);
    return described && isAhead(source, described);
  });
  const [first] = columns;
  if (first === undefined) return [];
  return [
    wrongBasis(context, {
      basis,
      columns,
      because: `, which holds from ${validFrom} on; ${days(first)?.label ?? ''} is described.`,
      said: {
        message: `The first day of this source is ${validFrom}.`,
        place: context.valuePlace('sources', id, 'validFrom'),
      },
      fixes: citeInstead(context, [basis], relativesOf(context.scenario, id)),
    }),
  ];
}
