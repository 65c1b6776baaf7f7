import alliance from '../../../scenarios/packs/alliance.scenario-rules.json';

/** The packs that come with the program, by name. They are data, under scenarios/packs/. */
const PACKS: ReadonlyMap<string, unknown> = new Map([['alliance', alliance]]);

/** The text of a built-in pack, or undefined where there is none of this name. */
export function builtInPack(name: string): string | undefined {
  const pack = PACKS.get(name);
  return pack === undefined ? undefined : JSON.stringify(pack);
}

/** The names of the packs that are built in. */
export function builtInPackNames(): string[] {
  return [...PACKS.keys()];
}
