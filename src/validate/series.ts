import { t } from '../model/l10n';

/** Several things as a sentence lists them: “a”, “a and b”, “a, b and c”. */
export function series(things: readonly string[]): string {
  const [last = '', ...before] = things.toReversed();
  return before.length === 0 ? last : t('{0} and {1}', before.toReversed().join(', '), last);
}
