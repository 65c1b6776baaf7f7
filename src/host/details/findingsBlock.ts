import type { Block } from '../../protocol/details';
import type { Finding } from '../../validate/finding';
import { FindingPlaces } from '../editor/findingPlaces';

/** What is found in a cell, or in a row or a column itself; what the authors accept comes last. */
export function findingsBlock(
  findings: readonly Finding[],
  row: string | undefined,
  alternative: string | undefined,
): Block[] {
  const keys = FindingPlaces.of(findings).allAt(row, alternative);
  return keys.length === 0 ? [] : [{ kind: 'findings', keys }];
}
