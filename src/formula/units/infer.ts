import { t } from '../../model/l10n';
import type { BinaryNode, CallNode, Formula, FormulaNode, LetNode } from '../ast';
import { functionNamed } from '../functions/registry';
import { rowCallOf } from '../names';
import { withoutSide } from './edits';
import { hundredsBesideShare } from './hundred';
import type { UnitProblem } from './problem';
import {
  amountOf,
  areOfOneKind,
  BARE,
  DATE,
  isNamedShare,
  isRatio,
  literal,
  LOGICAL,
  product,
  raised,
  RATIO,
  TEXT,
  UNKNOWN,
  type Amount,
  type Quantity,
} from './quantity';
import {
  argumentProblem,
  hundredthProblem,
  misfitProblem,
  percentProblem,
  type Meeting,
  type Part,
  type Yardstick,
} from './report';
import type { UnitScope } from './scope';
import { signatureOf, type Yield } from './signatures';
import { common, plus, sameSize } from './size';

/** What a formula yields, and what does not fit inside of it. */
export interface Inferred {
  readonly quantity: Quantity;
  /** In order of appearance. */
  readonly problems: readonly UnitProblem[];
}

/**
 * Infers the unit of a formula, part by part, before any value is known. A part that is at fault is unknown to what is
 * around it, so that one mistake is told once.
 * @param expected what the formula's row measures: of amounts that do not fit each other, the ones at fault are those
 * that do not fit it either
 */
export function inferUnits(formula: Formula, scope: UnitScope, expected?: Amount): Inferred {
  const inference = new Inference(formula.text, scope);
  const quantity = inference.of(formula.root, NO_VARIABLES, expected);
  return { quantity, problems: inference.problems.sort((a, b) => a.offset - b.offset) };
}

type Variables = ReadonlyMap<string, Quantity>;
const NO_VARIABLES: Variables = new Map();

/** One operand of a chain of + and -. */
interface Term {
  readonly node: FormulaNode;
  readonly sign: 1 | -1;
}

const DAY = amountOf({ scale: 0, names: new Map([['day', 1]]) });
const MONTH = amountOf({ scale: 0, names: new Map([['month', 1]]) });
const YEAR = amountOf({ scale: 0, names: new Map([['yr', 1]]) });
const SPANS: ReadonlyMap<string, Quantity> = new Map([
  ['d', DAY],
  ['m', MONTH],
  ['y', YEAR],
]);

/** A unit raised to more than this measures nothing that could be named. */
const MOST_POWER = 100;

class Inference {
  readonly problems: UnitProblem[] = [];

  constructor(
    readonly text: string,
    readonly scope: UnitScope,
  ) {}

  of(node: FormulaNode, variables: Variables, expected?: Amount): Quantity {
    switch (node.kind) {
      case 'number':
        return literal(node.value);
      case 'text':
        return TEXT;
      case 'logical':
        return LOGICAL;
      case 'error':
        return UNKNOWN;
      case 'omitted':
        return BARE;
      case 'name':
        return variables.get(node.name.toLowerCase()) ?? this.scope.quantityOf(node.name) ?? UNKNOWN;
      case 'unary': {
        const operand = this.of(node.operand, variables, expected);
        if (node.operator === '%' && operand.kind === 'amount' && operand.fraction) {
          const sign = { offset: node.offset + node.length - 1, length: 1 };
          this.problems.push(hundredthProblem(this.text, sign, node.operand, { ...sign, text: '' }));
          return UNKNOWN;
        }
        return node.operator === '%' ? percent(operand) : node.operator === '-' ? negative(operand) : operand;
      }
      case 'binary':
        return this.#binary(node, variables, expected);
      case 'call':
        return this.#call(node, variables, expected);
      case 'let':
        return this.#let(node, variables, expected);
    }
  }

