/** So often repeated counts as without end. */
const MANY = 10;

/** A parenthesis that is open. */
interface Group {
  /** What is in it can match several lengths of the same text: something repeated, something that may be missing. */
  varies: boolean;
  /** The ways that it offers, each by the sign with which it begins. */
  readonly beginnings: string[];
  isAtBeginning: boolean;
}

/**
 * Whether a regular expression repeats, without end, what can itself be divided in several ways: `(a+)+`, `(a|aa)*`.
 * A text that it nearly matches would be tried in more ways than anybody can wait for, and the page would stand still.
 */
export function isRunaway(source: string): boolean {
  const open: Group[] = [];
  let group = newGroup();
  for (let at = 0; at < source.length;) {
    const sign = source.charAt(at);
    if (sign === '(') {
      open.push(group);
      group = newGroup();
      at += /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(at))?.[0].length ?? 1;
      continue;
    }
    if (sign === '|') {
      group.isAtBeginning = true;
      at++;
      continue;
    }
    let inner: Group | undefined;
    let length = 1;
    if (sign === ')') {
      inner = group;
      group = open.pop() ?? newGroup();
    } else {
      length = atomLength(source, at);
    }
    if (group.isAtBeginning) {
      group.isAtBeginning = false;
      group.beginnings.push(inner ? '(' : source.slice(at, at + length));
    }
    at += length;
    const [written = '', least, most] = repetitionAt(source, at);
    at += written.length;
    if (inner && most >= MANY && (inner.varies || overlaps(inner.beginnings))) return true;
    if (least !== most || inner?.varies === true || (inner?.beginnings.length ?? 0) > 1) group.varies = true;
  }
  return false;
}

function newGroup(): Group {
  return { varies: false, beginnings: [], isAtBeginning: true };
}

/** A sign, an escape or a class. */
function atomLength(source: string, at: number): number {
  const rest = source.slice(at);
  const atom = /^\[(?:\\.|[^\]\\])*\]|^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|k<\w+>|.)/su.exec(rest);
  return atom?.[0].length ?? 1;
}

/** How often what stands before it is repeated. */
function repetitionAt(source: string, at: number): [written: string, least: number, most: number] {
  const [written = '', sign = '', from, comma, to] = /^([*+?]|\{(\d+)(,)?(\d*)\})\??/.exec(source.slice(at)) ?? [];
  if (written === '') return ['', 1, 1];
  if (sign === '*') return [written, 0, Infinity];
  if (sign === '+') return [written, 1, Infinity];
  if (sign === '?') return [written, 0, 1];
  const least = Number(from);
  return [written, least, comma === undefined ? least : to === '' ? Infinity : Number(to)];
}

/** Whether of several ways two may begin alike: only single letters and digits are known not to. */
function overlaps(beginnings: readonly string[]): boolean {
  if (beginnings.length < 2) return false;
  const letters = beginnings.map((one) => one.toLowerCase());
  return new Set(letters).size < letters.length || letters.some((one) => !/^[\p{L}\p{N} ]$/u.test(one));
}
