import { t } from '../model/l10n';
import type { FormulaFix, FormulaProblem } from './problem';
import { functionNamed } from './functions/registry';
import { explainReference, explainSlip, explainUnknown, explainWord } from './slips';
import type { Token } from './tokens';

/** Excel’s own limit on functions within functions. */
const DEEPEST = 64;

/** A parenthesis that is open: of a call, or one that only groups. */
interface Open {
  readonly token: Token;
  /** The function's token, where it is a call. */
  readonly callee: Token | undefined;
  /** Of a LET: its arguments so far, each as the tokens that it is made of. */
  readonly args: Token[][];
}

/**
 * Walks over a formula's tokens as its grammar would, with an eye for the slips that people make, so that a problem
 * stands on the characters at fault. What passes here is well formed.
 * @param text the formula with its leading `=`
 * @returns the first problem
 */
export function findMistake(text: string, tokens: readonly Token[]): FormulaProblem | undefined {
  return new Walk(text, tokens).run();
}

class Walk {
  readonly #tokens: readonly Token[];
  readonly #open: Open[] = [];
  /** The last token that counted; at first the leading `=`. */
  #before: Token;
  #wantsOperand = true;

  constructor(
    readonly text: string,
    tokens: readonly Token[],
  ) {
    this.#tokens = tokens.filter((token) => token.kind !== 'space');
    this.#before = this.#tokens[0] ?? { kind: 'start', text: '=', offset: 0, length: 1 };
  }

  run(): FormulaProblem | undefined {
    for (const [index, token] of this.#tokens.entries()) {
      if (token.kind === 'start') continue;
      const problem = this.#step(token, this.#tokens[index + 1]);
      if (problem) return problem;
      this.#before = token;
    }
    return this.#end();
  }

