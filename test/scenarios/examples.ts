// The worked examples and the pack, as the files have them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/validate/finding';

const FOLDER = join(__dirname, '../../scenarios');

export const ALLIANCE = 'packs/alliance.scenario-rules.json';
export const SEOUL = 'seoul-washington-2025.scenario.json';
export const TOKYO = 'tokyo-washington-2025.scenario.json';
export const SUMMIT = 'summit-report.scenario.json';

/** The text of a file under scenarios/. */
export function example(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

/** What stands: the findings that the authors have not accepted. */
export function standing(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ waived }) => waived === undefined);
}

/** A finding in one line: `error rules/sober at payment/base`. */
export function outline({ severity, rule, row = '', alternative = '' }: Finding): string {
  return `${severity} ${rule} at ${row}/${alternative}`;
}
