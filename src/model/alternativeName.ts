import type { Scenario } from './read/scenarioText';

/**
 * What people call an alternative away from its column: its label, followed by its group where another has the same
 * label (the years of two paths), or by its id where the group is the same too. An id that is none stays as it is.
 */
export function alternativeName(scenario: Scenario, alternative: string): string {
  let names = known.get(scenario);
  if (!names) {
    names = namesOf(scenario);
    known.set(scenario, names);
  }
  return names.get(alternative) ?? alternative;
}

/** Findings ask for the same names again and again. */
const known = new WeakMap<Scenario, ReadonlyMap<string, string>>();

function namesOf({ alternatives }: Scenario): ReadonlyMap<string, string> {
  const labels = [...alternatives].map(([id, { label }]) => label ?? id);
  const isShared = repeated(labels);
  const grouped = [...alternatives.values()].map(({ group }, at) => {
    const label = labels[at] ?? '';
    return isShared(label) && group !== undefined ? `${label} (${group})` : label;
  });
  const isStillShared = repeated(grouped);
  return new Map(
    [...alternatives.keys()].map((id, at) => {
      const name = grouped[at] ?? id;
      return [id, isStillShared(name) ? `${labels[at] ?? id} (${id})` : name];
    }),
  );
}

/** Whether a text stands more than once among these. */
function repeated(texts: readonly string[]): (text: string) => boolean {
  const seen = new Set<string>();
  const again = new Set(texts.filter((text) => seen.has(text) || !seen.add(text)));
  return (text) => again.has(text);
}
