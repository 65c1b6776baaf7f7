import type { Path } from './read/members';
import type { Factor } from './read/scenarioText';

/** The members of a factor that name another row, as paths inside of it. */
export const ROW_MEMBERS: readonly Path[] = [
  ['partOf'],
  ['countsToward'],
  ['sameAs'],
  ['accumulates'],
  ['share', 'part'],
  ['share', 'of'],
];

/** The rows that a factor names in its members, each with the path of the member. */
export function rowMembersOf({ partOf, countsToward, sameAs, accumulates, share }: Factor): readonly RowMember[] {
  const found: RowMember[] = [];
  if (partOf !== undefined) found.push([['partOf'], partOf]);
  if (countsToward !== undefined) found.push([['countsToward'], countsToward]);
  if (sameAs !== undefined) found.push([['sameAs'], sameAs]);
  if (accumulates !== undefined) found.push([['accumulates'], accumulates]);
  if (share?.part !== undefined) found.push([['share', 'part'], share.part]);
  if (share?.of !== undefined) found.push([['share', 'of'], share.of]);
  return found.length === 0 ? NONE : found;
}

export type RowMember = readonly [path: Path, row: string];

const NONE: readonly RowMember[] = [];
