import { ownText } from './ownText';

/**
 * A unit as FORMAT.md writes it: a product of names with a scale word and any number of denominators, such as
 * `USD bn/yr`, `KRW/USD`, `persons`, `EUR/person/yr`, `% GDP`, `%/yr`, `pp` or `index`.
 */
export interface Unit {
  /** The power of ten of the scale words: 9 for `USD bn`, 6 for `KRW mn/person`, -3 for `USD/k person`. */
  readonly scale: number;
  /** Name → exponent; `person` and `persons` are one, and `index` is no name. */
  readonly names: ReadonlyMap<string, number>;
  /** `%` with what it is a share of, or percentage points; of a growth in each year it is `/yr`. */
  readonly percent?: '%' | 'pp';
  readonly of?: string;
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['mn', 6],
  ['bn', 9],
  ['trn', 12],
]);

const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

/** Files have few units and many rows, and several rules ask for the unit of each. */
const known = new Map<string, Unit | undefined>();
const MOST_KNOWN = 10_000;

/** @returns the unit, or undefined where the text is none */
export function parseUnit(text: string): Unit | undefined {
  if (known.has(text)) return known.get(text);
  const own = ownText(text);
  const unit = readUnit(own);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(own, unit);
  return unit;
}

function readUnit(text: string): Unit | undefined {
  const growth = /^(%|pp)\s*\/\s*(yr|month|day)$/.exec(text.trim());
  // A growth is a bare fraction in formulas, `1 + growth`, so that its time is no dimension.
  if (growth) return { scale: 0, names: new Map(), percent: growth[1] === 'pp' ? 'pp' : '%', of: `/${growth[2]}` };
  const share = /^%(?:\s+(\S.*))?$/.exec(text.trim());
  if (share) return { scale: 0, names: new Map(), percent: '%', ...(share[1] !== undefined && { of: share[1] }) };
  if (text.trim() === 'pp') return { scale: 0, names: new Map(), percent: 'pp' };
  const names = new Map<string, number>();
  let scale = 0;
  for (const [index, part] of text.split('/').entries()) {
    const sign = index === 0 ? 1 : -1;
    const words = part.trim().split(/[\s*·]+/);
    for (const word of words) {
      const power = SCALES.get(word);
      if (power !== undefined) scale += sign * power;
      else if (index === 0 && word === '1' && words.length === 1) continue;
      else if (!NAME.test(word)) return undefined;
      else if (word !== 'index') count(names, word === 'persons' ? 'person' : word, sign);
    }
  }
  return { scale, names };
}

/** Whether two units measure the same thing, whatever their scales: `USD bn` and `USD mn` do, `USD bn/yr` does not. */
export function sameDimension(a: Unit, b: Unit): boolean {
  if (a.percent !== b.percent || a.of !== b.of || a.names.size !== b.names.size) return false;
  return [...a.names].every(([name, exponent]) => b.names.get(name) === exponent);
}

function count(names: Map<string, number>, name: string, sign: number): void {
  const exponent = (names.get(name) ?? 0) + sign;
  if (exponent === 0) names.delete(name);
  else names.set(name, exponent);
}
