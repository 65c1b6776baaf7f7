import { assess, type Surroundings } from '../../src/validate/assess';
import type { Finding } from '../../src/validate/finding';

export function findingsOf(text: string, surroundings?: Surroundings): Finding[] {
  return [...assess(text, surroundings).findings];
}

/** The same but for remarks on the shape of the analysis, of which so small a scenario leaves many. */
export function faultsOf(text: string, surroundings?: Surroundings): Finding[] {
  return findingsOf(text, surroundings).filter((finding) => !isRemark(finding));
}

/** Whether a finding is a remark on the shape of the analysis. */
export function isRemark({ rule, severity }: Finding): boolean {
  return rule.startsWith('shape/') && severity === 'info';
}

/** A row and an alternative, as far as there is one of each, in a short form: `payment/base`, `payment`, `/base`. */
export function addressOf({ row, alternative }: { row?: string; alternative?: string }): string {
  return (row ?? '') + (alternative === undefined ? '' : `/${alternative}`);
}
