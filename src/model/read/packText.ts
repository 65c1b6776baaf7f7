import type * as z from 'zod';
import { t } from '../l10n';
import { packSchema } from '../schema/pack';
import type { EditedText } from './editedText';
import { LineIndex } from './lines';
import type { Problem } from './problem';
import { syntaxProblems, tooDeep } from './syntax';
import { TextTree } from './textTree';
import { TolerantReader, type Read } from './tolerantReader';
import { newerVersion } from './version';

/** A rule pack as far as its text could be read. */
export type Pack = Read<z.output<typeof packSchema>>;
export type Concept = Pack['concepts'] extends ReadonlyMap<string, infer C> ? C : never;

/** A pack's text as read. */
export interface ReadPack extends Pick<EditedText, 'tree' | 'state'> {
  readonly pack: Pack;
  /** What could not be read, where it stands. */
  readonly problems: readonly Problem[];
  /** The same in words, for who does not have the text before them. */
  readonly faults: readonly string[];
}

/** Packs stay the same while a scenario is edited, keystroke after keystroke: the latest are kept as read. */
const latest = new Map<string, ReadPack>();
const KEPT = 16;

/** Reads the text of a `.scenario-rules.json` file. Never throws. */
export function readPack(text: string): ReadPack {
  const known = latest.get(text);
  if (known) return known;
  const read = readAnew(text);
  if (latest.size === KEPT) latest.clear();
  latest.set(text, read);
  return read;
}

function readAnew(text: string): ReadPack {
  const parsed = TextTree.of(text);
  const tree = parsed?.tree ?? TextTree.none(text);
  const reader = new TolerantReader();
  const root = parsed && tree.root;
  const pack = (root && reader.read(packSchema, root, [])) ?? { concepts: new Map(), rules: new Map() };
  const syntax = parsed ? syntaxProblems(text, parsed.errors) : [tooDeep(text)];
  if (syntax.length > 0) return { tree, pack, problems: syntax, state: 'broken', faults: inWords(text, syntax) };
  const faults = reader.problems.map(({ message }) => message);
  const newer = newerVersion(tree, 'pack');
  if (newer) return { tree, pack, problems: [newer], state: 'newer', faults };
  return { tree, pack, problems: reader.problems, state: root?.type === 'object' ? 'sound' : 'broken', faults };
}

function inWords(text: string, syntax: readonly Problem[]): string[] {
  const lines = new LineIndex(text);
  return syntax.map(({ offset, message }) =>
    offset === 0 ? message : t('It is not valid JSON. Line {0}: {1}', String(lines.at(offset).line), message),
  );
}
