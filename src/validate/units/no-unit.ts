import { parseUnit } from '../../formula/unit';
import { t } from '../../model/l10n';
import { factorSchema } from '../../model/schema/factor';
import { setMemberAt } from '../../model/edit/setMemberAt';
import { factorKind } from '../../model/factorKind';
import type { Factor } from '../../model/read/scenarioText';
import { placeOf } from '../../model/read/scenarioText';
import type { BuiltInRule, Observation } from '../rule';
import type { RuleContext } from '../ruleContext';

export const noUnit: BuiltInRule = {
  id: 'units/no-unit',
  severity: 'error',
  title: 'A number that does not say of what',
  reason:
    'Without a unit nobody can tell dollars from won, a yearly sum from a total or a person from a percentage, and no formula can be checked.',
  remedy:
    'Give the row a "unit": a currency with its scale, and "/yr" where the sum is a yearly one (USD bn/yr); "index" for a bare number.',
  example: {
    fails: { factors: { payment: { unit: undefined } } },
    passes: { factors: { payment: { unit: 'USD bn/yr' } } },
  },
  *check(context) {
    yield* context.inFactors('units/no-unit', (row, factor) => inFactor(context, row, factor));
    yield* context.inMeasures('units/no-unit', (row, { unit }) =>
      isScaleAlone(unit) ? [scaleAlone(context, row, unit, ['measures', row, 'unit'])] : [],
    );
  },
};

function* inFactor(context: RuleContext, row: string, factor: Factor): Iterable<Observation> {
  const { unit } = factor;
  if (isScaleAlone(unit)) yield scaleAlone(context, row, unit, ['factors', row, 'unit']);
  if (unit !== undefined || factorKind(factor) !== 'number' || !holdsNumber(context, row)) return;
  // One that cannot be read is told where it stands.
  if (placeOf(context.doc, ['factors', row, 'unit'], 'key')) return;
  const bare = setMemberAt(context.doc, ['factors', row], factorSchema, 'unit', '"index"');
  yield {
    row,
    message: t(
      '{0} has no unit. Write one such as "USD bn/yr", "persons" or "%", or "index" for a bare number.',
      context.rowLabel(row),
    ),
    place: context.rowPlace(row),
    fixes: 'edits' in bare ? [{ title: t('It is a bare number: write "index"'), edits: bare.edits }] : [],
  };
}

function holdsNumber({ calculation, alternatives }: RuleContext, row: string): boolean {
  return alternatives.some((alternative) => typeof calculation.value(row, alternative) === 'number');
}

/** `bn` and `trn/yr` say how many, and not of what. */
function isScaleAlone(unit: string | undefined): unit is string {
  const amount = unit?.split('/')[0]?.trim() ?? '';
  return /^(?:k|mn|bn|trn)$/.test(amount) && parseUnit(unit ?? '') !== undefined;
}

function scaleAlone(context: RuleContext, row: string, unit: string, path: readonly string[]): Observation {
  return {
    row,
    message: t(
      '{0} is in {1}, which says how many and not of what. Name the currency or the thing, such as "USD {1}".',
      context.rowLabel(row),
      unit,
    ),
    place: context.valuePlace(...path),
  };
}
