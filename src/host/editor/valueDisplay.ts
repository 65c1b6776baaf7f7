import { isError, type Value } from '../../formula/errorValue';
import { levelLabel } from '../../model/levels';
import type { Factor } from '../../model/read/scenarioText';
import type { NumberDisplay } from './numberDisplay';

/**
 * A computed value as people read it: an error by its code, a level by its label, TRUE and FALSE as Excel has them.
 * @param unit of a number; by default the factor's
 */
export function valueDisplay(
  value: Value,
  factor: Factor | undefined,
  numbers: NumberDisplay,
  unit = factor?.unit,
): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numbers.computed(value, unit);
  const level = factor?.levels?.get(value);
  return level === undefined ? value : levelLabel(value, level);
}
