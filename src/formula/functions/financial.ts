import { divide, finite, power } from '../arithmetic';
import { toNumber } from '../coerce';
import { DIV0, isError, NUM, VALUE, type ErrorValue, type Value } from '../errorValue';
import type { Frame, Term } from '../frame';
import type { FunctionEntry } from './entry';
import { numberAt, ofNumbers, ofStrictNumbers, overLists } from './make';
import { findRoot } from './root';
import { numbersOf } from './sinks';
import { valuesOf } from './values';

/** A loan or a savings plan: money paid is negative, money received positive. */
interface Plan {
  readonly rate: number;
  readonly periods: number;
  readonly payment: number;
  readonly present: number;
  readonly future: number;
  /** Whether payments fall at the start of each period. */
  readonly early: boolean;
}

/** (1 + rate)^periods − 1, divided by the rate: what a payment of 1 in each period grows to. */
function annuity(rate: number, periods: number): number {
  return rate === 0 ? periods : Math.expm1(periods * Math.log1p(rate)) / rate;
}

/** What is left at the end: 0 where the plan comes out even. */
function balance({ rate, periods, payment, present, future, early }: Plan): number {
  return present * (1 + rate) ** periods + payment * (early ? 1 + rate : 1) * plainAnnuity(rate, periods) + future;
}

/** As `annuity`, for rates of −100 % and below as well. */
function plainAnnuity(rate: number, periods: number): number {
  return rate > -1 ? annuity(rate, periods) : ((1 + rate) ** periods - 1) / rate;
}

function futureValue(rate: number, periods: number, payment: number, present: number, early: boolean): number {
  return 0 - balance({ rate, periods, payment, present, future: 0, early });
}

function payment(rate = 0, periods = 0, present = 0, future = 0, type = 0): number | ErrorValue {
  if (periods === 0) return NUM;
  const grown = present * (1 + rate) ** periods + future;
  return finite(0 - grown / ((type === 0 ? 1 : 1 + rate) * plainAnnuity(rate, periods)));
}

/** The interest within the payment of a period. */
function interest(rate: number, period: number, paid: number, present: number, early: boolean): number {
  if (early && period === 1) return 0;
  const owed = futureValue(rate, period - 1, paid, present, early);
  return early ? (owed / (1 + rate)) * rate : owed * rate;
}

/** IPMT and PPMT: the payment of one period, parted into interest and repayment. */
const partOfPayment =
  (part: (interest: number, paid: number) => number) =>
  (rate = 0, period = 0, periods = 0, present = 0, future = 0, type = 0): number | ErrorValue => {
    if (period < 1 || period >= periods + 1) return NUM;
    const paid = payment(rate, periods, present, future, type);
    return typeof paid === 'number' ? finite(part(interest(rate, period, paid, present, type !== 0), paid)) : paid;
  };

/** CUMIPMT and CUMPRINC: the same over several periods. */
const partOverPeriods =
  (part: (interest: number, paid: number) => number) =>
  (rate = 0, periods = 0, present = 0, start = 0, end = 0, type = 0): number | ErrorValue => {
    const [first, last] = [Math.ceil(start), Math.trunc(end)];
    if (rate <= 0 || periods <= 0 || present <= 0 || start < 1 || end < 1 || start > end || end > periods) return NUM;
    if (type !== 0 && type !== 1) return NUM;
    const paid = payment(rate, periods, present, 0, type);
    if (typeof paid !== 'number') return paid;
    let total = 0;
    for (let period = first; period <= last; period++) {
      total += part(interest(rate, period, paid, present, type === 1), paid);
    }
    return finite(total);
  };

function presentValue(rate = 0, periods = 0, paid = 0, future = 0, type = 0): number | ErrorValue {
  if (rate === -1) return NUM;
  const due = paid * (type === 0 ? 1 : 1 + rate) * plainAnnuity(rate, periods) + future;
  return finite(0 - due / (1 + rate) ** periods);
}

function periodsOf(rate = 0, paid = 0, present = 0, future = 0, type = 0): number | ErrorValue {
  if (rate === 0) return paid === 0 ? NUM : finite(0 - (present + future) / paid);
  const due = paid * (type === 0 ? 1 : 1 + rate);
  const growth = (due - future * rate) / (due + present * rate);
  return rate > -1 && growth > 0 ? finite(Math.log(growth) / Math.log1p(rate)) : NUM;
}

function rateOf(periods = 0, paid = 0, present = 0, future = 0, type = 0, guess = 0.1): number | ErrorValue {
  if (periods <= 0) return NUM;
  const plan = { periods, payment: paid, present, future, early: type !== 0 };
  return findRoot((rate) => balance({ ...plan, rate }), guess) ?? NUM;
}

