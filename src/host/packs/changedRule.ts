import type { EditResult } from '../../model/edit/editResult';
import { changeSettledRule, packsOfSettings } from '../../model/edit/settledRule';
import { removeWaiversOfRule, renameWaivedRule } from '../../model/edit/waivedRule';
import type { PackDocument } from '../../model/read/packDocument';
import { readScenario } from '../../model/read/scenarioText';
import { speaksOfPack } from '../../validate/packs/namesPack';

/** A rule of a pack that has another id now or, without one, is gone. */
export interface ChangedRule {
  readonly before: string;
  readonly after?: string;
}

/** What became of the one rule of a pack that is not there any more. */
export function changedRule(before: PackDocument, after: PackDocument): ChangedRule | undefined {
  if (before.state !== 'sound' || after.state !== 'sound') return undefined;
  const gone = [...before.pack.rules.keys()].filter((id) => !after.pack.rules.has(id));
  const added = [...after.pack.rules.keys()].filter((id) => !before.pack.rules.has(id));
  const [one, ...others] = gone;
  if (one === undefined || others.length > 0 || added.length > 1) return undefined;
  const [other] = added;
  return { before: one, ...(other !== undefined && { after: other }) };
}

/**
 * Lets a file that speaks of a pack's rule follow it: the waivers of a scenario, the severities of settings. No edits where
 * it says nothing of the rule, or means another pack of that name.
 * @param name what the ids of the pack's rules begin with
 * @param isIt whether a reference of the file leads to the pack
 */
export function followedIn(
  file: { readonly text: string; readonly isSettings: boolean },
  { before, after }: ChangedRule,
  name: string,
  isIt: (reference: string) => boolean,
): EditResult {
  const { text, isSettings } = file;
  // Most files have nothing to do with it, and need not be read for that.
  if (!text.includes(before)) return { edits: [] };
  const [from, to] = [`${name}/${before}`, after === undefined ? undefined : `${name}/${after}`];
  if (isSettings) {
    const isOurs = speaksOfPack({ packs: packsOfSettings(text) }, name, isIt);
    return isOurs ? changeSettledRule(text, from, to) : { edits: [] };
  }
  const doc = readScenario(text);
  if (!speaksOfPack(doc.scenario, name, isIt)) return { edits: [] };
  return to === undefined ? removeWaiversOfRule(doc, from) : renameWaivedRule(doc, from, to);
}