  #step(token: Token, next: Token | undefined): FormulaProblem | undefined {
    if (token.unterminated) {
      return this.#syntax(token, t('This text has no closing quote. Add " where it ends.'), {
        title: t('Add the closing quote'),
        ...this.#textEnd(),
        text: '"',
      });
    }
    if (token.kind === 'unknown') return explainUnknown(token, this.text);
    if (token.kind === 'reference') return explainReference(token, next, this.text);
    if (token.kind === 'operator') return this.#operator(token, next);
    return this.#operand(token, next);
  }

  #operand(token: Token, next: Token | undefined): FormulaProblem | undefined {
    if (!this.#wantsOperand) return this.#operandTooMany(token);
    if (token.kind === 'name' && next?.text === '(' && functionNamed(token.text)) {
      const gap = { offset: token.offset + token.length, length: next.offset - token.offset - token.length };
      const message = t('No space stands between {0} and its parenthesis.', token.text.toUpperCase());
      return this.#syntax(token, message, { title: t('Remove the space'), ...gap, text: '' });
    }
    if (token.kind === 'name' && this.#startsOperand(next)) {
      const word = explainWord(token);
      if (word) return word;
    }
    this.#open.at(-1)?.args.at(-1)?.push(token);
    this.#wantsOperand = token.kind === 'function';
    return undefined;
  }

  #operandTooMany(token: Token): FormulaProblem {
    const before = this.#before;
    const word = explainWord(token) ?? (before.kind === 'name' ? explainWord(before) : undefined);
    if (word) return word;
    const inCall = this.#open.at(-1)?.callee !== undefined;
    if (before.kind === 'number' && token.kind === 'number' && !inCall) {
      const gap = { offset: before.offset + before.length, length: token.offset - before.offset - before.length };
      const message = t('A number is written without spaces between its digits.');
      return this.#syntax({ ...gap, length: gap.length }, message, { title: t('Join the digits'), ...gap, text: '' });
    }
    const what = inCall ? t('A comma or an operator') : t('An operator');
    const message = t('{0} is missing between {1} and {2}, such as + or *.', what, before.text, token.text);
    return this.#syntax(token, message);
  }

  #operator(token: Token, next: Token | undefined): FormulaProblem | undefined {
    const slip = explainSlip(this.#before, token, next, this.#wantsOperand);
    if (slip) return slip;
    switch (token.text) {
      case '(':
        return this.#opening(token);
      case ')':
        return this.#closing(token);
      case ',':
        return this.#comma(token, next);
      case '+':
      case '-':
        break;
      default:
        if (this.#wantsOperand) return this.#nothingBefore(token);
    }
    this.#open.at(-1)?.args.at(-1)?.push(token);
    this.#wantsOperand = token.text !== '%';
    return undefined;
  }

  #opening(token: Token): FormulaProblem | undefined {
    const isCall = this.#before.kind === 'function';
    if (!this.#wantsOperand) {
      const message = t(
        'An operator is missing between {0} and the parenthesis. To multiply, write *.',
        this.#before.text,
      );
      return this.#syntax(token, message, { title: t('Multiply'), offset: token.offset, length: 0, text: '*' });
    }
    if (this.#open.length >= DEEPEST) {
      return this.#syntax(token, t('This formula is nested too deeply. Give parts of it rows of their own.'));
    }
    this.#open.at(-1)?.args.at(-1)?.push(token);
    this.#open.push({ token, callee: isCall ? this.#before : undefined, args: [[]] });
    return undefined;
  }

  #closing(token: Token): FormulaProblem | undefined {
    const open = this.#open.pop();
    if (!open) {
      const message = t('No opening parenthesis belongs to this one. Remove it, or add ( where it should begin.');
      return this.#syntax(token, message, { title: t('Remove it'), offset: token.offset, length: 1, text: '' });
    }
    const mayLack = open.callee && (this.#before.text === ',' || this.#before === open.token);
    if (this.#wantsOperand && !mayLack) {
      if (this.#before === open.token) return this.#syntax(token, t('Nothing stands between these parentheses.'));
      return this.#nothingAfter(this.#before);
    }
    this.#wantsOperand = false;
    return open.callee?.text.toUpperCase() === 'LET' ? letMistake(open.callee, open.args) : undefined;
  }

  #comma(token: Token, next: Token | undefined): FormulaProblem | undefined {
    const open = this.#open.at(-1);
    if (!open?.callee) {
      if (this.#before.kind === 'number' && next?.kind === 'number') {
        const message = t('The decimal sign is a point, as in 1.5.');
        return this.#syntax(token, message, { title: t('Write a point'), offset: token.offset, length: 1, text: '.' });
      }
      return this.#syntax(token, t('A comma stands only between the arguments of a function. Did you mean SUM(…)?'));
    }
    if (this.#wantsOperand && this.#before.text !== ',' && this.#before !== open.token) {
      return this.#nothingAfter(this.#before);
    }
    open.args.push([]);
    this.#wantsOperand = true;
    return undefined;
  }

  #end(): FormulaProblem | undefined {
    const before = this.#before;
    if (before.kind === 'start') return this.#syntax(before, t('Nothing stands after the =.'));
    const open = this.#open.at(-1);
    if (this.#wantsOperand && before !== open?.token && before.text !== ',') return this.#nothingAfter(before);
    if (!open) return undefined;
    const place = open.callee ? { ...open.callee, length: open.callee.length + 1 } : open.token;
    const message = open.callee
      ? t('The parenthesis of {0} is not closed. Add ).', open.callee.text.toUpperCase())
      : t('This parenthesis is not closed. Add ).');
    return this.#syntax(place, message, {
      title: t('Close the parenthesis'),
      ...this.#textEnd(),
      text: ')'.repeat(this.#open.length),
    });
  }

  #startsOperand(token: Token | undefined): boolean {
    return token !== undefined && token.kind !== 'operator';
  }

  #nothingBefore(token: Token): FormulaProblem {
    return this.#syntax(token, t('Something is missing before {0}.', token.text));
  }

  #nothingAfter(token: Token): FormulaProblem {
    return this.#syntax(token, t('The formula breaks off after {0}: a value or a name is missing there.', token.text));
  }

  #textEnd(): { offset: number; length: number } {
    return { offset: this.text.trimEnd().length, length: 0 };
  }

  #syntax(place: { offset: number; length: number }, message: string, fix?: FormulaFix): FormulaProblem {
    return { kind: 'syntax', offset: place.offset, length: place.length, message, ...(fix && { fix }) };
  }
}

/** What is wrong with the arguments of a LET: pairs of a name and its value, and at the end the result. */
function letMistake(callee: Token, args: readonly Token[][]): FormulaProblem | undefined {
  const form = t('LET takes pairs of a name and its value, and at the end the result: LET(cost, a + b, cost * 2).');
  const problem = (place: Token, message: string, name?: string): FormulaProblem => ({
    kind: 'syntax',
    offset: place.offset,
    length: place.length,
    message,
    ...(name !== undefined && { name }),
  });
  if (args.length < 3 || args.length % 2 === 0) return problem(callee, form);
  const names = new Set<string>();
  for (let index = 0; index < args.length - 1; index += 2) {
    const [name, more] = args[index] ?? [];
    if (name?.kind !== 'name' || more) return problem(name ?? callee, form);
    const id = name.text.toLowerCase();
    if (names.has(id))
      return problem(name, t('LET gives the name “{0}” twice. Rename the second.', name.text), name.text);
    names.add(id);
  }
  return undefined;
}
