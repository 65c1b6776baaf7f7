import type { Node } from 'jsonc-parser';
import { t } from '../l10n';
import type { Path } from '../read/members';
import type { EditedText } from '../read/editedText';
import type { TextEdit } from './textEdit';

/** The edits that do what was asked (none where it is so already), or why it cannot be done and what would help. */
export type EditResult = { readonly edits: readonly TextEdit[] } | { readonly refused: string };

/** The object at a path that an edit is to change, or why the file cannot be edited there. */
export function objectToEdit(doc: EditedText, path: Path): { readonly object: Node } | { readonly refused: string } {
  if (doc.state === 'broken')
    return { refused: t('The file is not valid JSON at the moment. Mend it in the text first.') };
  if (doc.state === 'newer')
    return { refused: t('The file is of a newer version of the format and is not written to.') };
  const object = doc.tree.nodeAt(path);
  const name = path.map(String).join(' › ');
  if (!object) return { refused: t('There is no {0} in the file any more.', name) };
  if (object.type !== 'object')
    return { refused: t('{0} is not an object in the file. Mend it in the text first.', name) };
  return { object };
}
