import { isError } from '../../formula/errorValue';
import type { Assessment } from '../assess';
import type { Waivable } from './waive';

/** The digits of a computed number that are written down; a waiver compares no further. */
const DIGITS = 12;

/**
 * The values that one who accepts a finding of an alternative accepts: those of its cells there, a level by its id. What
 * stands elsewhere, what is no value, and free text are none of them.
 */
export function acceptedValues(
  { doc: { scenario }, calculation, findings }: Pick<Assessment, 'doc' | 'calculation' | 'findings'>,
  { rule, row, alternative }: Waivable,
): ReadonlyMap<string, number | string | null> {
  if (alternative === undefined) return new Map();
  const meant = findings.filter(
    (one) => one.rule === rule && one.row === row && one.alternative === alternative && !one.waived,
  );
  const rows = meant
    .flatMap((finding) => [finding, ...finding.related])
    .flatMap((one) => (one.row !== undefined && one.alternative === alternative ? [one.row] : []));
  return new Map(
    [...new Set(rows)].flatMap((one) => {
      const factor = scenario.factors.get(one);
      if (factor?.type === 'text' || calculation.isMissing(one, alternative)) return [];
      const value = factor?.levels ? calculation.level(one, alternative) : calculation.value(one, alternative);
      if (isError(value) || typeof value === 'boolean') return [];
      return [[one, typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value] as const];
    }),
  );
}
