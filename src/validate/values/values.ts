import { isError, type Value } from '../../formula/errorValue';
import { cellParts, isFormula } from '../../model/cell';
import { factorKind } from '../../model/factorKind';
import { effectiveCell, heirs } from '../../model/inherit';
import { t } from '../../model/l10n';
import type { Factor } from '../../model/read/scenarioText';
import { dateSchema } from '../../model/schema/text';
import type { RelatedPlace } from '../finding';
import { heirsOf } from '../heirsOf';
import type { RuleContext } from '../ruleContext';

/** What a cell holds, as it is written or as people read what its formula comes to. */
interface Held {
  readonly alternative: string;
  readonly value: number | string | boolean | null;
  readonly isComputed: boolean;
}

/** A value of a factor, told once for all alternatives that have it from the same written cells. */
export interface FactorValue extends Held {
  readonly row: string;
  readonly factor: Factor;
  /** The other alternatives that have it. */
  readonly related: () => readonly RelatedPlace[];
}

/**
 * The values of a factor, written or computed, that are at fault; errors, missing values and what cannot be read are
 * told elsewhere.
 */
export function* factorValues(
  context: RuleContext,
  row: string,
  factor: Factor,
  isAtFault: (held: Held) => boolean,
): Iterable<FactorValue> {
  for (const { alternative, content } of context.writtenCells(row, factor)) {
    if (content === undefined) continue;
    if (isFormula(content)) {
      yield* computedValues(context, row, factor, alternative, isAtFault);
      continue;
    }
    const held = { alternative, value: content, isComputed: false };
    if (isAtFault(held)) yield { row, factor, ...held, related: () => heirsOf(context, row, alternative) };
  }
}

/** What a formula comes to where it is written and where it is inherited, which may be something else. */
function* computedValues(
  context: RuleContext,
  row: string,
  factor: Factor,
  from: string,
  isAtFault: (held: Held) => boolean,
): Iterable<FactorValue> {
  const inForce = new Set([from, ...heirs(context.scenario, factor, from)]);
  const ordered = context.alternatives.filter((one) => inForce.has(one));
  const faultIn = (alternative: string) => {
    const value = context.calculation.value(row, alternative);
    const held = isError(value) ? undefined : { alternative, value, isComputed: true };
    return held && isAtFault(held) ? held : undefined;
  };
  // What goes back to what takes long to tell, and is of no interest where all is well.
  if (!ordered.some(faultIn)) return;
  for (const group of context.origins.groups(ordered, (alternative) => [{ row, alternative }])) {
    const held = faultIn(group.alternative);
    if (!held) continue;
    const related = () =>
      group.heirs.map((heir) => ({
        row,
        alternative: heir,
        message: t('The same in {0}.', context.alternativeLabel(heir)),
        place: context.cellPlace(row, from),
      }));
    yield { row, factor, ...held, related };
  }
}

/** What a factor's value must be instead, or undefined where it is of the right kind. */
export function wantedKind(factor: Factor, value: Value, isComputed: boolean): string | undefined {
  if (value === null) return undefined;
  switch (factorKind(factor)) {
    case 'number':
      return typeof value === 'number'
        ? undefined
        : factor.unit === undefined
          ? t('a number')
          : t('a number in {0}', factor.unit);
    case 'levels':
      // A formula may yield a level's value in the place of its id.
      return typeof value === 'string' || (isComputed && typeof value === 'number')
        ? undefined
        : t('one of its levels');
    case 'date':
      return dateSchema.safeParse(value).success ? undefined : t('a date such as 2025-08-22');
    case 'text':
      return typeof value === 'string' ? undefined : t('a text');
  }
}

/** Whether some levels have a value and others none, so that nobody knows what the row is in formulas. */
function hasMixedLevels({ levels }: Factor): boolean {
  const all = [...(levels?.values() ?? [])];
  const bare = all.filter((level) => typeof level === 'string' || level.value === undefined);
  return bare.length > 0 && bare.length < all.length;
}

/** Whether a cell holds something, written or computed, that is no value of its row: that is told by itself. */
export function isUnfit(context: RuleContext, row: string, alternative: string): boolean {
  const factor = context.scenario.factors.get(row);
  const effective = factor && effectiveCell(context.scenario, factor, alternative);
  const { content } = effective ? cellParts(effective.cell) : {};
  if (!factor || content === undefined) return false;
  const isComputed = isFormula(content);
  const value = isComputed ? context.calculation.value(row, alternative) : content;
  if (value === null || isError(value)) return false;
  if (hasMixedLevels(factor)) return true;
  return (
    wantedKind(factor, value, isComputed) !== undefined ||
    (factor.levels !== undefined && context.levelIn(row, alternative) === undefined)
  );
}
