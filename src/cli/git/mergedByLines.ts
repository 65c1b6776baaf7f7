import { STANDARD_INPUT } from '../readText';
import { gitAnswer } from './git';

/** Files with what was before, and what ours and theirs made of it. */
export type Paths = readonly [base: string, ours: string, theirs: string];

/** Git’s own merge of three files; undefined where it cannot merge them, or is not there. */
export function mergedByLines(
  paths: Paths,
  markerSize: number,
): { readonly bytes: Buffer; readonly hasConflicts: boolean } | undefined {
  if (paths.includes(STANDARD_INPUT)) return undefined;
  const [base, ours, theirs] = paths;
  const labels = ['ours', 'base', 'theirs'].flatMap((label) => ['-L', label]);
  try {
    const { code, out } = gitAnswer([
      ...['merge-file', '--stdout', '--diff3', `--marker-size=${markerSize}`, ...labels],
      ...['--', ours, base, theirs],
    ]);
    // It tells how many conflicts there are, up to 127; over that it failed.
    return code > 127 ? undefined : { bytes: out, hasConflicts: code > 0 };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
