import { parseUnit } from '../../formula/unit';

/**
 * The most decimals that a computed number of a unit is shown with, as people write such numbers: whole persons, shares
 * to a hundredth of a percent, money to its hundredths. Small numbers keep their digits; undefined sets no limit.
 */
export function mostDecimals(unit: string | undefined, value: number): number | undefined {
  const parsed = unit === undefined ? undefined : parseUnit(unit);
  if (!parsed) return undefined;
  const size = Math.abs(value);
  if (parsed.percent !== undefined) return size >= 1 ? 2 : undefined;
  const [name = '', ...others] = parsed.names.keys();
  if (others.length > 0 || parsed.names.get(name) !== 1) return undefined;
  if (name === 'person' && parsed.scale === 0) return size >= 100 ? 0 : 1;
  return /^[A-Z]{3}$/.test(name) && size >= 100 ? 2 : undefined;
}
