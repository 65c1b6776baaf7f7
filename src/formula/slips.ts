import { t } from '../model/l10n';
import type { Span } from './ast';
import type { FormulaProblem } from './problem';
import type { Token } from './tokens';

/** Signs of other languages and of typesetting, and what Excel has in their place. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['×', '*'],
  ['·', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['–', '-'],
  ['—', '-'],
  ['≠', '<>'],
  ['≤', '<='],
  ['≥', '>='],
  ['²', '^2'],
  ['³', '^3'],
  ['，', ','],
  ['（', '('],
  ['）', ')'],
  ['％', '%'],
  ['＝', '='],
]);
const CURLY = /[“”„‟«»＂]/;

/** Two operators side by side that Excel does not know, and what it has in their place. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['==', '='],
  ['=<', '<='],
  ['=>', '>='],
  ['><', '<>'],
  ['**', '^'],
  ['!=', '<>'],
  ['=!', '<>'],
  ['~=', '<>'],
]);

const WORDS: ReadonlyMap<string, () => string> = new Map([
  ['and', () => t('AND is a function: write AND(a, b).')],
  ['or', () => t('OR is a function: write OR(a, b).')],
  ['xor', () => t('XOR is a function: write XOR(a, b).')],
  ['not', () => t('NOT is a function: write NOT(a), or a <> b.')],
  ['mod', () => t('MOD is a function: write MOD(a, b).')],
  ['if', () => t('IF is a function: write IF(condition, then, otherwise).')],
  ['then', () => t('IF is a function: write IF(condition, then, otherwise).')],
  ['else', () => t('IF is a function: write IF(condition, then, otherwise).')],
  ['is', () => t('Equality is written a = b, difference a <> b.')],
]);

function syntax(place: Span, message: string, fix?: { title: string; text: string } & Partial<Span>): FormulaProblem {
  const { offset, length } = place;
  return { kind: 'syntax', offset, length, message, ...(fix && { fix: { offset, length, ...fix } }) };
}

function replaced(place: Span, written: string, text: string): FormulaProblem {
  return syntax(place, t('Excel has no {0}. Write {1}.', written, text), { title: t('Write {0}', text), text });
}

/**
 * The habit of another language behind an operator that has no place where it stands.
 * @param wantsOperand whether a value or a name should come next
 */
export function explainSlip(
  before: Token,
  token: Token,
  next: Token | undefined,
  wantsOperand: boolean,
): FormulaProblem | undefined {
  const touching = before.offset + before.length === token.offset;
  const both = { offset: before.offset, length: before.length + token.length };
  if (token.text === '!' && next?.text === '=') {
    return replaced({ offset: token.offset, length: next.offset + 1 - token.offset }, '!=', '<>');
  }
  if (token.text === '!') return syntax(token, t('Excel has no ! for “not”. Write NOT(…).'));
  if (token.text === ';') {
    return syntax(token, t('Arguments are separated by commas here, whatever the language of your Excel.'), {
      title: t('Write a comma'),
      text: ',',
    });
  }
  if (token.text === '{' || token.text === '}') {
    const message = t('Lists in braces are refused: a formula here yields one value.');
    return { kind: 'refused', offset: token.offset, length: token.length, message };
  }
  if (token.text === ':') return refusedRange(token);
  if (token.text === '@' || token.text === '#') {
    return syntax(token, t('The operator {0} is for ranges. A name here is one value: leave it out.', token.text), {
      title: t('Remove it'),
      text: '',
    });
  }
  if (!wantsOperand || !touching) return undefined;
  if (before.kind === 'start' && token.text === '=') {
    return syntax(token, t('One = at the start is enough.'), { title: t('Remove it'), text: '' });
  }
  if (before.kind !== 'operator') return undefined;
  const pair = before.text + token.text;
  if (pair === '&&') return syntax(both, t('Excel has no &&. Write AND(a, b); a single & joins texts.'));
  const remedy = PAIRS.get(pair);
  return remedy === undefined ? undefined : replaced(both, pair, remedy);
}

/** Excel's words for logic are functions; between values they are a habit of another language. */
export function explainWord(token: Token): FormulaProblem | undefined {
  const message = token.kind === 'name' ? WORDS.get(token.text.toLowerCase())?.() : undefined;
  return message === undefined ? undefined : syntax(token, message);
}

/** Why what Excel reads as cells is refused, or the slip that only looks like it. */
export function explainReference(token: Token, next: Token | undefined, text: string): FormulaProblem {
  if (next?.text === '!' && text[next.offset + 1] === '=') {
    // `a!=b` reads as a sheet named a.
    return replaced({ offset: next.offset, length: 2 }, '!=', '<>');
  }
  if (token.text.includes(':')) return refusedRange(token);
  const { offset, length } = token;
  const what =
    token.text.includes('!') || next?.text === '!'
      ? t('a cell of another sheet')
      : token.text.includes('[')
        ? t('a column of a table')
        : t('the address of a cell');
  const message = t('Excel reads “{0}” as {1}. Rows here have names: use the row’s name.', token.text, what);
  return { kind: 'refused', offset, length, message, name: token.text };
}

function refusedRange({ offset, length }: Span): FormulaProblem {
  const message = t(
    'Ranges are refused: rows here have names. Add rows up by name, SUM(a, b), or a row across the alternatives, SUM(ALTS(a)).',
  );
  return { kind: 'refused', offset, length, message };
}

/** What stands behind characters that are no part of any name, number or operator. */
export function explainUnknown(token: Token, text: string): FormulaProblem {
  const at = (index: number, length: number): Span => ({ offset: token.offset + index, length });
  const curly = token.text.search(CURLY);
  if (curly >= 0) {
    const whole = { offset: 0, length: text.length, text: text.replace(new RegExp(CURLY, 'g'), '"') };
    const message = t('Text stands in straight quotes: "…". These are typeset ones.');
    return syntax(at(curly, 1), message, { title: t('Write straight quotes'), ...whole });
  }
  const or = token.text.indexOf('||');
  if (or >= 0) return syntax(at(or, 2), t('Excel has no ||. Write OR(a, b); & joins texts.'));
  for (const [index, sign] of Array.from(token.text, (character, i) => [i, character] as const)) {
    const remedy = SIGNS.get(sign);
    if (remedy !== undefined) return replaced(at(index, sign.length), sign, remedy);
  }
  if (/^['‘’]/.test(token.text)) {
    const inner = token.text.replace(/^['‘’]|['‘’]$/g, '');
    return syntax(token, t('Text stands in double quotes: "…".'), {
      title: t('Write double quotes'),
      text: `"${inner}"`,
    });
  }
  const factor = /^([0-9.]+)([a-z_]\w*)$/i.exec(token.text);
  if (factor) {
    const [, number = '', name = ''] = factor;
    const message = t('An operator is missing between {0} and {1}. To multiply, write *.', number, name);
    return syntax(token, message, { title: t('Multiply'), text: `${number}*${name}` });
  }
  if (/[$€£¥₩]/.test(token.text)) {
    return syntax(token, t('Numbers stand without a currency sign; the row’s unit says the currency.'));
  }
  if (token.text.includes('?'))
    return syntax(token, t('Excel has no ? operator. Write IF(condition, then, otherwise).'));
  return syntax(
    token,
    t('“{0}” is no part of Excel’s syntax. Names are written in letters, digits and _.', token.text),
  );
}
