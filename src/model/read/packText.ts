import { parseTree, type ParseError } from 'jsonc-parser';
import type * as z from 'zod';
import { packSchema } from '../schema/pack';
import { TolerantReader, type Read } from './tolerantReader';

/** A rule pack as far as its text could be read. */
export type Pack = Read<z.output<typeof packSchema>>;
export type Concept = Pack['concepts'] extends ReadonlyMap<string, infer C> ? C : never;

/** Reads the text of a `.scenario-rules.json` file; `faults` says in words what could not be read of it. */
export function readPack(text: string): { readonly pack: Pack; readonly faults: readonly string[] } {
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { disallowComments: true, allowTrailingComma: false });
  const reader = new TolerantReader();
  const pack = (root && reader.read(packSchema, root, [])) ?? { concepts: new Map(), rules: new Map() };
  if (errors.length > 0 || !root) return { pack, faults: ['It is not valid JSON.'] };
  return { pack, faults: reader.problems.map(({ message }) => message) };
}
