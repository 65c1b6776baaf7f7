import ignore, { type Ignore } from 'ignore';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** A folder's `.gitignore`. */
interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** What git would leave out, as the `.gitignore` files from the top of the repository down to a folder say. */
export class GitIgnore {
  private constructor(readonly files: readonly Rules[]) {}

  /** For a folder that the person has named: it counts itself, even where a `.gitignore` above leaves it out. */
  static at(folder: string): GitIgnore {
    const above: string[] = [];
    for (let one = folder; ; one = dirname(one)) {
      above.unshift(one);
      if (existsSync(join(one, '.git'))) break;
      // Outside of a repository only what lies in the folder itself counts.
      if (dirname(one) === one) return new GitIgnore([]).inside(folder);
    }
    const start = new GitIgnore([]);
    const outer = above.slice(0, -1).reduce((rules, one) => rules.inside(one), start);
    const named = above.slice(1).some((one) => outer.leavesOut(one, true));
    return (named ? start : outer).inside(folder);
  }

  /** For a folder within, with its own `.gitignore`. */
  inside(folder: string): GitIgnore {
    const text = readIfThere(join(folder, '.gitignore'));
    return text === undefined ? this : new GitIgnore([...this.files, { folder, rules: ignore().add(text) }]);
  }

  /** Whether git would leave out a file or folder; the nearest `.gitignore` that speaks of it decides. */
  leavesOut(path: string, isFolder: boolean): boolean {
    for (const { folder, rules } of this.files.toReversed()) {
      const within = relative(folder, path).split(sep).join('/');
      if (within === '' || within.startsWith('..')) continue;
      const { ignored, unignored } = rules.test(isFolder ? within + '/' : within);
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