  #let(node: LetNode, variables: Variables, expected: Amount | undefined): Quantity {
    const inner = new Map(variables);
    for (const { name, value } of node.bindings) inner.set(name.toLowerCase(), this.of(value, inner));
    return this.of(node.body, inner, expected);
  }

  #binary(node: BinaryNode, variables: Variables, expected: Amount | undefined): Quantity {
    switch (node.operator) {
      case '+':
      case '-':
        return this.#sum(node, variables, expected);
      case '*':
      case '/':
        return this.#product(node, this.of(node.left, variables), this.of(node.right, variables));
      case '^':
        return this.#power(this.#part(node.left, variables), this.#part(node.right, variables));
      case '&':
        this.of(node.left, variables);
        this.of(node.right, variables);
        return TEXT;
      default:
        this.#alike([this.#part(node.left, variables), this.#part(node.right, variables)], 'compared');
        return LOGICAL;
    }
  }

  #part(node: FormulaNode, variables: Variables, expected?: Amount): Part {
    return { node, quantity: this.of(node, variables, expected) };
  }

  #sum(node: BinaryNode, variables: Variables, expected: Amount | undefined): Quantity {
    const terms: Term[] = [];
    collectTerms(node, 1, terms);
    const parts = terms.map((term) => this.#part(term.node, variables, expected));
    if (parts.some(({ quantity }) => quantity.kind === 'date')) return dateSum(terms, parts);
    const sum = this.#alike(parts, 'added', expected);
    if (sum.kind !== 'amount') return sum;
    if (sum.bare) return valueOfSum(terms, parts);
    // One and a share is no share any more, but what things grow by; a share and 5% is only no longer one of the same.
    const added = parts.flatMap(({ quantity }) => (isBare(quantity) && quantity.value !== 0 ? [quantity] : []));
    if (added.length === 0) return sum;
    return sum.share && added.some((one) => one.value !== undefined && !one.percent) ? RATIO : plain(sum);
  }

  #product({ operator, left, right }: BinaryNode, a: Quantity, b: Quantity): Quantity {
    const [one, other] = [factor(a), factor(b)];
    if (!one || !other) return UNKNOWN;
    const power = operator === '/' ? -1 : 1;
    const side =
      one.fraction && isHundredth(other, power)
        ? 'right'
        : power === 1 && other.fraction && isHundredth(one, 1)
          ? 'left'
          : undefined;
    if (side) {
      const [at, share] = side === 'left' ? [left, right] : [right, left];
      const edit = withoutSide(this.text, [left, right], side);
      this.problems.push(hundredthProblem(this.text, at, share, edit));
      return UNKNOWN;
    }
    return product(one, other, power);
  }

  #power(base: Part, exponent: Part, what = t('The exponent of a power')): Quantity {
    const [amount, power] = [factor(base.quantity), factor(exponent.quantity)];
    // Things grow over years: a time may stand up there.
    if (power && !power.bare && power.names.size > 0) {
      this.problems.push(argumentProblem(this.text, exponent, what));
      return UNKNOWN;
    }
    if (!amount || !power) return UNKNOWN;
    if (power.value !== undefined) {
      const isNamed = amount.names.size === 0 || Math.abs(power.value) <= MOST_POWER;
      return isNamed ? raised(amount, power.value) : UNKNOWN;
    }
    if (isRatio(amount)) return amount.bare && power.bare ? BARE : RATIO;
    this.problems.push(argumentProblem(this.text, base, t('The base of a power that is computed')));
    return UNKNOWN;
  }

  #call(node: CallNode, variables: Variables, expected: Amount | undefined): Quantity {
    const { name, args } = node;
    const row = rowCallOf(node);
    if (row && !variables.has(row.row.name.toLowerCase()))
      return row.level ? TEXT : (this.scope.quantityOf(row.row.name) ?? UNKNOWN);
    // A year, which only rules may ask for, takes part as a number.
    if (name === 'PERIOD' && args.length === 0) return BARE;
    const entry = functionNamed(name);
    const [least, most] = entry?.arity ?? [0, -1];
    if (!entry || args.length < least || args.length > most) {
      for (const arg of args) this.of(arg, variables);
      return UNKNOWN;
    }
    if (entry.kind === 'choice') return this.#choice(node, entry.picks, variables, expected);
    switch (name) {
      case 'PRODUCT':
      case 'SUMPRODUCT':
        return args
          .map((arg) => factor(this.of(arg, variables)))
          .reduce<Quantity>((all, one) => (all.kind === 'amount' && one ? product(all, one, 1) : UNKNOWN), literal(1));
      case 'POWER':
        return this.#power(this.#part(args[0]!, variables), this.#part(args[1]!, variables));
      case 'SQRT': {
        const root = factor(this.of(args[0]!, variables));
        return root ? raised(root, 0.5) : UNKNOWN;
      }
      case 'EXP':
        return this.#power({ node: args[0]!, quantity: RATIO }, this.#part(args[0]!, variables), 'EXP');
      case 'SUMIF':
      case 'AVERAGEIF': {
        const quantities = args.map((arg) => this.of(arg, variables));
        return quantities[2] ?? quantities[0] ?? UNKNOWN;
      }
      case 'DATEDIF': {
        for (const arg of args) this.of(arg, variables);
        return (args[2]?.kind === 'text' ? SPANS.get(args[2].value.toLowerCase()) : undefined) ?? UNKNOWN;
      }
      default:
        return this.#signed(node, variables, expected);
    }
  }

  #choice(
    { name, args }: CallNode,
    picks: (index: number, count: number) => boolean,
    variables: Variables,
    expected: Amount | undefined,
  ): Quantity {
    const isPicked = args.map((_, index) => picks(index, args.length));
    const parts = args.map((arg, index) => this.#part(arg, variables, isPicked[index] ? expected : undefined));
    if (name === 'SWITCH') {
      // What the expression is compared with stands between the results.
      for (const [index, part] of parts.entries())
        if (index > 0 && !isPicked[index]) this.#alike([parts[0]!, part], 'compared');
    }
    return this.#alike(
      parts.filter((_, index) => isPicked[index]),
      { choice: name },
      expected,
    );
  }

  /** A function that is told by its signature alone. */
  #signed(node: CallNode, variables: Variables, expected: Amount | undefined): Quantity {
    const { name, args } = node;
    const signature = signatureOf(name);
    const keeps = signature?.yields === 'a' ? expected : undefined;
    const groups: Record<'a' | 'b', Part[]> = { a: [], b: [] };
    let hasMisfit = false;
    for (const [index, arg] of args.entries()) {
      const want = signature?.want(index) ?? '.';
      const part = this.#part(arg, variables, want === 'a' ? keeps : undefined);
      if (want === 'a' || want === 'b') groups[want].push(part);
      else if (want === '1') hasMisfit = this.#wantsNone(part, name) || hasMisfit;
    }
    if (!signature || hasMisfit) return UNKNOWN;
    const a = groups.a.length === 0 ? UNKNOWN : this.#alike(groups.a, { of: name }, keeps);
    const b = groups.b.length === 0 ? UNKNOWN : this.#alike(groups.b, { of: name });
    const made = yielded(signature.yields, a, b);
    return name === 'SUM' && this.scope.columnsAreTimes ? summedOverTime(made, args) : made;
  }

  #wantsNone(part: Part, name: string): boolean {
    const { quantity } = part;
    if (quantity.kind !== 'amount' || isRatio(quantity)) return false;
    this.problems.push(argumentProblem(this.text, part, name));
    return true;
  }

  /** Amounts that should be of one kind and one scale; what they are together. */
  #alike(parts: readonly Part[], meeting: Meeting, expected?: Amount): Quantity {
    const solid: (Part & { readonly quantity: Amount })[] = [];
    let [texts, dates, bare, lost] = [0, 0, 0, 0];
    for (const part of parts) {
      const { quantity } = part;
      if (quantity.kind === 'amount' && !quantity.bare) solid.push({ ...part, quantity });
      else if (quantity.kind === 'text') texts++;
      else if (quantity.kind === 'date') dates++;
      else if (quantity.kind === 'unknown') lost++;
      else bare++;
    }
    if (solid.length === 0) return texts + dates + lost === 0 ? BARE : ofOneKind(parts, { texts, dates, bare });
    const together = allTogether(solid.map(({ quantity }) => quantity));
    if (!together) {
      this.#misfits(solid, meeting, expected);
      return UNKNOWN;
    }
    const hundreds = hundredsBesideShare(this.text, parts);
    this.problems.push(...hundreds);
    if (hundreds.length > 0) return UNKNOWN;
    if (solid.every(({ quantity }) => quantity.share) && this.#bareBesideShare(parts, solid[0]!)) return UNKNOWN;
    return texts + dates + lost === 0 ? together : UNKNOWN;
  }

  #misfits(solid: readonly (Part & { readonly quantity: Amount })[], meeting: Meeting, expected?: Amount): void {
    const measure = yardstick(solid, expected);
    const model = solid.find(({ quantity }) => fits(quantity, measure)) ?? solid[0]!;
    for (const part of solid) {
      if (fits(part.quantity, measure)) continue;
      this.problems.push(misfitProblem(this.text, part, { ...measure, node: model.node }, meeting, this.scope.rates));
    }
  }

  #bareBesideShare(parts: readonly Part[], share: Part): boolean {
    let found = false;
    for (const { node, quantity } of parts) {
      if (quantity.kind !== 'amount' || !quantity.bare || quantity.percent) continue;
      const { value } = quantity;
      if (value === undefined || value === 0 || value === 1) continue;
      found = true;
      this.problems.push(percentProblem(this.text, node, value, share.node));
    }
    return found;
  }
}

