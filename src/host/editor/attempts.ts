import type { EditResult } from '../../model/edit/editResult';
import type { TextEdit } from '../../model/edit/textEdit';
import { t } from '../../model/l10n';

/** Why an edit was not made, or undefined where it was, or where there was nothing to change. */
export type Refusal = string | undefined;

/** A text that is edited here and that others may change at any time. */
export interface SharedText {
  /** Another one after each change. */
  readonly version: number;
  /** @returns whether the edits were made; they are not where the text has moved on or cannot be written to */
  apply(edits: readonly TextEdit[]): PromiseLike<boolean>;
}

/** How often an edit is computed again because the text changed under it, by an agent or a formatter say. */
const TRIES = 5;

/**
 * Makes an edit, computed on the text as it is then, and computed again where the text has moved on meanwhile, so that
 * offsets of an old text are never applied to a new one.
 */
export async function attempt(text: SharedText, compute: () => EditResult): Promise<Refusal> {
  for (let tries = 0; tries < TRIES; tries++) {
    const { version } = text;
    const result = compute();
    if ('refused' in result) return result.refused;
    if (result.edits.length === 0 || (await text.apply(result.edits))) return undefined;
    if (text.version === version) break;
  }
  return t('VS Code did not take the change. The file may be read-only; try again, or edit it as text.');
}
