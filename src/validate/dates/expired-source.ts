import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { basesOf, sourcesThat, wrongBasis, type Basis } from '../sources/basis';
import { citeInstead, daysOf, isKnownLater, isPast, relativesOf } from '../sources/inForce';

export const expiredSource: BuiltInRule = {
  id: 'dates/expired-source',
  severity: 'error',
  title: 'A value that rests on a source past its last day',
  reason: 'A law, an agreement or an order that has ended binds nobody: what it once fixed is open again.',
  remedy:
    'Cite what holds on the days that the column describes, or correct the last day of the source (“validUntil”).',
  example: {
    fails: { asOf: '2026-03-01', sources: { report: { validUntil: '2026-02-20' } } },
    passes: { asOf: '2026-03-01', sources: { report: { validUntil: '2026-03-01' } } },
  },
  *check(context) {
    const ending = sourcesThat(
      context,
      (source) => source.validUntil !== undefined && !isKnownLater(source, context.scenario),
    );
    if (ending.size === 0) return;
    yield* context.inFactors('dates/expired-source', (row, factor) =>
      basesOf(context, row, factor, ending).flatMap((basis) => told(context, basis)),
    );
  },
};

function told(context: RuleContext, basis: Basis): Observation[] {
  const { id, source } = basis;
  const { validUntil = '' } = source;
  const days = (column: string) => daysOf(context.scenario, column);
  const columns = basis.columns.filter((column) => {
    const described = days(column);
    return described && isPast(source, described);
  });
  const [first] = columns;
  if (first === undefined) return [];
  return [
    wrongBasis(context, {
      basis,
      columns,
      because: `, which held until ${validUntil}; ${days(first)?.label ?? ''} is described.`,
      said: {
        message: `The last day of this source is ${validUntil}.`,
        place: context.valuePlace('sources', id, 'validUntil'),
      },
      fixes: citeInstead(context, [basis], relativesOf(context.scenario, id)),
    }),
  ];
}