/** Operands of + and - in order; a chain of a thousand is no deeper than one. */
function collectTerms(node: FormulaNode, sign: 1 | -1, terms: Term[]): void {
  if (node.kind !== 'binary' || (node.operator !== '+' && node.operator !== '-')) {
    terms.push({ node, sign });
    return;
  }
  collectTerms(node.left, sign, terms);
  collectTerms(node.right, node.operator === '-' ? (sign === 1 ? -1 : 1) : sign, terms);
}

function valueOfSum(terms: readonly Term[], parts: readonly Part[]): Amount {
  let value: number | undefined = 0;
  let isPercent = true;
  for (const [index, { quantity }] of parts.entries()) {
    const amount = factor(quantity);
    value =
      value === undefined || amount?.value === undefined ? undefined : value + (terms[index]?.sign ?? 1) * amount.value;
    isPercent &&= amount?.percent === true;
  }
  return { ...BARE, ...(value !== undefined && { value }), ...(isPercent && { percent: true as const }) };
}

/** A day and so many days is a day; between two days lie days. */
function dateSum(terms: readonly Term[], parts: readonly Part[]): Quantity {
  const isDate = ({ quantity }: Part) => quantity.kind === 'date';
  if (!parts.every((part) => isDate(part) || part.quantity.kind === 'amount')) return UNKNOWN;
  const count = parts.reduce((sum, part, index) => sum + (isDate(part) ? (terms[index]?.sign ?? 1) : 0), 0);
  return count === 0 ? DAY : count === 1 ? DATE : UNKNOWN;
}

