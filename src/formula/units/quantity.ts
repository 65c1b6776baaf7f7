import { ownText } from '../ownText';
import { parseUnit, type Unit } from '../unit';
import { allSums, ONE, plus, readingsOf, TIMES, YEAR, type Size } from './size';

/** Name → exponent, without times; what is not named has none. */
export type Names = ReadonlyMap<string, number>;

/** A share: of something that is named, of what is not said (`%`), or a difference of shares. */
export interface Share {
  readonly kind: '%' | 'pp';
  readonly of?: string;
}

/** A number and what it measures. */
export interface Amount {
  readonly kind: 'amount';
  readonly names: Names;
  /**
   * What its unit may be in size: the first without taking any literal factor for a conversion, then those where one or
   * another of them is (`payment * 1000` may be a thousand payments, or the payment in the next smaller scale). A share
   * has readings of its own, see `readingsOfShare`.
   */
  readonly sizes: readonly Size[];
  /** Made of literals alone, so that it takes the unit of what stands beside it. */
  readonly bare?: true;
  /** The number itself, of a bare one that is made of literals and operators. */
  readonly value?: number;
  /** A bare number written with the percent sign. */
  readonly percent?: true;
  /** A row in percent, or what keeps its meaning: the number itself is a fraction. */
  readonly share?: Share;
  /** A span of time itself, such as a maturity; what it is multiplied or divided with makes something else of it. */
  readonly span?: true;
  /** A product with a row in percent in it, so that no more hundredths have to be taken. */
  readonly fraction?: true;
}

/** What a part of a formula is, as far as that can be said before any value is known. */
export type Quantity = Amount | { readonly kind: 'unknown' | 'text' | 'logical' | 'date' };

export const UNKNOWN: Quantity = { kind: 'unknown' };
export const TEXT: Quantity = { kind: 'text' };
export const LOGICAL: Quantity = { kind: 'logical' };
export const DATE: Quantity = { kind: 'date' };

const NO_NAMES: Names = new Map();
const PLAIN: readonly Size[] = [ONE];

/** A number of which nothing is known but that it takes any unit. */
export const BARE: Amount = { kind: 'amount', names: NO_NAMES, sizes: PLAIN, bare: true };
/** A ratio: it has no unit and takes none. */
export const RATIO: Amount = { kind: 'amount', names: NO_NAMES, sizes: PLAIN };

/** A literal number, which as a factor may be a conversion. */
export function literal(value: number): Amount {
  return { ...BARE, sizes: readingsOf(value), value };
}

/**
 * What a share may be in time. A row in `%/yr` is a bare fraction where things grow by it (`gdp * (1 + growth)`) and what
 * falls due in each year where it is paid on a stock: `debt * rate` is in EUR bn/yr, and `interest / debt` in %/yr. A
 * share of GDP and the like may be the ratio of two flows, as a deficit is to GDP, or that of a stock to the flow of one
 * year, as debt customarily is: `debt / gdp` is in % GDP, and `debt_ratio * gdp` may be in EUR bn. A plain `%`, and a
 * share of anything else, has no such reading, so that a total and a yearly amount that meet in it are still told.
 */
function readingsOfShare(of: string | undefined): readonly Size[] {
  if (of === undefined) return PLAIN;
  const time = TIMES.get(of.slice(1));
  if (of.startsWith('/')) return time ? [ONE, plus(ONE, time, -1)] : PLAIN;
  return YEARLY.has(plainName(of)) ? [ONE, plus(ONE, YEAR)] : PLAIN;
}

/** Yearly amounts of which stocks are customarily stated as shares. */
const YEARLY: ReadonlySet<string> = new Set(['gdp', 'gni', 'gnp', 'income', 'revenue', 'revenues', 'exports']);

/** What a row in a unit holds, as formulas see it. */
export function amountOf(unit: Unit): Amount {
  const names = new Map<string, number>();
  let size: Size = { ...ONE, ten: unit.scale };
  for (const [name, exponent] of unit.names) {
    const time = TIMES.get(name);
    if (time) size = plus(size, time, exponent);
    else names.set(name, exponent);
  }
  const { percent, of } = unit;
  return {
    kind: 'amount',
    names: names.size === 0 ? NO_NAMES : names,
    sizes: percent ? readingsOfShare(of) : [size],
    ...(!percent && names.size === 0 && size.time !== 0 && { span: true as const }),
    ...(percent && { share: { kind: percent, ...(of !== undefined && { of }) }, fraction: true }),
  };
}

