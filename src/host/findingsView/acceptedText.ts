import { t } from '../../model/l10n';
import type { Finding } from '../../validate/finding';

/** Why the authors accept a finding, and until when. */
export function acceptedText({ reason, until }: NonNullable<Finding['waived']>): string {
  // What is missing is told as a finding of its own; here it is not to look as if the text were cut off.
  if (reason.trim() === '') {
    return until === undefined ? t('Accepted, without a reason') : t('Accepted until {0}, without a reason', until);
  }
  return until === undefined ? t('Accepted: {0}', reason) : t('Accepted until {1}: {0}', reason, until);
}
