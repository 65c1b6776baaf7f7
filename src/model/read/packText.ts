import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type * as z from 'zod';
import { t } from '../l10n';
import { packSchema } from '../schema/pack';
import { TolerantReader, type Read } from './tolerantReader';

/** A rule pack as far as its text could be read. */
export type Pack = Read<z.output<typeof packSchema>>;
export type Concept = Pack['concepts'] extends ReadonlyMap<string, infer C> ? C : never;

/** A pack's text as read; `faults` says in words what could not be read of it. */
export interface ReadPack {
  readonly pack: Pack;
  readonly faults: readonly string[];
}

/** Packs stay the same while a scenario is edited, keystroke after keystroke: the latest are kept as read. */
const latest = new Map<string, ReadPack>();
const KEPT = 16;

/** Reads the text of a `.scenario-rules.json` file. */
export function readPack(text: string): ReadPack {
  const known = latest.get(text);
  if (known) return known;
  const read = readAnew(text);
  if (latest.size === KEPT) latest.clear();
  latest.set(text, read);
  return read;
}

function readAnew(text: string): ReadPack {
  const errors: ParseError[] = [];
  const root = parse(text, errors);
  const reader = new TolerantReader();
  const pack = (root && reader.read(packSchema, root, [])) ?? { concepts: new Map(), rules: new Map() };
  if (errors.length > 0 || !root) return { pack, faults: [t('It is not valid JSON.')] };
  return { pack, faults: reader.problems.map(({ message }) => message) };
}

function parse(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text.replace(/^\uFEFF/, ' '), errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    // The parser descends by recursion; thousands of nested brackets exhaust the stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
