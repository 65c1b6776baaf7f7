import * as z from 'zod';
import type { ListsByRow } from '../../model/edit/listsByRow';
import { t } from '../../model/l10n';

const listsSchema = z.record(z.string(), z.array(z.string()));
const rowsSchema = z.array(z.string());

/** Row → what is ticked of it, as the panel sends it. */
export function readLists(text: string): { readonly lists: ListsByRow } | { readonly refused: string } {
  try {
    return { lists: new Map(Object.entries(listsSchema.parse(JSON.parse(text)))) };
  } catch {
    return { refused: t('What is ticked could not be read. Choose it again.') };
  }
}

/** Rows, as the panel sends them. */
export function readRows(text: string): { readonly rows: readonly string[] } | { readonly refused: string } {
  try {
    return { rows: rowsSchema.parse(JSON.parse(text)) };
  } catch {
    return { refused: t('The rows could not be read. Choose them again.') };
  }
}
