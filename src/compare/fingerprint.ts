/** What of a finding tells it from others. */
export interface Identified {
  readonly rule: string;
  readonly row?: string;
  readonly alternative?: string;
  readonly message: string;
  readonly related?: readonly { readonly row?: string; readonly alternative?: string }[];
}

/**
 * What makes each of a file's findings the same finding in another state of the file: its rule and the cells that take
 * part, not its lines nor the values. Of several that are alike otherwise each has its number behind a colon.
 */
export function fingerprints(findings: readonly Identified[]): string[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const hash = hashOf(identityOf(finding));
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    return `${hash}:${count}`;
  });
}

function identityOf({ rule, row, alternative, related = [], message }: Identified): string {
  const cells = related.map((one) => `${one.row ?? ''}/${one.alternative ?? ''}`).sort();
  // Of a source, a waiver or a section only the message says which one it is.
  const which = row === undefined && alternative === undefined ? [message] : [];
  return JSON.stringify([rule, row ?? '', alternative ?? '', cells, ...which]);
}

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** FNV-1a over 64 bits: short, the same everywhere, and far from any collision among the findings of one file. */
function hashOf(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * PRIME) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
}
