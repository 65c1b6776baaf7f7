import { t } from '../l10n';
import { memberMap, type Path } from '../read/members';
import type { EditedText } from '../read/editedText';
import { objectToEdit, type EditResult } from './editResult';
import { digitsOf, type NumberMarks } from './digits';
import { writeIn, type Written } from './layout';
import { insertMember, removeMember, setMember } from './memberEdit';

const PREFIX = 'x_';

/** A member whose name starts with `x_`: the user's own, of which the format knows nothing. */
export interface OwnMember {
  readonly name: string;
  /** A text as it reads; everything else as JSON. */
  readonly text: string;
}

/** The members of the user's own in the object at a path. */
export function ownMembers(doc: EditedText, path: Path): OwnMember[] {
  const node = doc.tree.nodeAt(path);
  if (node?.type !== 'object') return [];
  return [...memberMap(node)].flatMap(([name, { value }]) => {
    if (!isOwn(name) || !value) return [];
    const text =
      value.type === 'string' ? String(value.value) : doc.text.slice(value.offset, value.offset + value.length);
    return [{ name, text }];
  });
}

/** Whether a member is the user's own. */
export function isOwn(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** Write what was typed for a member of the user's own: what was JSON stays JSON, a text a text; nothing takes it out. */
export function setOwnMember(doc: EditedText, path: Path, name: string, typed: string): EditResult {
  const found = objectToEdit(doc, path);
  if ('refused' in found) return found;
  if (typed.trim() === '') return { edits: removeMember(found.object, name) };
  const value = memberMap(found.object).get(name)?.value;
  const isText = value === undefined || value.type === 'string';
  if (!isText && !isJson(typed)) return { refused: t('“{0}” is not JSON, as what stood here.', typed.trim()) };
  return { edits: [setMember(doc.text, found.object, name, isText ? JSON.stringify(typed) : typed.trim(), [])] };
}

/**
 * Add a member of the user's own, last in the object at a path: a number as one, everything else as a text. A cell or
 * a level that is written as a bare value becomes an object for it.
 */
export function addOwnMember(
  doc: EditedText,
  path: Path,
  typedName: string,
  typed: string,
  marks: NumberMarks,
): EditResult {
  const name = `${PREFIX}${typedName.trim().replace(/^x_/, '').replace(/\s+/g, '_')}`;
  if (name === PREFIX) return { refused: t('Give it a name first, such as reviewed_by.') };
  if (typed.trim() === '') return { refused: t('Type what it is to hold: a number or a text.') };
  const json = digitsOf(typed.trim(), marks) ?? JSON.stringify(typed);
  const bare = doc.tree.nodeAt(path);
  const container = objectToEdit(doc, path.slice(0, -1));
  if (bare && bare.type !== 'object' && 'object' in container) {
    const { offset, length } = bare;
    const members: [string, Written][] = [
      [path[2] === 'levels' ? 'label' : 'value', doc.text.slice(offset, offset + length)],
      [name, json],
    ];
    return { edits: [{ offset, length, text: writeIn(doc.text, container.object, { oneLine: true, members }) }] };
  }
  const found = objectToEdit(doc, path);
  if ('refused' in found) return found;
  const names = [...memberMap(found.object).keys()];
  if (names.includes(name))
    return { refused: t('“{0}” is there already. Change it there, or choose another name.', name) };
  return { edits: [insertMember(doc.text, found.object, name, json, names)] };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
