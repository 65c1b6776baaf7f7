import { assess, type Surroundings } from '../../src/validate/assess';
import type { Finding } from '../../src/validate/finding';

export function findingsOf(text: string, surroundings?: Surroundings): Finding[] {
  return [...assess(text, surroundings).findings];
}

/** Without what is only worth knowing: so small a scenario as those of tests leaves much to remark that is no fault. */
export function faultsOf(text: string, surroundings?: Surroundings): Finding[] {
  return findingsOf(text, surroundings).filter(({ severity }) => severity !== 'info');
}

/** A row and an alternative, as far as there is one of each, in a short form: `payment/base`, `payment`, `/base`. */
export function addressOf({ row, alternative }: { row?: string; alternative?: string }): string {
  return (row ?? '') + (alternative === undefined ? '' : `/${alternative}`);
}
