import { t } from '../model/l10n';
import { nearest } from '../model/nearest';
import type { Span } from './ast';
import type { FormulaFix } from './problem';

/** The fix that writes the level which a text in its quotes most likely means. */
export function levelMeant(span: Span, text: string, levels: Iterable<string>): { readonly fix?: FormulaFix } {
  const near = nearest(text.toLowerCase(), levels);
  return near === undefined ? {} : { fix: { title: t('Replace with {0}', near), ...span, text: `"${near}"` } };
}
