import * as z from 'zod';
import { t } from '../l10n';
import type { Path } from '../read/members';
import type { ScenarioText } from '../read/scenarioText';
import { wantedText } from '../schema/wanted';
import type { EditResult } from './editResult';
import { setMemberAt } from './setMemberAt';
import { readTypedInput } from './typedInput';

/** What a person typed as the value of a member, as JSON text; nothing typed takes the member out; or why it does not fit. */
export type TypedMember = { readonly json: string | undefined } | { readonly refused: string };

/** Reads what was typed for a member as the format's own schema wants it. */
export function readTypedMember(schema: z.ZodObject, name: string, typed: string): TypedMember {
  const member: unknown = schema.shape[name];
  const text = typed.trim();
  if (text === '') {
    return member instanceof z.ZodOptional ? { json: undefined } : { refused: t('This cannot be empty.') };
  }
  const wanted: unknown = member instanceof z.ZodOptional ? member.unwrap() : member;
  const read = readAs(wanted, text);
  if ('refused' in read) return read;
  const { error } = z.safeParse(wanted instanceof z.ZodType ? wanted : z.never(), JSON.parse(read.json));
  if (!error) return read;
  return { refused: t('“{0}” cannot stand here. It must be {1}.', text, wantedText(error)) };
}

/** Writes what was typed for a member of the object at a path; nothing typed takes it out. */
export function setTypedMember(
  doc: ScenarioText,
  path: Path,
  schema: z.ZodObject,
  name: string,
  typed: string,
): EditResult {
  const read = readTypedMember(schema, name, typed);
  return 'refused' in read ? read : setMemberAt(doc, path, schema, name, read.json);
}

/** A number as people type it, as JSON text with the digits that they typed. */
export function readTypedNumber(text: string, unit?: string): { readonly json: string } | { readonly refused: string } {
  const read = readTypedInput({ values: new Map(), ...(unit !== undefined && { unit }) }, text);
  if ('refused' in read) return read;
  if ('clear' in read || read.json.startsWith('"')) return { refused: t('A number is wanted here, not a formula.') };
  return read;
}

function readAs(wanted: unknown, text: string): { readonly json: string } | { readonly refused: string } {
  if (wanted instanceof z.ZodNumber) return readTypedNumber(text);
  if (wanted instanceof z.ZodBoolean && (text === 'true' || text === 'false')) return { json: text };
  // A year is written as a number, a date as a text.
  if (wanted instanceof z.ZodUnion && /^\d{4}$/.test(text)) return { json: text };
  return { json: JSON.stringify(text) };
}