/** As a factor; TRUE counts as 1. */
function factor(quantity: Quantity): Amount | undefined {
  if (quantity.kind === 'amount') return quantity;
  return quantity.kind === 'logical' ? BARE : undefined;
}

function negative(quantity: Quantity): Quantity {
  if (quantity.kind !== 'amount') return factor(quantity) ?? UNKNOWN;
  return quantity.value === undefined ? quantity : { ...quantity, value: -quantity.value };
}

function percent(quantity: Quantity): Quantity {
  const amount = factor(quantity);
  if (!amount) return UNKNOWN;
  if (!amount.bare) return plain(amount);
  return { ...BARE, percent: true, ...(amount.value !== undefined && { value: amount.value / 100 }) };
}

function isBare(quantity: Quantity): quantity is Amount {
  return quantity.kind === 'amount' && quantity.bare === true;
}

/** An amount without what it was a share of. */
function plain({ names, sizes }: Amount): Amount {
  return { kind: 'amount', names, sizes };
}

/** Whether times (or by) a number takes a hundredth. */
function isHundredth({ value, percent: isPercent }: Amount, power: 1 | -1): boolean {
  return !isPercent && value === (power === 1 ? 0.01 : 100);
}

function ofOneKind(
  parts: readonly Part[],
  { texts, dates, bare }: { texts: number; dates: number; bare: number },
): Quantity {
  if (texts === parts.length) return TEXT;
  return dates > 0 && dates + bare === parts.length ? DATE : UNKNOWN;
}

