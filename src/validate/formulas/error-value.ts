import { isError, type ErrorCode } from '../../formula/errorValue';
import { t } from '../../model/l10n';
import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';
import { unjudgedRules } from '../rules/unjudged';
import { isUnfit } from '../values/values';

export const errorValue: BuiltInRule = {
  id: 'formulas/error-value',
  severity: 'error',
  title: 'A formula whose result is an error',
  reason:
    'A cell that is an error says nothing, and neither does anything that is computed from it. A rule that comes to an error or a text judges nothing, and looks as if it held.',
  remedy:
    'Look at the values that the formula reads, which the finding lists, or let the formula say what holds in that case: IFERROR, IF.',
  example: {
    fails: {
      factors: {
        troops: { section: 'money', label: 'Troops', role: 'uncertainty', unit: 'persons', values: { base: 0 } },
      },
      measures: {
        per_head: {
          label: 'Payment for each',
          unit: 'USD bn/person',
          formula: '=payment / troops',
          direction: 'lower',
        },
      },
    },
    passes: {
      factors: {
        troops: { section: 'money', label: 'Troops', role: 'uncertainty', unit: 'persons', values: { base: 28500 } },
      },
      measures: {
        per_head: {
          label: 'Payment for each',
          unit: 'USD bn/person',
          formula: '=payment / troops',
          direction: 'lower',
        },
      },
    },
  },
  *check(context) {
    const inRow = (row: string) => inFormulas(context, row);
    yield* context.inFactors('formulas/error-value', inRow);
    yield* context.inMeasures('formulas/error-value', inRow);
    yield* unjudgedRules(context, (code) => MEANING[code]());
  },
};

function* inFormulas(context: RuleContext, id: string): Iterable<Observation> {
  for (const { row, writtenIn, problems } of context.calculation.formulasOf(id)) {
    if (problems.length > 0) continue;
    const faulty = context.alternatives.filter((one) => startsHere(context, row.id, writtenIn, one));
    const groups = context.origins.groups(faulty, (alternative) => [{ row: row.id, alternative }]);
    for (const { alternative, heirs } of groups) {
      yield {
        row: row.id,
        alternative,
        message: messageOf(context, row.id, alternative),
        place: context.cellPlace(row.id, alternative),
        related: [
          ...context.calculation.reads(row.id, alternative).map((read) => ({
            row: read.row,
            alternative: read.alternative,
            message: t(
              '{0}: {1} in {2}.',
              context.rowLabel(read.row),
              context.valueLabel(read.row, read.alternative),
              context.alternativeLabel(read.alternative),
            ),
            place: context.cellPlace(read.row, read.alternative),
          })),
          ...heirs.map((heir) => ({
            row: row.id,
            alternative: heir,
            message: t('The same in {0}.', context.alternativeLabel(heir)),
            place: context.cellPlace(row.id, heir),
          })),
        ],
      };
    }
  }
}

/** Whether the error comes about in this formula, and not in a cell that it reads, which is told there. */
function startsHere(context: RuleContext, row: string, writtenIn: string | undefined, alternative: string): boolean {
  const { calculation } = context;
  const formula = calculation.formula(row, alternative);
  if (!formula || formula.writtenIn !== writtenIn || !isError(calculation.value(row, alternative))) return false;
  if (
    calculation.problems.some(({ cycle }) =>
      cycle?.some((step) => step.row === row && step.alternative === alternative),
    )
  )
    return false;
  return !calculation
    .reads(row, alternative)
    .some((read) => isError(read.value) || isUnfit(context, read.row, read.alternative));
}

const MEANING: Readonly<Record<ErrorCode, () => string>> = {
  '#DIV/0!': () => t('something is divided by zero or by a blank'),
  '#N/A': () => t('nothing matches'),
  '#NAME?': () => t('a name is not known'),
  '#VALUE!': () => t('a text stands where a number is wanted'),
  '#NUM!': () => t('the number does not exist or is too large'),
  '#REF!': () => t('it reads something that is not there'),
};

function messageOf(context: RuleContext, row: string, alternative: string): string {
  const value = context.calculation.value(row, alternative);
  const code = isError(value) ? value.error : '#VALUE!';
  return t(
    '{0} is {1} in {2}: {3}.',
    context.rowLabel(row),
    code,
    context.alternativeLabel(alternative),
    MEANING[code](),
  );
}
