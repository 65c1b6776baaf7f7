import { renameAlternative, renameRow } from '../formula/renameIds';
import type { EditResult } from '../model/edit/editResult';
import { applyEdits } from '../model/edit/textEdit';
import { readScenario, type ScenarioText } from '../model/read/scenarioText';
import type { Change } from './change';
import { changesBetween, markFollowing } from './changes';
import { contentOf, type KnownEntries } from './content';
import { quickDifferences } from './quickDifferences';
import { isEmpty, renamesBetween, reversed, type Renames } from './renames';

/** What differs between two texts, and what goes by another id in the later one. */
export interface Differences {
  readonly changes: readonly Change[];
  readonly renames: Renames;
}

/** Every difference between what two texts say, valid or not. How they are laid out does not count. */
export function differences(before: ScenarioText, after: ScenarioText): Differences {
  const quick = quickDifferences(before.text, after.text);
  return quick ? { changes: quick.changes, renames: quick.renames } : differencesByAll(before, after);
}

/** The same, and all of both texts is looked at for it. */
export function differencesByAll(before: ScenarioText, after: ScenarioText): Differences {
  const known: KnownEntries = new Map();
  const [old, now] = [contentOf(before, known), contentOf(after, known)];
  const renames = renamesBetween(old, now);
  const changes = changesBetween(old, now, renames);
  if (isEmpty(renames)) return { changes, renames };
  const contents = {
    before: old,
    after: now,
    beforeRenamed: contentOf(withRenames(before, renames), known),
    afterRenamedBack: contentOf(withRenames(after, reversed(renames)), known),
  };
  return { changes: markFollowing(changes, renames, contents), renames };
}

/** A text in which rows and alternatives go by other ids, everywhere where something speaks of them. */
export function withRenames(doc: ScenarioText, { alternatives, factors, measures }: Renames): ScenarioText {
  let renamed = doc;
  const apply = (result: EditResult) => {
    if ('edits' in result) renamed = readScenario(applyEdits(renamed.text, result.edits), renamed);
  };
  for (const [id, other] of alternatives) apply(renameAlternative(renamed, id, other));
  for (const [id, other] of [...factors, ...measures]) apply(renameRow(renamed, id, other));
  return renamed;
}
