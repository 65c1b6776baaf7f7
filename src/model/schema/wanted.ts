import type { ZodError } from 'zod';
import { t } from '../l10n';

/** What the format's schema wants in the place of what was typed, in the reader's language. */
export function wantedText({ issues: [first] }: ZodError): string {
  return t(first?.message ?? 'something else');
}
