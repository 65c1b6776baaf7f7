import {
  childrenOf,
  type CallNode,
  type Formula,
  type FormulaNode,
  type LetNode,
  type NameNode,
  type Span,
} from './ast';
import { t } from '../model/l10n';
import { dateTexts } from './dateTexts';
import { NAME, REF, VALUE, type ErrorValue } from './errorValue';
import type { FunctionEntry } from './functions/entry';
import { aliasOf, functionNamed } from './functions/registry';
import { levelMeant } from './levelMeant';
import { levelTexts } from './levels';
import { rowCallOf } from './names';
import type { FormulaFix, FormulaProblem, FormulaProblemKind } from './problem';
import type { Scope } from './scope';

/** What is wrong with a formula that could be read, and what its faulty nodes come to. */
export interface Check {
  /** In order of appearance. */
  readonly problems: readonly FormulaProblem[];
  readonly faults: ReadonlyMap<FormulaNode, ErrorValue>;
}

/** Holds a formula against what the names in it mean: unknown rows and functions, arguments, levels, alternatives. */
export function checkFormula(formula: Formula, scope: Scope): Check {
  const checker = new Checker(scope);
  checker.visit(formula.root, new Set(), false);
  checker.levels(formula);
  checker.dates(formula);
  const problems = checker.problems.toSorted((a, b) => a.offset - b.offset);
  return { problems, faults: checker.faults };
}

class Checker {
  readonly problems: FormulaProblem[] = [];
  readonly faults = new Map<FormulaNode, ErrorValue>();
  readonly #shadowed = new Set<NameNode>();

  constructor(readonly scope: Scope) {}

  /**
   * @param bound the variables of the LETs around the node
   * @param list whether a list of values may stand here
   */
  visit(node: FormulaNode, bound: ReadonlySet<string>, list: boolean): void {
    switch (node.kind) {
      case 'name':
        this.#name(node, bound);
        break;
      case 'call':
        this.#call(node, bound, list);
        break;
      case 'let':
        this.#let(node, bound, list);
        break;
      default:
        for (const child of childrenOf(node)) this.visit(child, bound, false);
    }
  }

  /** Texts that are compared with a row's levels and are none of them. */
  levels(formula: Formula): void {
    for (const { text, row: node, level, offset, length } of levelTexts(formula)) {
      const row = this.#shadowed.has(node) ? undefined : this.scope.rowNamed(node.name);
      if (!row?.levels) continue;
      const span = { offset, length };
      const { ids, valued } = row.levels;
      if (!ids.has(text.toLowerCase())) {
        const message = t(
          '“{0}” is no level of {1}. It has {2}.',
          text,
          row.id,
          [...ids.keys()].map((id) => `"${id}"`).join(', '),
        );
        this.#report('unknown-level', span, message, { name: text, ...levelMeant(span, text, ids.keys()) });
      } else if (valued && !level) {
        const message = t(
          'The levels of {0} have values, so it is a number here and never equals a text. Write LEVEL({1}).',
          row.id,
          node.name,
        );
        const fix = {
          title: t('Compare the level'),
          offset: node.offset,
          length: node.length,
          text: `LEVEL(${node.name})`,
        };
        this.#report('unknown-level', span, message, { fix });
      }
    }
  }

  /** Dates in quotes, compared with rows of dates, which are numbers: no number equals a text or comes after one. */
  dates(formula: Formula): void {
    for (const { text, row: node, call, offset, length } of dateTexts(formula)) {
      const row = this.#shadowed.has(node) ? undefined : this.scope.rowNamed(node.name);
      if (!row?.date) continue;
      const message = t('“{0}” is a text, and a date comes before every text and equals none. Write {1}.', text, call);
      const fix = { title: t('Write {0}', call), offset, length, text: call };
      this.#report('date-text', { offset, length }, message, { fix });
    }
  }

