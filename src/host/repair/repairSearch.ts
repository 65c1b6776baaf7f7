import type * as vscode from 'vscode';
import type { Finding, Fix } from '../../validate/finding';
import { repairs } from '../../validate/repair/repairs';
import type { Analyses } from '../analyses';
import { besideEdits } from './besideEdits';
import { knownRepairs, rememberRepairs } from './knownRepairs';

/**
 * The changes of values that would settle a finding of a document as it is now, looked for once.
 * @returns undefined where the document changed before they were found
 */
export async function repairsOf(
  analyses: Analyses,
  document: vscode.TextDocument,
  finding: Finding,
): Promise<readonly Fix[] | undefined> {
  const before = knownRepairs(finding);
  if (before) return before;
  const found = await besideEdits(document, repairs(analyses.of(document), finding, analyses.drafts(document)));
  if (found) rememberRepairs(finding, found);
  return found;
}
