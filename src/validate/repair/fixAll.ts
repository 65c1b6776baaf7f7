import { applyEdits, type TextEdit } from '../../model/edit/textEdit';
import { changedSpan } from '../../model/read/changedSpan';
import type { Assessment } from '../assess';
import type { Finding } from '../finding';
import { tally } from './trials';

/** One fix may make way for the next; more rounds than this are a circle. */
const MOST_ROUNDS = 20;

/** Whether a finding has a fix that can be taken without a look: one that its rule prefers. */
export function hasSureFix({ fixes, waived }: Finding): boolean {
  return !waived && fixes?.some(({ preferred }) => preferred) === true;
}

/**
 * The edits that make all fixes which can be taken without a look, again and again until nothing is left to fix. A fix
 * that would bring another finding is left out. Changes of values that a person has to weigh are none of them.
 * @param judge what the scenario would be with another text
 * @param only the rule whose findings are fixed; all, where it is left out
 */
export function fixAll(now: Assessment, judge: (text: string) => Assessment, only?: string): readonly TextEdit[] {
  const rounds: (readonly TextEdit[])[] = [];
  const seen = new Set([now.doc.text]);
  let current = now;
  while (rounds.length < MOST_ROUNDS) {
    const round = roundOf(current, judge, only);
    if (!round || seen.has(round.after.doc.text)) break;
    seen.add(round.after.doc.text);
    rounds.push(round.edits);
    current = round.after;
  }
  const [first, second] = rounds;
  if (!first || !second) return first ?? [];
  // Edits of one round know nothing of the next: what lies between the first and the last change is written anew.
  const { start, before, after } = changedSpan(now.doc.text, current.doc.text);
  return [{ offset: start, length: before - start, text: current.doc.text.slice(start, after) }];
}

interface Round {
  readonly edits: readonly TextEdit[];
  readonly after: Assessment;
}

/** All fixes at once, or one after the other where they do not go together. */
function roundOf(now: Assessment, judge: (text: string) => Assessment, only: string | undefined): Round | undefined {
  const groups = now.findings
    .filter((finding) => (only === undefined || finding.rule === only) && hasSureFix(finding))
    .flatMap(({ fixes: all }) => all?.filter(({ preferred }) => preferred).slice(0, 1) ?? [])
    .map(({ edits }) => edits);
  const tryAll = (edits: readonly TextEdit[]): Round | undefined => {
    const after = judge(applyEdits(now.doc.text, edits));
    return bringsNone(now, after) ? { edits, after } : undefined;
  };
  const apart = groups.reduce<readonly TextEdit[]>(
    (taken, edits) => (overlap(taken, edits) ? taken : [...taken, ...edits]),
    [],
  );
  if (apart.length === 0) return undefined;
  const together = tryAll(apart);
  if (together) return together;
  for (const edits of groups) {
    const alone = tryAll(edits);
    if (alone) return alone;
  }
  return undefined;
}

function bringsNone(before: Assessment, after: Assessment): boolean {
  if (after.doc.state !== 'sound') return false;
  const known = tally(before.findings);
  return [...tally(after.findings)].every(([one, count]) => count <= (known.get(one) ?? 0));
}

/** Whether some edits touch what others change; two that insert at one place would come in no order. */
function overlap(taken: readonly TextEdit[], edits: readonly TextEdit[]): boolean {
  return edits.some((one) =>
    taken.some((other) => one.offset <= other.offset + other.length && other.offset <= one.offset + one.length),
  );
}
