import type { Assessment } from '../validate/assess';
import type { Finding } from '../validate/finding';
import { fingerprints, type Identified } from './fingerprint';
import type { Renames } from './renames';

/** Findings that a change brings, and those that it settles. */
export interface FindingChanges {
  readonly fresh: readonly Finding[];
  readonly settled: readonly Finding[];
}

/**
 * What a change does to the findings, wherever their rows have moved to and whatever their ids are now. One that was
 * open and is waived is settled; one that was waived and stands open is new. Where a text cannot be read, nothing is
 * known of it but why.
 * @param now the ids of now by those of then
 */
export function findingChanges(before: Assessment, after: Assessment, now: Renames): FindingChanges {
  const [then, today] = [open(before), open(after)];
  if (!isKnown(after)) return { fresh: isKnown(before) ? today : [], settled: [] };
  if (!isKnown(before)) return { fresh: [], settled: then };
  const [printsBefore, prints] = [fingerprints(then.map((one) => withIdsOf(one, now))), fingerprints(today)];
  const [known, there] = [new Set(printsBefore), new Set(prints)];
  return {
    fresh: today.filter((_, index) => !known.has(prints[index] ?? '')),
    settled: then.filter((_, index) => !there.has(printsBefore[index] ?? '')),
  };
}

function open({ doc, findings }: Assessment): Finding[] {
  return isNothing(doc.text) ? [] : findings.filter(({ waived }) => !waived);
}

function isKnown({ doc }: Assessment): boolean {
  return doc.state === 'sound' || isNothing(doc.text);
}

/** An empty text stands for a file that is not there: nothing can be wrong with it. */
function isNothing(text: string): boolean {
  return text.trim() === '';
}

function withIdsOf({ rule, row, alternative, related, message }: Finding, now: Renames): Identified {
  const placed = (one: { readonly row?: string; readonly alternative?: string }) => ({
    ...(one.row !== undefined && { row: now.factors.get(one.row) ?? now.measures.get(one.row) ?? one.row }),
    ...(one.alternative !== undefined && {
      alternative: now.alternatives.get(one.alternative) ?? one.alternative,
    }),
  });
  const own = placed({ ...(row !== undefined && { row }), ...(alternative !== undefined && { alternative }) });
  return { rule, message, ...own, related: related.map(placed) };
}
