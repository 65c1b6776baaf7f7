import { changeAt } from '../compare/change';
import type { Conflict } from '../compare/merge/mergedContent';
import type { Scenario } from '../model/read/scenarioText';
import type { Finding } from '../validate/finding';
import { toldSubject } from './comparison/words';
import type { Paint } from './paint';
import { onOneLine } from './visible';

/**
 * What a merge left to decide, and what is wrong in it that was wrong on neither side.
 * @param path stands before each line, where several files are merged
 */
export function mergeAsText(
  scenario: Scenario,
  conflicts: readonly Conflict[],
  fresh: readonly Finding[],
  paint: Paint,
  path?: string,
): string {
  const decide = conflicts.map((conflict) => `${paint('error', 'conflict')} ${toldConflict([scenario], conflict)}`);
  const found = fresh.map(({ severity, message, rule }) => {
    return `${paint(severity, severity)} new by the merge: ${onOneLine(message)} ${paint('quiet', rule)}`;
  });
  const before = path === undefined ? '' : `${onOneLine(path)}: `;
  return [...decide, ...found].map((line) => `${before}${line}\n`).join('');
}

/**
 * A conflict on one line: what it is about, and what each side has there.
 * @param scenarios by whose names it is told: by those of the first that has them
 * @param isBaseKnown whether it is known what stood there before, if anything did
 */
export function toldConflict(
  scenarios: readonly [Scenario, Scenario?],
  { path, ours, theirs, base, isOrder, unitOf }: Conflict,
  isBaseKnown = true,
): string {
  const subject = toldSubject(scenarios, changeAt(path, 'changed', {}));
  const sides = `ours ${ours ?? 'nothing'}, theirs ${theirs ?? 'nothing'}`;
  const before = isOrder || !isBaseKnown ? '' : `, before ${base ?? 'nothing'}`;
  const kept = isOrder ? ' (its place or id: kept as ours has it)' : '';
  const unit = unitOf ? ` (${unitOf} gave the row another unit, in which the other number is not meant)` : '';
  return onOneLine(`${subject}: ${sides}${before}${kept}${unit}`);
}
