// What can happen to the characters and the tokens of a file.
import { conflictMarkers } from './outsideChanges';
import type { Random } from './random';

/** One mutation: what it is called, and how it changes a text; `other` is another file to take pieces from. */
type Mutation = (text: string, random: Random, other: string) => string;

const ODD = [
  '\u0000',
  '\uFEFF',
  '\ud800',
  '\udc00',
  '\u2028',
  '\u00a0',
  '🇰🇷',
  'ก',
  '\u202e',
  '\\',
  '\\u',
  '\\ud83d',
  '\t',
  '\r',
];
const TOKENS = ['{', '}', '[', ']', ',', ':', '"', 'null', 'true', '0', '-', '//', '/*', '*/', "'", '{}', '[]', '"":'];
const NUMBERS = [
  '1e400',
  '-1e400',
  '1e-400',
  '-0',
  '01',
  '1.',
  '.5',
  '9'.repeat(400),
  '0.1e',
  '+1',
  'NaN',
  '1e+',
  '0x1F',
];
const WORDS = [
  '"scenario": 2,',
  '"basedOn": "deal",',
  '"values": [],',
  '"__proto__": 1,',
  '"factors": {},',
  '"label": {},',
];
const FORMULAS = [
  '"=("',
  '"="',
  '"=payment payment"',
  '"=ALT(\\"base\\", values)"',
  `"=${'('.repeat(300)}1"`,
  '"=1e999*payment"',
];

export const mutations: Readonly<Record<string, Mutation>> = {
  'characters gone': (text, random) => cut(text, random.below(text.length + 1), random.between(1, 3)),
  'an odd character': (text, random) => put(text, random.below(text.length + 1), random.pick(ODD)),
  'any character': (text, random) =>
    put(text, random.below(text.length + 1), String.fromCharCode(random.below(0x10000))),
  'a bit flipped': flipped,
  'two characters swapped': (text, random) => {
    const at = random.below(Math.max(1, text.length - 1));
    return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
  },
  'broken off': (text, random) => text.slice(0, random.below(text.length + 1)),
  'the beginning gone': (text, random) => text.slice(random.below(text.length + 1)),
  'a token gone': (text, random) => onToken(text, random, () => ''),
  'a token twice': (text, random) => onToken(text, random, (token) => `${token} ${token}`),
  'a token more': (text, random) => onToken(text, random, (token) => random.pick(TOKENS) + token),
  'another number': (text, random) => onToken(text, random, () => random.pick(NUMBERS)),
  'a formula': (text, random) => onToken(text, random, () => random.pick(FORMULAS)),
  'a member more': (text, random) => afterBrace(text, random, random.pick(WORDS)),
  'tokens swapped': swapped,
  'lines twice': (text, random) => lines(text, random, (some) => [...some, ...some]),
  'lines gone': (text, random) => lines(text, random, () => []),
  'lines reversed': (text, random) => lines(text, random, (some) => some.toReversed()),
  'a piece of another file': (text, random, other) => {
    const from = random.below(other.length + 1);
    const piece = other.slice(from, from + random.below(400));
    const at = random.below(text.length + 1);
    return text.slice(0, at) + piece + text.slice(at + (random.chance(0.5) ? piece.length : 0));
  },
  'a member twice': memberTwice,
  'nested deeply': (text, random) => {
    const depth = random.pick([3, 30, 300, 3000, 30_000]);
    const [open, close] = random.pick([
      ['[', ']'],
      ['{"a":', '}'],
    ] as const);
    const closed = random.chance(0.7) ? close.repeat(depth) : '';
    return onToken(text, random, () => open.repeat(depth) + (open === '[' ? '' : '1') + closed);
  },
  'one text very long': (text, random) =>
    onToken(text, random, () => `"${random.pick(['=a+', 'x', '\\n', '= ']).repeat(3000)}"`),
  'conflict markers': conflictMarkers,
  'read in another encoding': (text) => Buffer.from(text, 'utf8').toString('latin1'),
  'a later version': (text) => text.replace(/"scenario"\s*:\s*1\b/, '"scenario": 2'),
  'another value of its kind': (text, random, other) => {
    const of = (from: string) => [...from.matchAll(VALUE)];
    const [mine, theirs] = [of(text), of(other)];
    if (mine.length === 0 || theirs.length === 0) return text;
    const { 0: value, index } = random.pick(mine);
    const same = theirs.filter(([one]) => one.startsWith('"') === value.startsWith('"'));
    return text.slice(0, index) + random.pick(same.length > 0 ? same : theirs)[0] + text.slice(index + value.length);
  },
  'other line ends': (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\u2028', '\n\n'])),
};

export const mutationNames = Object.keys(mutations);

function cut(text: string, at: number, length: number): string {
  return text.slice(0, at) + text.slice(at + length);
}

function put(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at);
}

function flipped(text: string, random: Random): string {
  if (text === '') return text;
  const bytes = Buffer.from(text, 'utf8');
  const at = random.below(bytes.length);
  bytes.writeUInt8((bytes[at] ?? 0) ^ (1 << random.below(8)), at);
  return bytes.toString('utf8');
}

/** A text or a number that stands behind a colon. */
const VALUE = /(?<=:\s*)(?:"(?:[^"\\]|\\.)*"|-?\d[-+.\w]*)/g;
const TOKEN = /"(?:[^"\\]|\\.)*"|[-+.\w]+|[{}[\]:,]/g;

function onToken(text: string, random: Random, change: (token: string) => string): string {
  const tokens = [...text.matchAll(TOKEN)];
  if (tokens.length === 0) return text + change('');
  const { 0: token, index } = random.pick(tokens);
  return text.slice(0, index) + change(token) + text.slice(index + token.length);
}

function swapped(text: string, random: Random): string {
  const tokens = [...text.matchAll(TOKEN)];
  if (tokens.length < 2) return text;
  const [one, other] = [random.pick(tokens), random.pick(tokens)].sort((a, b) => a.index - b.index) as [
    RegExpExecArray,
    RegExpExecArray,
  ];
  if (one.index === other.index) return text;
  const between = text.slice(one.index + one[0].length, other.index);
  return text.slice(0, one.index) + other[0] + between + one[0] + text.slice(other.index + other[0].length);
}

function afterBrace(text: string, random: Random, piece: string): string {
  const braces = [...text.matchAll(/\{/g)];
  if (braces.length === 0) return piece + text;
  const at = random.pick(braces).index + 1;
  return text.slice(0, at) + piece + text.slice(at);
}

function lines(text: string, random: Random, change: (some: string[]) => string[]): string {
  const all = text.split('\n');
  const from = random.below(all.length);
  const count = random.between(1, 8);
  return [...all.slice(0, from), ...change(all.slice(from, from + count)), ...all.slice(from + count)].join('\n');
}

/** A duplicate key: a member of some object stands there again, with its value or with another. */
function memberTwice(text: string, random: Random): string {
  const members = [...text.matchAll(/"[\w$]+"\s*:\s*("(?:[^"\\]|\\.)*"|[-+.\w]+)/g)];
  if (members.length === 0) return text;
  const { 0: member, index } = random.pick(members);
  const again = random.chance(0.5) ? member : member.replace(/:\s*[^]*$/, ': {}');
  return text.slice(0, index) + again + ', ' + text.slice(index);
}
