/** One of the two versions that a merge could not settle. */
export type Side = 'ours' | 'theirs';

/** What both sides changed, as it stands between the marks of a merge; whole lines with their ends. */
export interface Hunk {
  readonly ours: string;
  /** What stood there before, where the merge wrote it. */
  readonly base?: string;
  readonly theirs: string;
  /** The lines of the marks, as they are written. */
  readonly marks: { readonly ours: string; readonly base?: string; readonly divide: string; readonly theirs: string };
}

/** A text with the marks of a merge: what is the same for both sides, and hunks, in the text's order. */
export type MarkedText = readonly (string | Hunk)[];

/** The sides' names, as the marks give them: `HEAD` and a branch, for instance. */
export interface SideNames {
  readonly ours: string;
  readonly theirs: string;
}

// In JSON no line can begin so; the marks inside of a common ancestor that was itself a merge are longer.
const MARK = /^(<{7}|\|{7}|={7}|>{7})(?![<|=>])[^\r\n]*/;

/** Reads the marks of a merge; a text without any is one piece. A mark that belongs to no hunk stays as it is. */
export function readMarks(text: string): MarkedText {
  const pieces: (string | Hunk)[] = [];
  const lines = linesOf(text);
  for (let at = 0; at < lines.length;) {
    const found = hunkAt(lines, at);
    if (found) pieces.push(found.hunk);
    else append(pieces, lines[at] ?? '');
    at = found?.end ?? at + 1;
  }
  return pieces;
}

/** The hunks of a text, in order. */
export function hunksOf(marked: MarkedText): Hunk[] {
  return marked.filter((piece) => typeof piece === 'object');
}

/** The text as one side has it, or as it was before. */
export function sideOf(marked: MarkedText, side: Side | 'base'): string {
  return marked.map((piece) => (typeof piece === 'string' ? piece : (piece[side] ?? ''))).join('');
}

/** The text with its marks. */
export function writtenMarks(marked: MarkedText): string {
  return marked.map((piece) => (typeof piece === 'string' ? piece : hunkText(piece))).join('');
}

export function hunkText({ ours, base, theirs, marks }: Hunk): string {
  const before = marks.base === undefined ? '' : marks.base + (base ?? '');
  return marks.ours + ours + before + marks.divide + theirs + marks.theirs;
}

/** What the first marks call the sides; empty where they have no name, and where there are no marks. */
export function sideNames(marked: MarkedText): SideNames {
  const [first] = hunksOf(marked);
  const named = (mark: string | undefined) => (mark ?? '').slice(7).trim();
  return { ours: named(first?.marks.ours), theirs: named(first?.marks.theirs) };
}

/** A text's lines with their ends. */
export function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}

/** Adds a piece; texts that follow each other are one. */
export function append(pieces: (string | Hunk)[], piece: string | Hunk): void {
  const last = pieces.at(-1);
  if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
  else if (piece !== '') pieces.push(piece);
}

function hunkAt(lines: readonly string[], start: number): { hunk: Hunk; end: number } | undefined {
  if (markOf(lines[start]) !== '<') return undefined;
  const parts: { mark: string; kind: string; text: string }[] = [];
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const kind = markOf(line);
    const part = parts.at(-1);
    if (kind === undefined) {
      if (part) part.text += line;
      continue;
    }
    if (at > start && !follows(part?.kind, kind)) return undefined;
    parts.push({ mark: line, kind, text: '' });
    if (kind === '>') return { hunk: hunkOf(parts), end: at + 1 };
  }
  return undefined;
}

function follows(before: string | undefined, kind: string): boolean {
  return (
    (before === '<' && kind !== '<' && kind !== '>') ||
    (before === '|' && kind === '=') ||
    (before === '=' && kind === '>')
  );
}

function hunkOf(parts: readonly { mark: string; kind: string; text: string }[]): Hunk {
  const part = (kind: string) => parts.find((one) => one.kind === kind);
  const base = part('|');
  return {
    ours: part('<')?.text ?? '',
    ...(base && { base: base.text }),
    theirs: part('=')?.text ?? '',
    marks: {
      ours: part('<')?.mark ?? '',
      ...(base && { base: base.mark }),
      divide: part('=')?.mark ?? '',
      theirs: part('>')?.mark ?? '',
    },
  };
}

function markOf(line: string | undefined): string | undefined {
  return MARK.exec(line ?? '')?.[1]?.charAt(0);
}
