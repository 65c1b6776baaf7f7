import alliance from '../../../scenarios/packs/alliance.scenario-rules.json';

/** The texts of the packs that come with the program, by name. They are data, under scenarios/packs/. */
const PACKS: ReadonlyMap<string, string> = new Map([['alliance', JSON.stringify(alliance)]]);

/** The text of a built-in pack, or undefined where there is none of this name. */
export function builtInPack(name: string): string | undefined {
  return PACKS.get(name);
}

/** The names of the packs that are built in. */
export function builtInPackNames(): string[] {
  return [...PACKS.keys()];
}
