import * as z from 'zod';
import { t } from '../l10n';
import type { Path } from '../read/members';
import { wantedText } from '../schema/wanted';
import { digitsOf, ENGLISH_MARKS } from './digits';
import type { EditedText } from '../read/editedText';
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
  const json = jsonFor(wanted, text);
  const { error } = z.safeParse(wanted instanceof z.ZodType ? wanted : z.never(), JSON.parse(json));
  if (!error) return { json };
  return { refused: t('“{0}” cannot stand here. It must be {1}.', text, wantedText(error)) };
}

/** Writes what was typed for a member of the object at a path; nothing typed takes it out. */
export function setTypedMember(
  doc: EditedText,
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

/** What is no number where one is wanted stays a text, so that the schema says what kind of number it wants. */
function jsonFor(wanted: unknown, text: string): string {
  const digits = wanted instanceof z.ZodNumber ? digitsOf(text, ENGLISH_MARKS) : undefined;
  if (digits !== undefined) return digits;
  if (wanted instanceof z.ZodBoolean && (text === 'true' || text === 'false')) return text;
  // A year is written as a number, a date as a text.
  return wanted instanceof z.ZodUnion && /^\d{4}$/.test(text) ? text : JSON.stringify(text);
}
