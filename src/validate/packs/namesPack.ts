import type { Scenario } from '../../model/read/scenarioText';
import { packName } from './bind';

/**
 * Whether what a scenario says of the rules of a pack of this name can be of this very pack.
 * @param isIt whether a reference of the scenario leads to the pack
 */
export function speaksOfPack({ packs = [] }: Scenario, name: string, isIt: (reference: string) => boolean): boolean {
  const alike = packs.filter((reference) => packName(reference) === name);
  // A pack that the scenario does not name itself may be named by the settings of its folder.
  return alike.length === 0 || alike.some(isIt);
}
