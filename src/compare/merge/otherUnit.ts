import { parseUnit, sameDimension } from '../../formula/unit';
import { inUsualNames } from '../../formula/units/names';
import { contentAt, type Content } from '../content';

/** Which side alone gave a row another unit: numbers that the other side writes into it are not meant in that. */
export function unitChangedBy(base: Content, ours: Content, theirs: Content): 'ours' | 'theirs' | undefined {
  const [before, mine, other] = [base, ours, theirs].map(unitOf);
  const [byOurs, byTheirs] = [!isSameUnit(before, mine), !isSameUnit(before, other)];
  if (byOurs === byTheirs) return undefined;
  return byOurs ? 'ours' : 'theirs';
}

/** Whether a cell holds a number now, and another one than before. */
export function isOtherNumber(before: Content | undefined, after: Content | undefined): boolean {
  const number = numberIn(after);
  return number !== undefined && number !== numberIn(before);
}

function unitOf(row: Content): string | undefined {
  const written = contentAt(row, ['unit']);
  return typeof written === 'string' && written.startsWith('"') ? written.slice(1, -1) : undefined;
}

/** However it is spelled. */
function isSameUnit(one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true;
  const [a, b] = [one, other].map((text) => text && parseUnit(inUsualNames(text) ?? text));
  return Boolean(a && b && a.scale === b.scale && sameDimension(a, b));
}

/** A cell is its value alone, or an object in the order of the format, where its value is the first member. */
function numberIn(cell: Content | undefined): number | undefined {
  if (typeof cell !== 'string') return undefined;
  const value = /^(?:\{\s*"value":\s*)?(-?\d[\d.eE+-]*)/.exec(cell)?.[1];
  return value === undefined ? undefined : Number(value);
}
