import { plain } from '../paint';
import type { TextLook } from '../formats/text';
import { wrap } from '../wrap';
import type { CatalogueEntry, CatalogueGroup } from './catalogue';

const PLAIN: TextLook = { paint: plain };
const IN = '  ';
/** Narrower than this, broken lines are harder to read than long ones. */
const LEAST_WIDTH = 40;

/** All rules with what each finds, under the headings of their groups: one a line, or two where the screen is narrow. */
export function catalogueAsText(groups: readonly CatalogueGroup[], look: TextLook = PLAIN): string {
  const all = groups.flatMap(({ entries }) => entries);
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map(({ length }) => length));
  const ids = longest(all.map(({ id }) => id));
  const left = IN.length * 3 + ids + longest(all.map(({ severity }) => severity));
  const isNarrow = look.width !== undefined && look.width - left < LEAST_WIDTH;
  const lines = groups.flatMap(({ title, entries }) => [
    look.paint('strong', title),
    ...entries.flatMap((entry) => (isNarrow ? twoLines(entry, look) : columns(entry, look, ids, left))),
    '',
  ]);
  return [...lines, 'To read more of one, type: scenario rules values/missing'].map((line) => line + '\n').join('');
}

function columns({ id, severity, title }: CatalogueEntry, look: TextLook, ids: number, left: number): string[] {
  const [first = '', ...more] = broken(title, look, left);
  const gap = ' '.repeat(left - IN.length * 2 - ids - severity.length);
  return [
    IN + id.padEnd(ids) + IN + look.paint(severity, severity) + gap + first,
    ...more.map((line) => ' '.repeat(left) + line),
  ];
}

function twoLines({ id, severity, title }: CatalogueEntry, look: TextLook): string[] {
  const below = IN.repeat(3);
  return [
    IN + id + IN + look.paint(severity, severity),
    ...broken(title, look, below.length).map((line) => below + line),
  ];
}

/** One rule whole: what it finds, why that matters, how it is settled, and its examples. */
export function entryAsText(
  { id, severity, title, reason, remedy, examples, note }: CatalogueEntry,
  look: TextLook = PLAIN,
): string {
  const part = (heading: string, lines: readonly string[]) => ['', look.paint('strong', heading), ...lines];
  const told = (text: string) => broken(text, look, IN.length).map((line) => IN + line);
  const lines = [
    `${look.paint('strong', id)} ${look.paint(severity, severity)}`,
    ...broken(title, look, 0),
    ...part('Why it matters', told(reason)),
    ...(remedy === undefined ? [] : part('How it is settled', told(remedy))),
    ...examples.flatMap(({ heading, text }) =>
      part(
        heading,
        text.split('\n').map((line) => IN + line),
      ),
    ),
    ...(note === undefined ? [] : ['', ...broken(note, look, 0)]),
  ];
  return lines.map((line) => line + '\n').join('');
}

function broken(text: string, { width }: TextLook, left: number): string[] {
  return wrap(text, width === undefined || width - left < LEAST_WIDTH ? undefined : width - left);
}
