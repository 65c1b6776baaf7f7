import { readScenario, type ScenarioText } from '../../model/read/scenarioText';
import { contentAt, contentOf, jsonOf, type Content } from '../content';
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
  const [ofOurs, ofTheirs] = [renamesBetween(content, mine), renamesBetween(content, other)];
  const us = renamesToFollow(ofOurs, content, mine, other, ofTheirs);
  const them = renamesToFollow(ofTheirs, content, other, mine, ofOurs);
  const [byUs, byThem] = [us.renames, them.renames];
  const conflicts: Conflict[] = [
    ...us.deleted.map(({ path, base, kept }) => ({ path, base, ours: kept })),
    ...them.deleted.map(({ path, base, kept }) => ({ path, base, theirs: kept })),
  ];
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

/** What one side gave another id and the other side took out. */
interface RenamedAndDeleted {
  readonly path: readonly string[];
  readonly base: string;
  readonly kept: string;
}

/** The renames of a side that the other one follows; what it took out it cannot: that is a conflict. */
function renamesToFollow(
  renames: Renames,
  base: Content,
  side: Content,
  other: Content,
  byOther: Renames,
): { readonly renames: Renames; readonly deleted: readonly RenamedAndDeleted[] } {
  const deleted: RenamedAndDeleted[] = [];
  const followed = (room: RenamedRoom) =>
    new Map(
      [...renames[room]].filter(([id, name]) => {
        // By either id the other side still has it, or something that is to be merged with it.
        const isThere = [id, name].some((one) => contentAt(other, [room, one]) !== undefined);
        if (isThere || byOther[room].has(id)) return true;
        const [old, kept] = [contentAt(base, [room, id]), contentAt(side, [room, name])];
        if (old !== undefined && kept !== undefined) {
          deleted.push({ path: [room, name], base: jsonOf(old), kept: jsonOf(kept) });
        }
        return false;
      }),
    );
  return {
    renames: { alternatives: followed('alternatives'), factors: followed('factors'), measures: followed('measures') },
    deleted,
  };
}
