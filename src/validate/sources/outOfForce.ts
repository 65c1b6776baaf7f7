import type { Source } from '../../model/read/scenarioText';
import type { Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { basesOf, sourcesThat, wrongBasis, type Basis } from './basis';
import { citeInstead, daysOf, isKnownLater, relativesOf, type Days } from './inForce';

/** One end of the time in which a source holds, and how it is told of. */
export interface End {
  readonly member: 'validFrom' | 'validUntil';
  /** Whether days that are described lie beyond it. */
  readonly isBeyond: (source: Source, days: Days) => boolean;
  /** What is wrong. @param rests such as “Payment rests on “A report”” @param days which days are described */
  readonly message: (rests: string, date: string, days: string) => string;
  /** What the source itself says. */
  readonly said: (date: string) => string;
}

/** Values that rest on a source beyond one end of its time. @param rule the id of the rule that tells them */
export function* outOfForce(context: RuleContext, rule: string, end: End): Iterable<Observation> {
  const ending = sourcesThat(
    context,
    (source) => source[end.member] !== undefined && !isKnownLater(source, context.scenario),
  );
  if (ending.size === 0) return;
  yield* context.inFactors(rule, (row, factor) =>
    basesOf(context, row, factor, ending).flatMap((basis) => told(context, basis, end)),
  );
}

function told(context: RuleContext, basis: Basis, { member, isBeyond, message, said }: End): Observation[] {
  const { id, source } = basis;
  const date = source[member] ?? '';
  const days = (column: string) => daysOf(context.scenario, column);
  const columns = basis.columns.filter((column) => {
    const described = days(column);
    return described && isBeyond(source, described);
  });
  const [first] = columns;
  if (first === undefined) return [];
  return [
    wrongBasis(context, {
      basis,
      columns,
      message: (rests) => message(rests, date, days(first)?.label ?? ''),
      said: { message: said(date), place: context.valuePlace('sources', id, member) },
      fixes: citeInstead(context, [basis], relativesOf(context.scenario, id)),
    }),
  ];
}
