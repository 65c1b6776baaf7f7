import ignore from 'ignore';

const MAGIC = /[*?[]/;

/** A pattern such as `plans/2025*.scenario.json`, which a shell has not resolved. */
export interface Glob {
  /** The folder to look in. */
  readonly folder: string;
  /** Whether a path below the folder, with slashes, is meant, or a folder above it. */
  readonly means: (path: string) => boolean;
}

/** Reads a path as a pattern with `*`, `**`, `?` and `[a-z]`; undefined where it holds none of these. */
export function globOf(path: string): Glob | undefined {
  const parts = path.split('/');
  const first = parts.findIndex((part) => MAGIC.test(part));
  if (first < 0) return undefined;
  // The patterns of .gitignore are those of shells, and take what lies below a folder that they name, as shells and we do.
  const pattern = ignore({ ignorecase: false }).add('/' + parts.slice(first).join('/'));
  return {
    folder: parts.slice(0, first).join('/') || (path.startsWith('/') ? '/' : '.'),
    means: (one) => pattern.ignores(one),
  };
}