/** What values at the ends of periods are worth now, the first one period from now. */
function discounted(rate: number, values: readonly number[]): number {
  return values.reduce((total, value, index) => total + value / (1 + rate) ** (index + 1), 0);
}

const changesSign = (values: readonly number[]) => values.some((one) => one > 0) && values.some((one) => one < 0);

function internalRate(args: readonly Term[], frame: Frame): Value {
  const values = numbersOf(args.slice(0, 1), frame);
  if ('error' in values) return values;
  const guess = numberAt(args, 1, frame, 0.1);
  if (typeof guess !== 'number') return guess;
  return changesSign(values) ? (findRoot((rate) => discounted(rate, values), guess) ?? NUM) : NUM;
}

function modifiedRate(args: readonly Term[], frame: Frame): Value {
  const values = numbersOf(args.slice(0, 1), frame);
  if ('error' in values) return values;
  const [lent, earned] = [numberAt(args, 1, frame), numberAt(args, 2, frame)];
  if (typeof lent !== 'number') return lent;
  if (typeof earned !== 'number') return earned;
  if (!changesSign(values)) return DIV0;
  const gains = values.map((one) => Math.max(one, 0));
  const losses = values.map((one) => Math.min(one, 0));
  const grown = discounted(earned, gains) * (1 + earned) ** values.length;
  const spent = discounted(lent, losses) * (1 + lent);
  return finite((-grown / spent) ** (1 / (values.length - 1)) - 1);
}

interface Flow {
  readonly value: number;
  /** Years since the first flow. */
  readonly years: number;
}

/** Values and their dates, as XNPV and XIRR take them. */
function flowsOf(values: Term | undefined, dates: Term | undefined, frame: Frame): readonly Flow[] | ErrorValue {
  const amounts = valuesOf(values, frame);
  const days = valuesOf(dates, frame);
  const error = [...amounts, ...days].find(isError);
  if (error) return error;
  if (amounts.length !== days.length) return NUM;
  const [first = 0] = days;
  const flows: Flow[] = [];
  for (const [index, value] of amounts.entries()) {
    const day = days[index];
    if (typeof value !== 'number' || typeof day !== 'number' || typeof first !== 'number') return VALUE;
    if (day < first) return NUM;
    flows.push({ value, years: (Math.floor(day) - Math.floor(first)) / 365 });
  }
  return flows;
}

const worth = (flows: readonly Flow[], rate: number) =>
  flows.reduce((total, { value, years }) => total + value / (1 + rate) ** years, 0);

function datedValue(args: readonly Term[], frame: Frame): Value {
  const rate = numberAt(args, 0, frame);
  if (typeof rate !== 'number') return rate;
  const flows = flowsOf(args[1], args[2], frame);
  if ('error' in flows) return flows;
  return rate <= -1 ? NUM : finite(worth(flows, rate));
}

function datedRate(args: readonly Term[], frame: Frame): Value {
  const flows = flowsOf(args[0], args[1], frame);
  if ('error' in flows) return flows;
  const guess = numberAt(args, 2, frame, 0.1);
  if (typeof guess !== 'number') return guess;
  if (guess <= -1 || !changesSign(flows.map((flow) => flow.value))) return NUM;
  return findRoot((rate) => worth(flows, rate), guess) ?? NUM;
}

function grownBy(args: readonly Term[], frame: Frame): Value {
  let value = numberAt(args, 0, frame);
  for (const rate of valuesOf(args[1], frame)) {
    const growth = typeof rate === 'string' ? VALUE : toNumber(rate);
    if (typeof growth !== 'number') return growth;
    if (typeof value === 'number') value = finite(value * (1 + growth));
  }
  return value;
}

const firstOnly = (index: number) => index === 0;
const secondOnly = (index: number) => index === 1;

