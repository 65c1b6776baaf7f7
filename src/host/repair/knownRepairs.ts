import type { Assessment } from '../../validate/assess';
import type { Finding, Fix } from '../../validate/finding';
import { repairs } from '../../validate/repair/repairs';
import type { Judge } from '../../validate/repair/trials';

/** A finding is another one after each edit, so what was found for it holds as long as it does. */
const known = new WeakMap<Finding, readonly Fix[]>();

/** The changes of values that would settle a finding, looked for once. */
export function repairsOf(assessment: Assessment, finding: Finding, judge: () => Judge): readonly Fix[] {
  const found = known.get(finding) ?? repairs(assessment, finding, judge());
  known.set(finding, found);
  return found;
}

/** Those that have been looked for. */
export function knownRepairs(finding: Finding): readonly Fix[] {
  return known.get(finding) ?? [];
}