/** What two amounts are together; undefined where they are not of one kind. */
function merged(a: Amount | undefined, b: Amount): Amount | undefined {
  if (a === b || !a) return a;
  if (!areOfOneKind(a, b)) return undefined;
  const sizes = common(a.sizes, b.sizes);
  if (sizes.length === 0) return undefined;
  const share = a.share && b.share && (a.share.of === undefined ? b.share : a.share);
  return {
    kind: 'amount',
    names: a.names,
    sizes,
    ...(share && { share }),
    ...(a.span && b.span && { span: true as const }),
    ...(a.fraction && b.fraction && { fraction: true as const }),
  };
}

/** What several amounts are together; undefined where they are not of one kind. */
function allTogether(amounts: readonly Amount[]): Amount | undefined {
  const named = amounts.find(isNamedShare);
  if (!named) return amounts.reduce<Amount | undefined>(merged, amounts[0]);
  // Beside a row in % GDP each is what that row is, debt by GDP and the deficit by GDP alike.
  const each = amounts.map((one) => merged(named, one));
  if (each.includes(undefined)) return undefined;
  return {
    kind: 'amount',
    names: named.names,
    sizes: named.sizes,
    ...(each.every((one) => one?.share) && named.share && { share: named.share }),
    ...(each.every((one) => one?.fraction) && { fraction: true as const }),
  };
}

function fits(amount: Amount, measure: Yardstick): boolean {
  return areOfOneKind(amount, measure) && amount.sizes.some((size) => sameSize(size, measure.size));
}

/** What the row is in, where any of the amounts is; else what most of them are. */
function yardstick(solid: readonly { readonly quantity: Amount }[], expected: Amount | undefined): Yardstick {
  const isMet = (measure: Yardstick) => solid.some(({ quantity }) => fits(quantity, measure));
  const wanted = expected && measuresOf(expected).find(isMet);
  if (wanted) return wanted;
  let best: { measure: Yardstick; count: number } | undefined;
  for (const { quantity } of solid) {
    for (const measure of measuresOf(quantity)) {
      const count = solid.filter((other) => fits(other.quantity, measure)).length;
      if (!best || count > best.count) best = { measure, count };
      if (best.count * 2 > solid.length) return best.measure;
    }
  }
  return best!.measure;
}

function measuresOf({ names, sizes, share, span }: Amount): Yardstick[] {
  return sizes.map((size) => ({ names, size, ...(share && { share }), ...(span && { span }) }));
}

function yielded(form: Yield, a: Quantity, b: Quantity): Quantity {
  const [one, other] = [factor(a), factor(b)];
  switch (form) {
    case 'a':
      return a;
    case 'b':
      return b;
    case 'a*b':
      return one && other ? product(one, other, 1) : UNKNOWN;
    case 'a/b':
      return one && other ? product(one, other, -1) : UNKNOWN;
    case 'a^2':
      return one ? raised(one, 2) : UNKNOWN;
    case '1':
      return RATIO;
    case 'n':
      return BARE;
    case 't':
      return TEXT;
    case 'l':
      return LOGICAL;
    case 'd':
      return DATE;
    case 'day':
      return DAY;
    case 'yr':
      return YEAR;
    case '?':
      return UNKNOWN;
  }
}

/** Where the columns are years, the sum of yearly amounts over all of them is a total. */
function summedOverTime(quantity: Quantity, args: readonly FormulaNode[]): Quantity {
  const isOverAll = args.length === 1 && args[0]?.kind === 'call' && args[0].name === 'ALTS';
  if (!isOverAll || quantity.kind !== 'amount' || !quantity.sizes.every(({ time }) => time < 0)) return quantity;
  const totals = quantity.sizes.map((size) => plus(size, { ten: 0, month: 0, day: 0, time: 1 }));
  return { ...quantity, sizes: [...quantity.sizes, ...totals] };
}
