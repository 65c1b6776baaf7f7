import { parseUnit } from '../../formula/unit';
import { t } from '../../model/l10n';
import { agree, type WrittenNumber } from '../agreement';
import { clashObservations } from '../clash';
import type { BuiltInRule } from '../rule';
import type { RuleContext } from '../ruleContext';
import { series } from '../series';
import { inScaleOf, isApproximate } from './amounts';

export const partsAndWhole: BuiltInRule = {
  id: 'units/parts-and-whole',
  severity: 'error',
  title: 'Parts that do not make their whole',
  reason:
    'Two or more parts are all of it, and a lone part is no more than it: where that fails, a part or the whole is wrong.',
  remedy: 'Correct the part or the whole that is wrong, or remove “partOf” from what is no part of it.',
  example: {
    fails: {
      factors: {
        wages: {
          section: 'money',
          label: 'Wages',
          role: 'uncertainty',
          partOf: 'payment',
          unit: 'USD bn',
          values: { base: 0.9 },
        },
        building: {
          section: 'money',
          label: 'Building',
          role: 'uncertainty',
          partOf: 'payment',
          unit: 'USD bn',
          values: { base: 0.4 },
        },
      },
    },
    passes: {
      factors: {
        wages: {
          section: 'money',
          label: 'Wages',
          role: 'uncertainty',
          partOf: 'payment',
          unit: 'USD bn',
          values: { base: 0.9 },
        },
        building: {
          section: 'money',
          label: 'Building',
          role: 'uncertainty',
          partOf: 'payment',
          unit: 'USD bn',
          values: { base: 0.6 },
        },
      },
    },
  },
  *check(context) {
    const isAstray = hasPartAstray(context);
    for (const [whole, parts] of partsByWhole(context)) {
      const rows = [whole, ...parts];
      yield* clashObservations(
        context,
        {
          alternatives: context.alternatives.filter((one) => isWrong(context, whole, parts, one, isAstray)),
          cells: (alternative) => rows.map((row) => ({ row, alternative })),
        },
        (alternative) => said(context, whole, parts, alternative),
      );
    }
  },
};

function partsByWhole(context: RuleContext): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [row, { partOf }] of context.factorsWith('partOf')) {
    if (partOf === undefined) continue;
    const parts = groups.get(partOf);
    if (parts) parts.push(row);
    else groups.set(partOf, [row]);
  }
  return groups;
}

/** Whether a part names a whole that does not exist: it may be missing from any. */
function hasPartAstray({ scenario: { factors, measures } }: RuleContext): boolean {
  return [...factors.values()].some(
    ({ partOf }) => partOf !== undefined && !factors.has(partOf) && measures?.has(partOf) !== true,
  );
}

/** @param isAstray whether there may be more parts than are known, so that these can only be too much */
function isWrong(
  context: RuleContext,
  whole: string,
  parts: readonly string[],
  alternative: string,
  isAstray: boolean,
): boolean {
  const unit = parseUnit(context.unitOf(whole) ?? '');
  const total = unit && inScaleOf(context, whole, alternative, unit);
  const numbers = parts.map((part) => (unit ? inScaleOf(context, part, alternative, unit) : undefined));
  if (!total || numbers.some((number) => !number)) return false;
  const sum = numbers.reduce<WrittenNumber>(
    (so, number) => ({ value: so.value + (number?.value ?? 0), digit: Math.max(so.digit, number?.digit ?? 0) }),
    { value: 0, digit: 0 },
  );
  if (agree(sum, total, isApproximate(context, [whole, ...parts], alternative))) return false;
  return (parts.length > 1 && !isAstray) || sum.value > total.value;
}

function said(context: RuleContext, whole: string, parts: readonly string[], alternative: string): string {
  const label = (row: string) => `${context.rowLabel(row)} (${context.valueLabel(row, alternative)})`;
  const column = context.alternativeLabel(alternative);
  const [part = ''] = parts;
  return parts.length === 1
    ? t('{0} is part of {1} and more than the whole in {2}.', label(part), label(whole), column)
    : t('{0} do not make {1} in {2}.', series(parts.map(label)), label(whole), column);
}