/** Loans, savings, depreciation and the worth of money over time. */
export const financialFunctions: readonly FunctionEntry[] = [
  ofNumbers(
    'PV',
    'rate, periods, payment, [future], [type]',
    'What equal payments, and a future amount, are worth now. Money paid is negative.',
    presentValue,
  ),
  ofNumbers(
    'FV',
    'rate, periods, payment, [present], [type]',
    'What equal payments, and a present amount, will have grown to. Money paid is negative.',
    (rate = 0, periods = 0, paid = 0, present = 0, type = 0) =>
      finite(futureValue(rate, periods, paid, present, type !== 0)),
  ),
  ofNumbers(
    'PMT',
    'rate, periods, present, [future], [type]',
    'The equal payment in each period that a loan takes. Money paid is negative.',
    payment,
  ),
  ofNumbers(
    'IPMT',
    'rate, period, periods, present, [future], [type]',
    'The interest within the payment of one period.',
    partOfPayment((interestPart) => interestPart),
  ),
  ofNumbers(
    'PPMT',
    'rate, period, periods, present, [future], [type]',
    'The repayment within the payment of one period.',
    partOfPayment((interestPart, paid) => paid - interestPart),
  ),
  ofStrictNumbers(
    'CUMIPMT',
    'rate, periods, present, start, end, type',
    'The interest paid from one period to another.',
    partOverPeriods((interestPart) => interestPart),
  ),
  ofStrictNumbers(
    'CUMPRINC',
    'rate, periods, present, start, end, type',
    'What is repaid from one period to another.',
    partOverPeriods((interestPart, paid) => paid - interestPart),
  ),
  ofNumbers(
    'NPER',
    'rate, payment, present, [future], [type]',
    'In how many periods equal payments settle a loan or reach a sum.',
    periodsOf,
  ),
  ofNumbers(
    'RATE',
    'periods, payment, present, [future], [type], [guess]',
    'The interest rate for each period of a loan or a savings plan.',
    rateOf,
  ),
  overLists(
    'NPV',
    'rate, value, …',
    'What values at the ends of periods are worth now, the first one period from now.',
    (args, frame) => {
      const rate = numberAt(args, 0, frame);
      if (typeof rate !== 'number') return rate;
      const values = numbersOf(args.slice(1), frame);
      if ('error' in values) return values;
      return rate === -1 ? DIV0 : finite(discounted(rate, values));
    },
    (index) => index > 0,
  ),
  overLists(
    'IRR',
    'values, [guess]',
    'The rate at which values over time come to nothing now.',
    internalRate,
    firstOnly,
  ),
  overLists(
    'MIRR',
    'values, finance rate, reinvest rate',
    'The internal rate of return where gains are invested at a rate of their own.',
    modifiedRate,
    firstOnly,
  ),
  overLists(
    'XNPV',
    'rate, values, dates',
    'What values on given dates are worth on the first of them.',
    datedValue,
    (index) => index > 0,
  ),
  overLists(
    'XIRR',
    'values, dates, [guess]',
    'The yearly rate at which values on given dates come to nothing.',
    datedRate,
    (index) => index < 2,
  ),
  overLists('FVSCHEDULE', 'present, rates', 'What an amount grows to at one rate after another.', grownBy, secondOnly),
  ofNumbers(
    'RRI',
    'periods, present, future',
    'The steady growth rate from one amount to another.',
    (periods = 0, present = 0, future = 0) => {
      if (periods <= 0 || present === 0) return NUM;
      const growth = power(future / present, 1 / periods);
      return typeof growth === 'number' ? growth - 1 : growth;
    },
  ),
  ofNumbers(
    'PDURATION',
    'rate, present, future',
    'In how many periods an amount grows to another at a rate.',
    (rate = 0, present = 0, future = 0) =>
      rate <= 0 || present <= 0 || future <= 0 ? NUM : finite(Math.log(future / present) / Math.log1p(rate)),
  ),
  ofStrictNumbers(
    'EFFECT',
    'nominal rate, periods',
    'The yearly rate that interest at a nominal rate comes to, paid in so many parts of the year.',
    (rate = 0, periods = 0) => {
      const parts = Math.trunc(periods);
      return rate <= 0 || parts < 1 ? NUM : finite(Math.expm1(parts * Math.log1p(rate / parts)));
    },
  ),
  ofStrictNumbers(
    'NOMINAL',
    'effective rate, periods',
    'The nominal yearly rate behind an effective one, paid in so many parts of the year.',
    (rate = 0, periods = 0) => {
      const parts = Math.trunc(periods);
      return rate <= 0 || parts < 1 ? NUM : finite(parts * Math.expm1(Math.log1p(rate) / parts));
    },
  ),
  ofNumbers(
    'SLN',
    'cost, salvage, life',
    'What an asset loses in each period when it loses the same in all.',
    (cost = 0, salvage = 0, life = 0) => divide(cost - salvage, life),
  ),
  ofNumbers(
    'SYD',
    'cost, salvage, life, period',
    'What an asset loses in one period when it loses less in each, in even steps.',
    (cost = 0, salvage = 0, life = 0, period = 0) =>
      salvage < 0 || life < 1 || period < 1 || period > life
        ? NUM
        : finite(((cost - salvage) * (life - period + 1) * 2) / (life * (life + 1))),
  ),
];
