import type { Finding, Fix } from '../../validate/finding';

/** A finding is another one after each edit, so what was found for it holds as long as it does. */
const known = new WeakMap<Finding, readonly Fix[]>();

/** The changes of values that would settle a finding; undefined where nobody has looked for them. */
export function knownRepairs(finding: Finding): readonly Fix[] | undefined {
  return known.get(finding);
}

export function rememberRepairs(finding: Finding, found: readonly Fix[]): void {
  known.set(finding, found);
}
