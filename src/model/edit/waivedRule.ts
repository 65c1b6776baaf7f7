import type { Span } from '../read/lines';
import type { ScenarioText } from '../read/scenarioText';
import { changeMembers } from './changeMembers';
import { objectToEdit, type EditResult } from './editResult';
import { renamed } from './references';

/** Lets the waivers of a scenario that speak of a rule, such as `ours/paid`, speak of it by another id. */
export function renameWaivedRule(doc: ScenarioText, before: string, after: string): EditResult {
  const waivers = waiversOf(doc, before);
  if (waivers.length === 0) return { edits: [] };
  const found = objectToEdit(doc, ['waivers']);
  return 'refused' in found
    ? found
    : {
        edits: renamed(
          waivers.flatMap((id) => placeOfRule(doc, id)),
          after,
        ),
      };
}

/** Takes the waivers out of a scenario that speak of a rule. */
export function removeWaiversOfRule(doc: ScenarioText, rule: string): EditResult {
  const waivers = waiversOf(doc, rule);
  if (waivers.length === 0) return { edits: [] };
  const found = objectToEdit(doc, ['waivers']);
  return 'refused' in found ? found : { edits: changeMembers(doc.text, found.object, { remove: new Set(waivers) }) };
}

function waiversOf({ scenario }: ScenarioText, rule: string): string[] {
  return [...(scenario.waivers ?? [])].filter(([, waiver]) => waiver.rule === rule).map(([id]) => id);
}

/** The characters of the rule's id, without quotes. */
function placeOfRule({ tree }: ScenarioText, waiver: string): Span[] {
  const node = tree.nodeAt(['waivers', waiver, 'rule']);
  return node?.type === 'string' ? [{ offset: node.offset + 1, length: node.length - 2 }] : [];
}
