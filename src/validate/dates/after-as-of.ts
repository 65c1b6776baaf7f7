import { t } from '../../model/l10n';
import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { basesOf, sourcesThat, wrongBasis } from '../sources/basis';
import { citeInstead, isKnownLater, relativesOf } from '../sources/inForce';

export const afterAsOf: BuiltInRule = {
  id: 'dates/after-as-of',
  severity: 'error',
  title: 'A value that rests on what was known only later',
  reason:
    'The file describes what could be known on one day. A value from a later source is hindsight: whoever reads the plan as of that day is misled about what was foreseen.',
  remedy:
    'Cite a source of that day or earlier and the value that it gives, or move the day of the whole file (“asOf”) if it describes a later one.',
  example: {
    fails: { asOf: '2025-08-22', sources: { report: { date: '2025-08-23' } } },
    passes: { asOf: '2025-08-22', sources: { report: { date: '2025-08-22' } } },
  },
  *check(context) {
    const later = sourcesThat(context, (source) => isKnownLater(source, context.scenario));
    if (later.size === 0) return;
    yield* context.inFactors('dates/after-as-of', (row, factor) =>
      basesOf(context, row, factor, later).map((basis) => told(context, basis)),
    );
  },
};

function told(context: RuleContext, basis: ReturnType<typeof basesOf>[number]): Observation {
  const { id, source, columns } = basis;
  const { asOf = '' } = context.scenario;
  return wrongBasis(context, {
    basis,
    columns,
    message: (rests) =>
      t('{0} of {1}, but the file describes {2}: that was not known yet.', rests, source.date ?? '', asOf),
    said: {
      message: t('This source is dated {0}.', source.date ?? ''),
      place: context.valuePlace('sources', id, 'date'),
    },
    fixes: citeInstead(context, [basis], relativesOf(context.scenario, id)),
  });
}
