import { findingChanges } from '../../compare/findingChanges';
import { renamesBetween } from '../../compare/renames';
import { contentOf } from '../../compare/content';
import type { Assessment } from '../../validate/assess';
import type { Finding } from '../../validate/finding';

/** What is found in a merged text and in none of its sides: what both together brought about. */
export function freshFindings(merged: Assessment, sides: readonly Assessment[]): Finding[] {
  const known = sides.map((side) => {
    const renames = renamesBetween(contentOf(side.doc), contentOf(merged.doc));
    return new Set(findingChanges(side, merged, renames).fresh);
  });
  return merged.findings.filter((finding) => known.every((fresh) => fresh.has(finding)));
}