/** Files have few units and many rows, which are asked for again after each edit. */
const known = new Map<string, Quantity>();
const MOST_KNOWN = 10_000;

/** What a row of this unit text holds; unknown where the text is no unit. */
export function quantityOfUnit(text: string | undefined): Quantity {
  if (text === undefined) return UNKNOWN;
  let quantity = known.get(text);
  if (!quantity) {
    const unit = parseUnit(text);
    quantity = unit ? amountOf(unit) : UNKNOWN;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(ownText(text), quantity);
  }
  return quantity;
}

export function sameNames(a: Names, b: Names): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [name, exponent] of a) if (b.get(name) !== exponent) return false;
  return true;
}

/** The one times the other to a power. */
export function namesTimes(a: Names, b: Names, power: number): Names {
  if (b.size === 0) return a;
  const names = new Map(a);
  for (const [name, exponent] of b) {
    const sum = Math.round(((names.get(name) ?? 0) + exponent * power) * 1e6) / 1e6;
    if (sum === 0) names.delete(name);
    else names.set(name, sum);
  }
  return names.size === 0 ? NO_NAMES : names;
}

/** Whether it may have neither a name nor time: a ratio, a share, a bare number. */
export function isRatio({ names, sizes }: Amount): boolean {
  return names.size === 0 && sizes.some(({ time }) => time === 0);
}

/** Whether two amounts can be of one thing, their sizes left aside. No span of time is a share, though both may be in years. */
export function areOfOneKind(a: Kind, b: Kind): boolean {
  const isSpanBesideShare = a.span ? isNamedShare(b) : b.span === true && isNamedShare(a);
  return !isSpanBesideShare && sameNames(a.names, b.names) && sharesAgree(a.share, b.share);
}

/** What an amount is of, without its size. */
export type Kind = Pick<Amount, 'names' | 'share' | 'span'>;

/** A share of something that is named, not a growth. */
export function isNamedShare({ share }: Kind): boolean {
  return share?.of !== undefined && !share.of.startsWith('/');
}

/** Whether two shares can be of one thing. Only what both name can differ. */
export function sharesAgree(a: Share | undefined, b: Share | undefined): boolean {
  return a?.of === undefined || b?.of === undefined || plainName(a.of) === plainName(b.of);
}

/** `% GDP` and `% of GDP` are one. */
function plainName(of: string): string {
  return of.toLowerCase().replace(/^of\s+/, '');
}

/** The product, or the quotient. */
export function product(a: Amount, b: Amount, power: 1 | -1): Quantity {
  const sizes = allSums(a.sizes, b.sizes, power);
  if (!sizes) return UNKNOWN;
  const value = a.value !== undefined && b.value !== undefined ? times(a.value, b.value, power) : undefined;
  const share = a.bare && power === 1 ? b.share : b.bare ? a.share : undefined;
  // A share times or by a hundred is no longer the share that it was.
  const isShifted = a.value === 100 || b.value === 100 || a.value === 0.01 || b.value === 0.01;
  return {
    kind: 'amount',
    names: namesTimes(a.names, b.names, power),
    sizes,
    ...(a.bare && b.bare && { bare: true as const }),
    ...(value !== undefined && { value }),
    ...((a.percent ?? b.percent) && a.bare && b.bare && { percent: true as const }),
    ...(share && !isShifted && { share }),
    ...((a.fraction ? !(power === -1 && b.fraction) : b.fraction) && !isShifted && { fraction: true as const }),
  };
}

function times(a: number, b: number, power: 1 | -1): number | undefined {
  const result = power === 1 ? a * b : a / b;
  return Number.isFinite(result) ? result : undefined;
}

/** To a power that is known. */
export function raised(base: Amount, exponent: number): Amount {
  const value = base.value === undefined ? undefined : base.value ** exponent;
  if (base.bare) return value !== undefined && Number.isFinite(value) ? literal(value) : BARE;
  return {
    kind: 'amount',
    names: namesTimes(NO_NAMES, base.names, exponent),
    sizes: base.sizes.map((size) => plus(ONE, size, exponent)),
  };
}
