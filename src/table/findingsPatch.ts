import type { FindingsPatch, FindingView } from '../protocol';

/** The list that a change of findings makes of those known by their keys. */
export function patchedFindings(
  known: ReadonlyMap<string, FindingView>,
  { gone, come }: FindingsPatch,
): readonly FindingView[] {
  const list = new Map(known);
  for (const key of gone) list.delete(key);
  const followers = new Map<string | undefined, FindingView>();
  for (const { finding, behind } of come) {
    if (list.has(finding.key)) list.set(finding.key, finding);
    else followers.set(behind, finding);
  }
  const withFollowers = (first: FindingView | undefined): FindingView[] => {
    const row: FindingView[] = [];
    for (let next = first; next; next = followers.get(next.key)) row.push(next);
    return row;
  };
  return [...withFollowers(followers.get(undefined)), ...[...list.values()].flatMap(withFollowers)];
}
