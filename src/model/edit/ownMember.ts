import { t } from '../l10n';
import { memberMap, type Path } from '../read/members';
import type { ScenarioText } from '../read/scenarioText';
import { objectToEdit, type EditResult } from './editResult';
import { removeMember, setMember } from './memberEdit';

/** A member whose name starts with `x_`: the user's own, of which the format knows nothing. */
export interface OwnMember {
  readonly name: string;
  /** A text as it reads; everything else as JSON. */
  readonly text: string;
}

/** The members of the user's own in the object at a path. */
export function ownMembers(doc: ScenarioText, path: Path): OwnMember[] {
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
  return name.startsWith('x_');
}

/** Write what was typed for a member of the user's own: what was JSON stays JSON, a text a text; nothing takes it out. */
export function setOwnMember(doc: ScenarioText, path: Path, name: string, typed: string): EditResult {
  const found = objectToEdit(doc, path);
  if ('refused' in found) return found;
  if (typed.trim() === '') return { edits: removeMember(found.object, name) };
  const value = memberMap(found.object).get(name)?.value;
  const isText = value === undefined || value.type === 'string';
  if (!isText && !isJson(typed)) return { refused: t('“{0}” is not JSON, as what stood here.', typed.trim()) };
  return { edits: [setMember(doc.text, found.object, name, isText ? JSON.stringify(typed) : typed.trim(), [])] };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
