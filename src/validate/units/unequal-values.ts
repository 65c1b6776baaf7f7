import { parseUnit } from '../../formula/unit';
import { factorKind } from '../../model/factorKind';
import { t } from '../../model/l10n';
import type { Factor } from '../../model/read/scenarioText';
import { agree } from '../agreement';
import { clashObservations } from '../clash';
import type { BuiltInRule } from '../rule';
import type { RuleContext } from '../ruleContext';
import { inScaleOf, isApproximate, writingNumber } from './amounts';

export const unequalValues: BuiltInRule = {
  id: 'units/unequal-values',
  severity: 'warning',
  title: 'Two values of one quantity that differ',
  reason:
    'Two rows hold the same quantity and say different things, so that what is computed depends on which is read.',
  remedy:
    'Correct one of the two, mark a value "approximate" where it is within 5 %, or say in "reconciled" why they may differ.',
  example: {
    fails: { factors: { press: secondPayment() } },
    passes: { factors: { press: { ...secondPayment(), reconciled: 'The press counts support in kind.' } } },
  },
  *check(context) {
    for (const [row, other] of pairs(context)) {
      const differs = (alternative: string) => differ(context, row, other, alternative);
      const clash = {
        alternatives: context.alternatives.filter(differs),
        cells: (alternative: string) => [row, other].map((one) => ({ row: one, alternative })),
      };
      const told = clashObservations(context, clash, (alternative) => said(context, row, other, alternative));
      for (const observation of told) {
        const { alternative = '' } = observation;
        yield {
          ...observation,
          fixes: [...taking(context, row, other, alternative), ...taking(context, other, row, alternative)],
        };
      }
    }
  },
};

function secondPayment(): Record<string, unknown> {
  return {
    section: 'money',
    label: 'Payment, as printed',
    role: 'uncertainty',
    unit: 'USD mn',
    sameAs: 'payment',
    values: { base: 1700 },
  };
}

/** Rows of one quantity, two by two: one names the other, or both stand for one concept. Reconciled ones are left out. */
export function pairs(context: RuleContext): (readonly [string, string])[] {
  const { factors } = context.scenario;
  const byConcept = new Map<string, string>();
  const found: (readonly [string, string])[] = [];
  const add = (row: string, other: string) => {
    const [one, two] = [factors.get(row), factors.get(other)];
    if (row !== other && one?.reconciled === undefined && two?.reconciled === undefined) found.push([row, other]);
  };
  for (const [row, { sameAs, as }] of new Map([...context.factorsWith('sameAs'), ...context.factorsWith('as')])) {
    if (sameAs !== undefined) add(row, sameAs);
    if (as === undefined) continue;
    const first = byConcept.get(as);
    if (first === undefined) byConcept.set(as, row);
    else if (sameAs !== first) add(row, first);
  }
  return found;
}

function differ(context: RuleContext, row: string, other: string, alternative: string): boolean {
  const [one, two] = [context.scenario.factors.get(row), context.scenario.factors.get(other)];
  if (isNumber(one) && isNumber(two)) {
    const unit = parseUnit(context.unitOf(row) ?? '');
    const [a, b] = [row, other].map((id) => (unit ? inScaleOf(context, id, alternative, unit) : undefined));
    return a !== undefined && b !== undefined && !agree(a, b, isApproximate(context, [row, other], alternative));
  }
  if (!one || !two || factorKind(one) !== factorKind(two)) return false;
  const [a, b] = [row, other].map((id) =>
    one.levels ? context.levelIn(id, alternative) : context.calculation.value(id, alternative),
  );
  return typeof a === 'string' && typeof b === 'string' && a !== b;
}

/** A measure is a number. */
function isNumber(factor: Factor | undefined): boolean {
  return !factor || factorKind(factor) === 'number';
}

function said(context: RuleContext, row: string, other: string, alternative: string): string {
  const [a = '', b = ''] = [row, other].map((id) => `${context.rowLabel(id)} (${context.valueLabel(id, alternative)})`);
  return t(
    '{0} and {1} are one quantity and differ in {2}. Correct one, or say in "reconciled" why they may.',
    a,
    b,
    context.alternativeLabel(alternative),
  );
}

/** The other row's number in this one's scale. */
function taking(context: RuleContext, row: string, other: string, alternative: string) {
  const unit = parseUnit(context.unitOf(row) ?? '');
  const number = unit && inScaleOf(context, other, alternative, unit);
  return number ? writingNumber(context, { row, alternative }, number.value) : [];
}
