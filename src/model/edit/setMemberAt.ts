import type * as z from 'zod';
import { memberMap, type Path } from '../read/members';
import type { EditedText } from '../read/editedText';
import { objectToEdit, type EditResult } from './editResult';
import { writeIn, type Written } from './layout';
import { removeMember, setMember } from './memberEdit';

/**
 * Set a member of the object at a path, where it is new in the place that the format's order gives it.
 * @param value undefined takes the member out
 */
export function setMemberAt(
  doc: EditedText,
  path: Path,
  schema: z.ZodObject,
  name: string,
  value: Written | undefined,
): EditResult {
  const found = objectToEdit(doc, path);
  if ('refused' in found) return found;
  const { object } = found;
  if (value === undefined) return { edits: removeMember(object, name) };
  const order = Object.keys(schema.shape);
  const json = writeIn(doc.text, object, value);
  const edit = setMember(doc.text, object, name, json, order.slice(0, order.indexOf(name)));
  const unchanged = memberMap(object).has(name) && doc.text.slice(edit.offset, edit.offset + edit.length) === edit.text;
  return { edits: unchanged ? [] : [edit] };
}
