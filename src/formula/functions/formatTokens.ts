/** A part of a format. */
export type Token =
  | { readonly kind: 'digit'; readonly sign: '0' | '#' | '?' }
  | { readonly kind: 'exponent'; readonly sign: '+' | '-' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'text' | 'general' }
  | { readonly kind: 'literal'; readonly text: string }
  /** A run of one letter of a date or time (`yyyy`, `mm`), `am/pm`, or hours in all in brackets (`[h]`). */
  | { readonly kind: 'date'; readonly text: string };

/** What a format has for numbers of one sign, or for texts. */
export interface Section {
  readonly tokens: readonly Token[];
  readonly date: boolean;
  /** Whether it has a place for a text (`@`). */
  readonly text: boolean;
}

/** The sections of a format: for positive numbers, negative ones, zero, and texts. */
export function sectionsOf(pattern: string): string[] {
  return [...pattern.matchAll(/(?:^|;)((?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*)/gs)].map((match) => match[1] ?? '');
}

const RULES: readonly (readonly [pattern: RegExp, token: (text: string) => Token | 'nothing' | undefined])[] = [
  [/"[^"]*"?/sy, (text) => literal(text.replaceAll('"', ''))],
  [/\\./sy, (text) => literal(text.slice(1))],
  // The width of a character, and filling up a cell, mean nothing in a text: a space, and nothing.
  [/_./sy, () => literal(' ')],
  [/\*./sy, () => 'nothing'],
  [/\[(?:h+|m+|s+)\]/iy, (text) => ({ kind: 'date', text: text.toLowerCase() })],
  [/\[\$[^\]]*\]/y, (text) => literal(text.slice(2, -1).split('-')[0] ?? '')],
  [/\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]/iy, () => 'nothing'],
  [/general/iy, () => ({ kind: 'general' })],
  [/e[+-]/iy, (text) => ({ kind: 'exponent', sign: text.endsWith('-') ? '-' : '+' })],
  [/am\/pm|a\/p/iy, (text) => ({ kind: 'date', text: text.toLowerCase() })],
  [/y+|m+|d+|h+|s+(?:\.0+)?/iy, (text) => ({ kind: 'date', text: text.toLowerCase() })],
  [/[0#?]/y, (text) => ({ kind: 'digit', sign: text as '0' | '#' | '?' })],
  [/\./y, () => ({ kind: 'point' })],
  [/,/y, () => ({ kind: 'comma' })],
  [/%/y, () => ({ kind: 'percent' })],
  [/@/y, () => ({ kind: 'text' })],
  // Letters that mean something in a format have to stand in quotes, others need not.
  [/[^bdeghmnsy[\]]/isy, (text) => literal(text)],
];

function literal(text: string): Token {
  return { kind: 'literal', text };
}

/** Reads one section; undefined where it is no format, or one that is not known here. */
export function readSection(section: string): Section | undefined {
  const tokens: Token[] = [];
  for (let index = 0; index < section.length;) {
    const found = nextToken(section, index);
    if (!found) return undefined;
    index += found.length;
    if (found.token !== 'nothing') tokens.push(found.token);
  }
  const date = tokens.some((token) => token.kind === 'date');
  const digits = tokens.some((token) => token.kind === 'digit');
  if (date && digits) return undefined;
  // A slash between digits asks for a fraction.
  if (/[0#?]\s*\/\s*[0-9#?]/.test(section)) return undefined;
  return {
    tokens: date ? tokens.map(asDatePart) : tokens,
    date,
    text: tokens.some((token) => token.kind === 'text'),
  };
}

function nextToken(section: string, index: number): { token: Token | 'nothing'; length: number } | undefined {
  for (const [pattern, make] of RULES) {
    pattern.lastIndex = index;
    const [text] = pattern.exec(section) ?? [];
    if (text === undefined) continue;
    const token = make(text);
    return token && { token, length: text.length };
  }
  return undefined;
}

/** In a date's format points and commas are themselves. */
function asDatePart(token: Token): Token {
  return token.kind === 'point' ? literal('.') : token.kind === 'comma' ? literal(',') : token;
}
