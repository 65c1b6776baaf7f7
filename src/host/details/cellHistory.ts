import type * as vscode from 'vscode';
import { effectiveCell } from '../../model/inherit';
import { t } from '../../model/l10n';
import type { ScenarioText } from '../../model/read/scenarioText';
import type { ToDetails } from '../../protocol/details';
import { findGit, type Repository } from '../git/gitApi';
import { revisionsOf, type CommittedState } from './revisions';

/** Further back than so many commits of the file nobody looks here. */
const MOST_COMMITS = 60;

type History = Extract<ToDetails, { type: 'cell-history' }>;

/** Who set a cell, when and in which commit, as git knows it; of an inherited cell, the one that it is inherited from. */
export async function cellHistory(
  uri: vscode.Uri,
  doc: ScenarioText,
  row: string,
  alternative: string,
): Promise<History> {
  const subject = { of: 'cell', row, alternative } as const;
  const without = (remark: string): History => ({ type: 'cell-history', subject, revisions: [], remark });
  const git = await findGit();
  if (!git) return without(t('VS Code’s Git extension is not there or is turned off, so there is no history.'));
  const repository = git.getRepository(uri);
  if (!repository) return without(t('This file is in no git repository that is open, so it has no history.'));
  try {
    const factor = doc.scenario.factors.get(row);
    const from = (factor && effectiveCell(doc.scenario, factor, alternative)?.from) ?? alternative;
    const commits = await repository.log({ maxEntries: MOST_COMMITS, path: uri.fsPath });
    const states: CommittedState[] = [];
    for (const { hash, message, authorName = '', authorDate } of commits) {
      // Where a commit took the file away, or gave it this name, there is no text.
      const text = await committedText(repository, hash, uri.fsPath);
      const date = authorDate?.toISOString().slice(0, 10) ?? '';
      states.push({ commit: hash, author: authorName, date, message: message.split('\n')[0] ?? '', text });
    }
    const now: CommittedState = { commit: '', author: '', date: '', message: t('Not committed yet'), text: doc.text };
    const complete = commits.length < MOST_COMMITS;
    const revisions = revisionsOf([now, ...states], row, from, complete);
    const remark = remarkOf(doc, { complete, commits: commits.length, isInherited: from !== alternative, from });
    return { type: 'cell-history', subject, revisions, ...(remark !== undefined && { remark }) };
  } catch (error) {
    return without(t('Git could not tell the history: {0}', error instanceof Error ? error.message : String(error)));
  }
}

function remarkOf(
  { scenario }: ScenarioText,
  { complete, commits, isInherited, from }: { complete: boolean; commits: number; isInherited: boolean; from: string },
): string | undefined {
  if (commits === 0) return t('This file has not been committed yet.');
  if (isInherited)
    return t('Of the cell in {0}, from which this one is inherited.', scenario.alternatives.get(from)?.label ?? from);
  return complete ? undefined : t('Of the last {0} commits of this file.', MOST_COMMITS);
}

/** What a commit holds stays the same for good. */
const known = new Map<string, Promise<string | undefined>>();

function committedText(repository: Repository, hash: string, path: string): Promise<string | undefined> {
  const key = `${hash} ${path}`;
  const text = known.get(key) ?? repository.show(hash, path).then(undefined, () => undefined);
  known.set(key, text);
  return text;
}
