import type { FindingsPatch, FindingView } from '../../protocol';
import { sameView } from './sameView';

/** What changed from one list of findings to the next, or undefined where nothing did. */
export function findingsPatch(
  before: readonly FindingView[],
  after: readonly FindingView[],
): FindingsPatch | undefined {
  if (before === after) return undefined;
  const old = new Map(before.map((view) => [view.key, view]));
  const now = new Set(after.map(({ key }) => key));
  const gone = before.flatMap(({ key }) => (now.has(key) ? [] : [key]));
  const stayed = before.filter(({ key }) => now.has(key));
  const kept = after.filter(({ key }) => old.has(key));
  // Findings that changed places among each other are few, and seldom: then all come anew.
  if (stayed.some(({ key }, at) => key !== kept[at]?.key)) return { gone: [...old.keys()], come: placed(after) };
  const come = placed(after).filter(({ finding }) => !sameView(old.get(finding.key), finding));
  return gone.length + come.length > 0 ? { gone, come } : undefined;
}

function placed(findings: readonly FindingView[]): FindingsPatch['come'] {
  return findings.map((finding, at) => {
    const behind = findings[at - 1];
    return behind ? { finding, behind: behind.key } : { finding };
  });
}
