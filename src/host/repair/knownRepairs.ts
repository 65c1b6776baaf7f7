import type * as vscode from 'vscode';
import type { Finding, Fix } from '../../validate/finding';
import { repairs } from '../../validate/repair/repairs';
import type { Analyses } from '../analyses';
import { besideEdits } from './besideEdits';

/** A finding is another one after each edit, so what was found for it holds as long as it does. */
const known = new WeakMap<Finding, readonly Fix[]>();

/**
 * The changes of values that would settle a finding of a document as it is now, looked for once.
 * @returns undefined where the document changed before they were found
 */
export async function repairsOf(
  analyses: Analyses,
  document: vscode.TextDocument,
  finding: Finding,
): Promise<readonly Fix[] | undefined> {
  const before = known.get(finding);
  if (before) return before;
  const found = await besideEdits(document, repairs(analyses.of(document), finding, analyses.drafts(document)));
  if (found) known.set(finding, found);
  return found;
}

/** Those that have been looked for. */
export function knownRepairs(finding: Finding): readonly Fix[] {
  return known.get(finding) ?? [];
}
