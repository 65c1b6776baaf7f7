import { t } from '../../model/l10n';
import type { FormulaNode, Span } from '../ast';
import { shiftDecimal } from '../decimal';
import { isCurrency } from './currencies';
import { factorEdits, wholeSpan, withFactor, written } from './edits';
import { describeUnit } from './print';
import type { UnitFix, UnitProblem } from './problem';
import { namesTimes, sameNames, type Amount, type Kind, type Names, type Quantity } from './quantity';
import type { Rate } from './scope';
import { factorText, ONE, plus, ratioOf, type Size } from './size';

/** A part of a formula and what it is. */
export interface Part {
  readonly node: FormulaNode;
  readonly quantity: Quantity;
}

/** How amounts meet: in a sum, a comparison, the results of IF and the like, or the arguments of a function. */
export type Meeting = 'added' | 'compared' | { readonly choice: string } | { readonly of: string };

/** What amounts are held against. */
export interface Yardstick extends Kind {
  readonly size: Size;
}

/** An amount that does not fit, and what it should be. */
interface Misfit {
  readonly amount: Amount;
  readonly node: FormulaNode;
  readonly target: Yardstick;
}

/** Longer parts of a formula are not quoted. */
const LONGEST = 48;

/** An amount that is not of the kind and scale of those that it stands beside. */
export function misfitProblem(
  text: string,
  part: { readonly node: FormulaNode; readonly quantity: Amount },
  target: Yardstick & { readonly node: FormulaNode },
  meeting: Meeting,
  rates: readonly Rate[],
): UnitProblem {
  const misfit: Misfit = { amount: part.quantity, node: part.node, target };
  const from = nearest(part.quantity.sizes, target.size);
  const model: Amount = {
    kind: 'amount',
    names: target.names,
    sizes: [target.size],
    ...(target.share && { share: target.share }),
  };
  const other = quoted(text, target.node) ?? t('the rest');
  const sides = t(
    '{0} is in {1}, but {2} in {3}.',
    subject(text, part.node),
    describeUnit(part.quantity, from),
    other,
    describeUnit(model),
  );
  const place = wholeSpan(text, part.node);
  const { kind, remedy, fixes } = remedyFor(text, misfit, rates);
  const rule = kind === 'different-dimensions' ? ruleOf(meeting) : '';
  return { kind, ...place, message: [sides, rule, remedy].filter((one) => one !== '').join(' '), fixes };
}

function ruleOf(meeting: Meeting): string {
  if (meeting === 'added') return t('Only amounts of one kind add up.');
  if (meeting === 'compared') return t('Only amounts of one kind can be compared.');
  if ('choice' in meeting) return t('The results of {0} must be of one kind.', meeting.choice);
  return t('{0} takes amounts of one kind.', meeting.of);
}

/** What is wrong with an amount, and how it would be made to fit. */
export interface Remedy {
  readonly kind: 'different-dimensions' | 'missing-rate' | 'wrong-scale';
  readonly remedy: string;
  readonly fixes: readonly UnitFix[];
}

/** How an amount in a formula would be made to fit. */
export function remedyFor(text: string, { amount, node, target }: Misfit, rates: readonly Rate[]): Remedy {
  const from = nearest(amount.sizes, target.size);
  const isTimeOff = from.time !== target.size.time;
  if (sameNames(amount.names, target.names)) {
    if (isTimeOff) return { kind: 'different-dimensions', remedy: timeRemedy(from, target.size), fixes: [] };
    const factor = factorText(from, target.size);
    if (factor === undefined || factor === '') return { kind: 'different-dimensions', remedy: '', fixes: [] };
    const remedy = t('As it stands, it is {0}: write {1}.', timesOff(from, target.size), example(text, node, factor));
    return { kind: 'wrong-scale', remedy, fixes: [insertion(text, node, factor, true)] };
  }
  const pair = currencyPair(amount.names, target.names);
  if (!pair) return { kind: 'different-dimensions', remedy: '', fixes: [] };
  const isOnlyMoney = pair.isAll && !isTimeOff;
  const ways = conversions(pair, from, target.size, rates, isOnlyMoney);
  const [first] = ways;
  const besides = isOnlyMoney
    ? ''
    : isTimeOff && pair.isAll
      ? t(' Besides, {0}', timeRemedy(from, target.size, true))
      : t(' Besides, they measure different things.');
  const remedy = first
    ? first.row.includes(' ')
      ? t(
          'Different currencies need a rate: convert with the rows {0}, as in {1}.',
          first.row,
          example(text, node, first.factor),
        )
      : t(
          'Different currencies need a rate: convert with the row {0}, as in {1}.',
          first.row,
          example(text, node, first.factor),
        )
    : t(
        'Different currencies need a rate, and no row is one: add a row in {0} and {1}.',
        usualRate(pair).unit,
        usualRate(pair).use,
      );
  const fixes = isOnlyMoney
    ? ways.map(({ factor, row }, index) => ({
        ...insertion(text, node, factor, index === 0),
        title: t('Convert with {0}: insert “{1}”', row, factor.trim()),
      }))
    : [];
  return { kind: 'missing-rate', remedy: remedy + besides, fixes };
}

