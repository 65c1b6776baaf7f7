import type { Span } from '../read/lines';
import type { ScenarioText } from '../read/scenarioText';
import { objectToEdit, type EditResult } from './editResult';
import { renamed } from './references';

/** Where the waivers of a scenario speak of a rule: the characters of its id, such as `ours/paid`. */
export function waiversOfRule({ scenario, tree }: ScenarioText, rule: string): Span[] {
  return [...(scenario.waivers ?? [])].flatMap(([id, waiver]) => {
    const node = waiver.rule === rule ? tree.nodeAt(['waivers', id, 'rule']) : undefined;
    return node?.type === 'string' ? [{ offset: node.offset + 1, length: node.length - 2 }] : [];
  });
}

/** Lets the waivers of a scenario that speak of a rule speak of it by another id. */
export function renameWaivedRule(doc: ScenarioText, before: string, after: string): EditResult {
  const found = objectToEdit(doc, ['waivers']);
  return 'refused' in found ? found : { edits: renamed(waiversOfRule(doc, before), after) };
}
