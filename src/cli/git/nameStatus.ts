/** A file that two states of a repository do not have alike. */
export interface NamedChange {
  /** `A` added, `D` deleted, `M` or `T` changed, `R` renamed, `C` copied. */
  readonly status: string;
  readonly path: string;
  /** Of a renamed or copied file, where it came from. */
  readonly from?: string;
}

/** Reads what `git diff --name-status -z` prints. */
export function readNameStatus(diff: string): NamedChange[] {
  const changes: NamedChange[] = [];
  const fields = diff.split('\0');
  for (let at = 0; at + 1 < fields.length;) {
    const [status = '', first = '', second = ''] = fields.slice(at, at + 3);
    // A score follows the letter of a pair.
    const isPair = /^[RC]/.test(status);
    const letter = status.slice(0, 1);
    changes.push(isPair ? { status: letter, path: second, from: first } : { status: letter, path: first });
    at += isPair ? 3 : 2;
  }
  return changes;
}
