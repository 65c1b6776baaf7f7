import * as z from 'zod';
import { t } from '../../model/l10n';

const forbidSchema = z.record(z.string(), z.array(z.string()));

/** Factor → the levels that may not stand together, as the panel sends them. */
export function readForbid(
  text: string,
): { readonly levels: ReadonlyMap<string, readonly string[]> } | { readonly refused: string } {
  try {
    return { levels: new Map(Object.entries(forbidSchema.parse(JSON.parse(text)))) };
  } catch {
    return { refused: t('The levels could not be read. Choose them again.') };
  }
}
