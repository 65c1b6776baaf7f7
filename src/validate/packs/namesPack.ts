import type { Scenario } from '../../model/read/scenarioText';
import { packName } from './bind';

/**
 * Whether what a scenario, or a file of settings, says of the rules of a pack of this name can be of this very pack.
 * @param isIt whether a reference of the file leads to the pack
 */
export function speaksOfPack(
  { packs = [] }: Pick<Scenario, 'packs'>,
  name: string,
  isIt: (reference: string) => boolean,
): boolean {
  const alike = packs.filter((reference) => packName(reference) === name);
  // A pack that a file does not name itself may be named by the settings of its folder, or by the scenarios in it.
  return alike.length === 0 || alike.some(isIt);
}
