import { readScenario } from '../../src/model/read/scenarioText';
import type { Finding } from '../../src/validate/finding';
import { validate } from '../../src/validate/validate';

export function findingsOf(text: string): Finding[] {
  return validate(readScenario(text));
}

/** A row and an alternative, as far as there is one of each, in a short form: `payment/base`, `payment`, `/base`. */
export function addressOf({ row, alternative }: { row?: string; alternative?: string }): string {
  return (row ?? '') + (alternative === undefined ? '' : `/${alternative}`);
}