  #name(node: NameNode, bound: ReadonlySet<string>): void {
    if (bound.has(node.name.toLowerCase())) {
      this.#shadowed.add(node);
    } else if (!this.scope.rowNamed(node.name)) {
      this.faults.set(node, NAME);
      const called = functionNamed(node.name);
      const hint = called ? t(' The function {0} wants parentheses: {1}.', called.name, usage(called)) : '';
      this.#report('unknown-name', node, t('There is no row {0}.{1}', node.name, hint), { name: node.name });
    }
  }

  #let(node: LetNode, bound: ReadonlySet<string>, list: boolean): void {
    let inner = bound;
    for (const { name, value } of node.bindings) {
      this.visit(value, inner, false);
      inner = new Set([...inner, name.toLowerCase()]);
    }
    this.visit(node.body, inner, list);
  }

  #call(node: CallNode, bound: ReadonlySet<string>, list: boolean): void {
    if (this.scope.inRule && this.#isOfRules(node, bound)) return;
    const entry = functionNamed(node.name);
    if (!entry) this.#unknownFunction(node);
    else if (this.#arity(node, entry) && entry.kind === 'form') {
      this.#form(node, bound, list);
      return;
    }
    for (const [index, arg] of node.args.entries()) {
      const lists =
        (entry?.kind === 'aggregate' && (entry.lists?.(index) ?? true)) ||
        (entry?.kind === 'choice' && list && entry.picks(index, node.args.length));
      this.visit(arg, bound, lists);
    }
  }

  /** PERIOD() and BASELINE(row, steps), which only rules may write. */
  #isOfRules(node: CallNode, bound: ReadonlySet<string>): boolean {
    if (node.name === 'PERIOD') {
      if (node.args.length > 0) {
        this.faults.set(node, VALUE);
        this.#report('arguments', node.callee, t('PERIOD takes no arguments: it is the year of the alternative.'));
      }
      return true;
    }
    if (node.name !== 'BASELINE' || node.args.length !== 2) return false;
    const call = rowCallOf(node);
    if (call && !bound.has(call.row.name.toLowerCase())) {
      this.#name(call.row, new Set());
      if (!this.scope.rowNamed(call.row.name)) this.faults.set(node, NAME);
      return true;
    }
    this.faults.set(node, VALUE);
    const message = t('BASELINE takes the name of a row and how many steps back it is read: BASELINE(price, 2).');
    this.#report('arguments', node, message);
    return true;
  }

  #unknownFunction(node: CallNode): void {
    this.faults.set(node, NAME);
    const written = node.name;
    const alias = aliasOf(written);
    const hint = this.scope.rowNamed(written)
      ? t(' {0} is a row: is a * missing before the parenthesis?', written.toLowerCase())
      : alias === undefined
        ? ''
        : t(' Excel’s is {0}.', alias);
    this.#report('unknown-function', node.callee, t('There is no function {0} here.{1}', written, hint), {
      name: written,
    });
  }

  #arity(node: CallNode, entry: FunctionEntry): boolean {
    const { length } = node.args;
    const [least, most] = entry.arity;
    const isPaired = entry.count === undefined || (length % 2 === 0) === (entry.count === 'even');
    if (length >= least && length <= most && isPaired) return true;
    this.faults.set(node, VALUE);
    const wanted =
      entry.count !== undefined
        ? entry.count === 'even'
          ? t('an even number of arguments')
          : t('an odd number of arguments')
        : most === Infinity
          ? t('at least {0}', counted(least))
          : least === most
            ? counted(least)
            : t('{0} to {1} arguments', least, most);
    const message =
      length === 1
        ? t('{0} takes {1}, here is 1: {2}.', entry.name, wanted, usage(entry))
        : t('{0} takes {1}, here are {2}: {3}.', entry.name, wanted, length, usage(entry));
    this.#report('arguments', node.callee, message);
    return false;
  }

  /** BASELINE, ALT, ALTS and LEVEL take the name of a row, not a value. */
  #form(node: CallNode, bound: ReadonlySet<string>, list: boolean): void {
    const call = rowCallOf(node);
    if (!call || bound.has(call.row.name.toLowerCase())) {
      this.#formArguments(node, bound);
      return;
    }
    const { row: name, alternative } = call;
    this.#name(name, new Set());
    const row = this.scope.rowNamed(name.name);
    if (!row) this.faults.set(node, NAME);
    if (alternative && this.scope.alternativeNamed(alternative.value) === undefined) {
      this.faults.set(node, REF);
      const message = t('There is no alternative “{0}”.', alternative.value);
      this.#report('unknown-alternative', alternative, message, { name: alternative.value });
    }
    if (call.level && row && !row.levels) {
      this.faults.set(node, VALUE);
      this.#report('no-levels', node, t('The row {0} has no levels. Its name alone is its value.', row.id), {
        name: name.name,
      });
    }
    if (call.reach === 'all' && !list) {
      this.faults.set(node, VALUE);
      const message = t(
        'ALTS yields one value for each alternative. Put it into a function that takes many, such as MAX(ALTS({0})).',
        name.name,
      );
      this.#report('list', node, message);
    }
  }

  #formArguments(node: CallNode, bound: ReadonlySet<string>): void {
    this.faults.set(node, VALUE);
    if (node.name === 'ALT' && node.args[0]?.kind === 'name') {
      const { name, offset, length } = node.args[0];
      const fix = { title: t('Write quotes'), offset, length, text: `"${name}"` };
      this.#report('arguments', node.args[0], t('ALT takes the alternative’s id in quotes: "{0}".', name), { fix });
      return;
    }
    const row = node.args.at(-1);
    const isRow = row?.kind === 'name' && !bound.has(row.name.toLowerCase());
    const message =
      node.name === 'ALT' && isRow
        ? t('ALT takes the alternative’s id as a text in quotes, not a value that is computed.')
        : t('{0} takes the name of a row, not a value. Give what you compute a row of its own.', node.name);
    this.#report('arguments', node, message);
    for (const arg of node.args) this.visit(arg, bound, false);
  }

  #report(
    kind: FormulaProblemKind,
    { offset, length }: Span,
    message: string,
    more: { name?: string; fix?: FormulaFix } = {},
  ): void {
    this.problems.push({ kind, offset, length, message, ...more });
  }
}

const counted = (count: number) =>
  count === 0 ? t('no arguments') : count === 1 ? t('one argument') : t('{0} arguments', count);

/** How a function is called: `ROUND(number, digits)`. */
function usage({ name, parameters }: FunctionEntry): string {
  return `${name}(${parameters})`;
}
