import * as z from 'zod';
import { t } from '../../model/l10n';

const pairSchema = z.tuple([z.string().min(1), z.string().min(1)]);

/** Part and whole, as the panel sends them; nothing chosen is none. */
export function readShare(
  text: string,
): { readonly rows: { readonly part: string; readonly of: string } | undefined } | { readonly refused: string } {
  if (text === '') return { rows: undefined };
  try {
    const [part, of] = pairSchema.parse(JSON.parse(text));
    return { rows: { part, of } };
  } catch {
    return { refused: t('The two rows could not be read. Choose them again.') };
  }
}
