import { PACK } from '../files';
import { STANDARD_INPUT } from '../readText';
import { git, repositoryOf } from '../git/git';
import type { Past, RepositoryPast } from './history';
import { readNameStatus } from '../git/nameStatus';

/** How git tells the paths of scenarios and rule packs, wherever they lie in the repository. */
const WATCHED = [':(top,glob)**/*.scenario.json', ':(top,glob)**/*.scenario-rules.json'];

/** The state of files at a revision of their repositories, or why it cannot be had. */
export function pastOf(revision: string, files: readonly string[]): Past | { readonly fault: string } {
  const repositories = new Map<string, RepositoryPast>();
  try {
    for (const file of files) {
      const place = file === STANDARD_INPUT ? undefined : repositoryOf(file);
      // Files without a repository are told one by one, where they are judged.
      if (!place || repositories.has(place.root)) continue;
      const past = repositoryPast(revision, place.root);
      if ('fault' in past) return past;
      repositories.set(place.root, past);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return { fault: '--changed-since asks git, and there is no git on the PATH. Install it, or leave the option out.' };
  }
  return { revision, repositories };
}

function repositoryPast(revision: string, root: string): RepositoryPast | { readonly fault: string } {
  const commit = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (!commit) {
    return {
      fault: `There is no revision “${revision}” in ${root}. Name a commit, a branch or a tag, such as HEAD or main; in CI, fetch it first.`,
    };
  }
  const id = commit.toString().trim();
  const diff = git(root, ['diff', '--name-status', '-z', '-M', '--no-ext-diff', '--no-color', id, '--', ...WATCHED]);
  const others = git(root, ['ls-files', '--others', '-z', '--', ...WATCHED]);
  if (!diff || !others)
    return { fault: `git cannot compare ${root} with “${revision}”: try git diff ${revision} there.` };
  return { commit: id, ...changesIn(diff.toString(), others.toString()) };
}

/** @param diff of `git diff --name-status -z` @param others of `git ls-files --others -z` */
function changesIn(diff: string, others: string): Pick<RepositoryPast, 'before' | 'packsChanged'> {
  const before = new Map<string, string | undefined>();
  for (const { status, path, from } of readNameStatus(diff)) {
    // A copy brings its findings anew; a renamed file only those that it did not have.
    if (from !== undefined) before.set(path, status === 'R' ? from : undefined);
    else before.set(path, status === 'A' ? undefined : path);
  }
  for (const path of others.split('\0')) if (path !== '' && !before.has(path)) before.set(path, undefined);
  return { before, packsChanged: [...before.keys()].some((path) => path.endsWith(PACK)) };
}