function timeRemedy(from: Size, to: Size, isAside = false): string {
  const total = (size: Size) => size.time === 0;
  const yearly = (size: Size) => size.time === -1;
  if (!((total(from) && yearly(to)) || (yearly(from) && total(to)))) return isAside ? t('their times differ.') : '';
  const said = t(
    'one is a total, the other an amount for each unit of time: divide the total by a time, or multiply the other by one.',
  );
  return isAside ? said : said.replace('one', 'One');
}

/** “1,000 times too small”. */
export function timesOff(from: Size, to: Size): string {
  const ratio = ratioOf(from, to);
  const times = ratio >= 1 ? ratio : 1 / ratio;
  const digits = Number(times.toPrecision(times < 1000 ? 3 : 12));
  const said = digits.toLocaleString('en-US');
  return ratio >= 1 ? t('{0} times too small', said) : t('{0} times too large', said);
}

function insertion(text: string, node: FormulaNode, factor: string, preferred: boolean): UnitFix {
  return {
    title: t('Insert “{0}”', factor.trim()),
    edits: factorEdits(text, node, factor),
    ...(preferred && { preferred: true as const }),
  };
}

/** How a part reads with the factor, or the factor alone behind a long part. */
function example(text: string, node: FormulaNode, factor: string): string {
  const whole = withFactor(text, node, factor);
  return whole.length <= LONGEST ? whole : `(…)${factor}`;
}

/** One currency in the place of another: what is `from` should be `to`. */
export interface CurrencyPair {
  readonly from: string;
  readonly to: string;
  /** Nothing else differs. */
  readonly isAll: boolean;
}

function currencyPair(from: Names, to: Names): CurrencyPair | undefined {
  const difference = [...namesTimes(to, from, -1)];
  const money = difference.filter(([name]) => isCurrency(name));
  const [a, b] = money;
  if (money.length !== 2 || !a || !b || Math.abs(a[1]) !== 1 || a[1] !== -b[1]) return undefined;
  const [lost, gained] = a[1] < 0 ? [a[0], b[0]] : [b[0], a[0]];
  return { from: lost, to: gained, isAll: difference.length === 2 };
}

/** The ways to convert by rows of the file, and how each is written: by one rate, else by two. */
function conversions(
  pair: Pick<CurrencyPair, 'from' | 'to'>,
  from: Size,
  to: Size,
  rates: readonly Rate[],
  isScaled: boolean,
): { readonly row: string; readonly factor: string }[] {
  const direct = steps(pair.from, rates).filter((step) => step.to === pair.to);
  const ways: Step[] =
    direct.length > 0
      ? direct
      : steps(pair.from, rates).flatMap((one) =>
          steps(one.to, rates)
            .filter((other) => other.to === pair.to)
            .map((other) => ({
              row: t('{0} and {1}', one.row, other.row),
              to: other.to,
              text: one.text + other.text,
              size: plus(one.size, other.size),
            })),
        );
  return ways.flatMap(({ row, text, size }) => {
    const after = plus(from, size);
    // The scale can be told also where the times differ.
    const target = isScaled ? to : { ...to, time: after.time, month: after.month, day: after.day };
    const scale = factorText(after, target);
    return scale === undefined ? [] : [{ row, factor: text + scale }];
  });
}

/** What a rate makes of a currency. */
interface Step {
  readonly row: string;
  readonly to: string;
  readonly text: string;
  readonly size: Size;
}

function steps(currency: string, rates: readonly Rate[]): Step[] {
  return rates.flatMap(({ row, above, below, size }) => {
    if (below === currency) return [{ row, to: above, text: ` * ${row}`, size }];
    return above === currency ? [{ row, to: below, text: ` / ${row}`, size: plus(ONE, size, -1) }] : [];
  });
}

