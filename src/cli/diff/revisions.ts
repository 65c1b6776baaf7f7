import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Compare, Incomparable, Side } from '../../compare/comparison';
import type { FileCompared } from '../../report/comparison/filesCompared';
import { SCENARIO } from '../files';
import { packFiles } from '../packFiles';
import { readText, textOfBytes } from '../readText';
import type { SettingsFiles } from '../settingsFiles';
import { git } from '../git/git';
import { readNameStatus } from '../git/nameStatus';

/** Two states of a repository; without a later commit, the files as they lie there. */
interface Range {
  readonly from: string;
  readonly to?: string;
}

const ALL = `:(top,glob)**/*${SCENARIO}`;

/**
 * The scenarios that differ between two revisions, or between one and the files as they are.
 * @param range as typed: `main`, `main..HEAD`, `main...HEAD`
 * @param compare how two states of a file are compared
 * @param paths from the current folder; all scenarios of the repository where there is none
 * @param settings where what is wrong with those that count is gathered
 */
export function filesBetween(
  range: string,
  paths: readonly string[],
  today: string,
  compare: Compare,
  settings: SettingsFiles,
): { readonly files: readonly FileCompared[] } | { readonly fault: string } {
  try {
    const root = git('.', ['rev-parse', '--show-toplevel'])?.toString().trim();
    if (root === undefined || root === '') {
      return { fault: 'This folder lies in no git repository. Name two files to compare, or go to a repository.' };
    }
    const commits = rangeOf(range);
    if ('fault' in commits) return commits;
    const unknown = paths.find((path) => !isThere(path, commits));
    if (unknown !== undefined) return { fault: `“${unknown}” is no file or folder, neither now nor in ${range}.` };
    const { from, to } = commits;
    const states = [from, ...(to === undefined ? [] : [to])];
    const args = ['diff', '--name-status', '-z', '-M', '--no-ext-diff', '--no-color', ...states, '--'];
    const listed = git('.', [...args, ...(paths.length > 0 ? paths : [ALL])]);
    if (!listed) return { fault: `git cannot compare “${range}” here: try git diff ${range}.` };
    const files = changesIn(listed.toString()).map((file): FileCompared => {
      const { path, pathBefore = path, status } = file;
      const around = { settings: settings.of(join(root, path)), today };
      const before = status === 'added' ? NOWHERE : sideAt(root, from, pathBefore);
      const after = status === 'removed' ? NOWHERE : to === undefined ? sideNow(root, path) : sideAt(root, to, path);
      if ('fault' in before) return unread(file, compare, { side: 'before', why: before.fault });
      if ('fault' in after) return unread(file, compare, { side: 'after', why: after.fault });
      const side = ({ text, surroundings }: Side): Side => ({ text, surroundings: { ...surroundings, ...around } });
      return { ...file, comparison: compare(side(before), side(after)) };
    });
    return { files };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return { fault: 'diff asks git for revisions, and there is no git on the PATH. Install it, or name two files.' };
  }
}

/** Two revisions that are typed apart, as git takes them as well, in one; undefined where either is none. */
export function rangeOfTwo(first: string, second: string): string | undefined {
  try {
    const areRevisions = [first, second].every((one) => !one.includes('..') && commitOf(one) !== undefined);
    return areRevisions ? `${first}..${second}` : undefined;
  } catch {
    // Without git there are no revisions; that is said where they are asked for.
    return undefined;
  }
}

/** Whether a path means something, in the files as they are or at a revision. */
function isThere(path: string, { from, to }: Range): boolean {
  // A pattern of git's may mean none today.
  if (/[*?[]|^:/.test(path) || existsSync(path)) return true;
  return [from, to].some((commit) => commit !== undefined && isListed(commit, path));
}

function isListed(commit: string, path: string): boolean {
  return (git('.', ['ls-tree', '--name-only', commit, '--', path])?.length ?? 0) > 0;
}

function rangeOf(range: string): Range | { readonly fault: string } {
  const [, first = '', dots, second = ''] = /^(.*?)(\.{2,3})(.*)$/.exec(range) ?? [undefined, range];
  const from = commitOf(first === '' ? 'HEAD' : first);
  const to = dots === undefined ? undefined : commitOf(second === '' ? 'HEAD' : second);
  const unknown = from === undefined ? first : dots !== undefined && to === undefined ? second : undefined;
  if (from === undefined || unknown !== undefined) {
    const isCut = git('.', ['rev-parse', '--is-shallow-repository'])?.toString().trim() === 'true';
    const hint = isCut ? ' This clone lacks older commits: git fetch --unshallow brings them.' : '';
    return {
      fault: `“${unknown ?? ''}” is neither a file nor a revision. Name two files, or a commit, a branch or a tag such as HEAD or main..HEAD.${hint}`,
    };
  }
  if (to === undefined) return { from };
  if (dots !== '...') return { from, to };
  const base = git('.', ['merge-base', from, to])?.toString().trim();
  return base === undefined ? { fault: `“${first}” and “${second}” have no commit in common.` } : { from: base, to };
}

function commitOf(revision: string): string | undefined {
  return git('.', ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
    ?.toString()
    .trim();
}

type Listed = Omit<FileCompared, 'comparison'>;

/** @param diff of `git diff --name-status -z` */
function changesIn(diff: string): Listed[] {
  const files = readNameStatus(diff).map(({ status, path, from }): Listed => {
    if (status === 'R' && from !== undefined) return { path, pathBefore: from, status: 'changed' };
    if (from !== undefined || status === 'A') return { path, status: 'added' };
    return { path, status: status === 'D' ? 'removed' : 'changed' };
  });
  return files.filter(({ path }) => path.endsWith(SCENARIO));
}

/** A side, or why it is no text. */
type SideOf = Side | { readonly fault: string };

const NOWHERE: Side = { text: '', surroundings: {} };

function sideAt(root: string, commit: string, path: string): SideOf {
  const bytesAt = (there: string) => git(root, ['cat-file', 'blob', `${commit}:${there}`]);
  const folder = posix.dirname(path);
  const packText = (reference: string) => bytesAt(posix.join(folder, reference))?.toString('utf8');
  const read = textOfBytes(bytesAt(path) ?? Buffer.alloc(0), path);
  return 'fault' in read ? read : { ...read, surroundings: { packText } };
}

function sideNow(root: string, path: string): SideOf {
  const file = join(root, path);
  const read = readText(file, path);
  return 'fault' in read ? read : { ...read, surroundings: { packText: packFiles(file) } };
}

/** Nothing is compared where a side is no text: whatever stood in its place would be told as gone. */
function unread(file: Listed, compare: Compare, incomparable: Incomparable): FileCompared {
  return { ...file, incomparable, comparison: compare(NOWHERE, NOWHERE) };
}
