import { readScenario, type ScenarioText } from '../../model/read/scenarioText';
import { contentOf } from '../content';
import { withRenames } from '../differences';
import { RENAMED_ROOMS, renamesBetween, type RenamedRoom, type Renames } from '../renames';
import { withMarks } from './conflictMarks';
import { mergedContent, type Conflict } from './mergedContent';
import type { MergedText } from './mergeTexts';
import { writtenInto } from './writtenInto';

/** Merges as `mergeTexts` does, by all of the texts. */
export function mergedWhole(
  base: string,
  ours: string,
  theirs: string,
  markerSize: number,
): MergedText | { readonly refused: string } {
  const docs = [base, ours, theirs].map((text) => readScenario(text));
  const [before, mine, other] = docs;
  if (!before || !mine || !other) return { refused: 'There is nothing to merge.' };
  for (const [name, doc] of [
    ['BASE', before],
    ['OURS', mine],
    ['THEIRS', other],
  ] as const) {
    const isNothing = doc === before && base.trim() === '';
    if (!isNothing && (doc.state !== 'sound' || doc.tree.root?.type !== 'object')) {
      return {
        refused: `${name} is no scenario that can be merged: ${doc.problems[0]?.message ?? 'it cannot be read'}`,
      };
    }
  }
  const aligned = alignedByIds(before, mine, other);
  const { content, conflicts } = mergedContent(
    contentOf(aligned.base),
    contentOf(aligned.ours),
    contentOf(aligned.theirs),
  );
  const all = [...aligned.conflicts, ...conflicts];
  const settled = writtenInto(aligned.ours, content);
  const text = all.length === 0 ? settled : withMarks(readScenario(settled), all, markerSize);
  return { text, settled, conflicts: all };
}

interface Aligned {
  readonly base: ScenarioText;
  readonly ours: ScenarioText;
  readonly theirs: ScenarioText;
  readonly conflicts: readonly Conflict[];
}

/** The three texts with every row and alternative under the id that one side gave it. */
function alignedByIds(base: ScenarioText, ours: ScenarioText, theirs: ScenarioText): Aligned {
  const [content, mine, other] = [contentOf(base), contentOf(ours), contentOf(theirs)];
  const [byUs, byThem] = [renamesBetween(content, mine), renamesBetween(content, other)];
  const conflicts: Conflict[] = [];
  const each = (choose: (room: RenamedRoom) => ReadonlyMap<string, string>): Renames => ({
    alternatives: choose('alternatives'),
    factors: choose('factors'),
    measures: choose('measures'),
  });
  // Given two ids, it keeps the one of ours.
  for (const room of RENAMED_ROOMS) {
    for (const [id, name] of byUs[room]) {
      const their = byThem[room].get(id);
      if (their === undefined || their === name) continue;
      const [b, o, t] = [id, name, their].map((one) => JSON.stringify(one));
      conflicts.push({
        path: [room, name],
        ...(b && { base: b }),
        ...(o && { ours: o }),
        ...(t && { theirs: t }),
        isOrder: true,
      });
    }
  }
  const inTheirs = each((room) => new Map([...byUs[room]].map(([id, name]) => [byThem[room].get(id) ?? id, name])));
  const inOurs = each((room) => new Map([...byThem[room]].filter(([id]) => !byUs[room].has(id))));
  const inBase = each((room) => new Map([...byThem[room], ...byUs[room]]));
  return {
    base: withRenames(base, inBase),
    ours: withRenames(ours, inOurs),
    theirs: withRenames(theirs, inTheirs),
    conflicts,
  };
}