/** Two amounts of money of one kind in two currencies, of which no row converts one into the other. */
export function currenciesWithoutRate(a: Amount, b: Amount, rates: readonly Rate[]): CurrencyPair | undefined {
  const pair = currencyPair(a.names, b.names);
  return pair && conversions(pair, ONE, ONE, rates, false).length === 0 ? pair : undefined;
}

/** How a rate between two currencies is usually put, and what is done with it. */
export function usualRate({ from, to }: Pick<CurrencyPair, 'from' | 'to'>): { unit: string; use: string } {
  const isUsual = (below: string) => ['USD', 'EUR', 'GBP'].includes(below);
  return isUsual(from) && !isUsual(to)
    ? { unit: `${to}/${from}`, use: t('multiply by it') }
    : { unit: `${from}/${to}`, use: t('divide by it') };
}

/** Of the readings of an amount the one that is nearest to what it should be. */
export function nearest(sizes: readonly Size[], target: Size): Size {
  const distance = (size: Size) => {
    const { ten, month, day, time } = plus(size, target, -1);
    return Math.abs(time) * 1000 + Math.abs(ten) + Math.abs(month) * 2 + Math.abs(day) * 2;
  };
  return sizes.reduce((best, one) => (distance(one) < distance(best) ? one : best), sizes[0] ?? ONE);
}

/** A bare number beside a percentage. */
export function percentProblem(text: string, node: FormulaNode, value: number, share: FormulaNode): UnitProblem {
  const asPercent = (shown: string) => (node.kind === 'number' ? `${shown}%` : `(${written(text, node)})%`);
  const isFraction = Math.abs(value) < 1;
  const digits = String(isFraction ? shiftDecimal(value, 2) : value);
  const place = wholeSpan(text, node);
  const isSimple = node.kind === 'number' || !isFraction;
  const proposal = node.kind === 'number' || isFraction ? `${digits}%` : asPercent(digits);
  const beside = quoted(text, share);
  const what = beside === undefined ? t('a percentage') : t('{0}, which is in percent', beside);
  const meant = isFraction
    ? t('which inside formulas is a fraction, so this is {0} percent', digits)
    : Number.isFinite(value * 100)
      ? t(
          'which inside formulas is a fraction: 15 percent is 15%, and this is {0} percent',
          String(shiftDecimal(value, 2)),
        )
      : t('which inside formulas is a fraction: 15 percent is 15%');
  return {
    kind: 'percent-literal',
    ...place,
    message: t('{0} is a bare number beside {1} and {2}. Write {3}.', subject(text, node), what, meant, proposal),
    fixes:
      isSimple || isFraction
        ? [{ title: t('Write {0}', proposal), edits: [{ ...place, text: proposal }], preferred: true }]
        : [],
  };
}

/** A hundredth taken of what is one already. */
export function hundredthProblem(
  text: string,
  at: Span,
  share: FormulaNode,
  edit: Span & { readonly text: string },
): UnitProblem {
  const said = quoted(text, share) ?? t('What stands beside it');
  return {
    kind: 'percent-literal',
    ...wholeSpan(text, at),
    message: t(
      '{0} has a percentage in it, which inside formulas is a fraction already: here it is divided by 100 a second time. Leave that out.',
      capital(said),
    ),
    fixes: [
      {
        title: t('Remove “{0}”', text.slice(edit.offset, edit.offset + edit.length).trim()),
        edits: [edit],
        preferred: true,
      },
    ],
  };
}

/** An amount with a unit where none is wanted. */
export function argumentProblem(text: string, { node, quantity }: Part, what: string): UnitProblem {
  const unit = quantity.kind === 'amount' ? describeUnit(quantity) : t('a unit');
  return {
    kind: 'function-argument',
    ...wholeSpan(text, node),
    message: t(
      '{0} takes a number without a unit, but {1} is in {2}. Divide it by an amount of the same kind first, such as its value in another alternative.',
      what,
      quoted(text, node) ?? t('this'),
      unit,
    ),
    fixes: [],
  };
}

/** A part as a sentence has it; undefined where it is too long for that. */
export function quoted(text: string, node: Span): string | undefined {
  const own = written(text, node);
  return own.length <= LONGEST ? `“${own}”` : undefined;
}

function subject(text: string, node: Span): string {
  return quoted(text, node) ?? t('This part');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
