/**
 * The files that a menu of VS Code hands over to a command, each once: in the Explorer the one that was clicked and a list
 * of all that are selected, in Source Control the selected changes one after the other.
 */
export function filesHandedOver<Uri extends { toString(): string }>(
  handed: readonly unknown[],
  isUri: (one: unknown) => one is Uri,
): Uri[] {
  const files = new Map<string, Uri>();
  for (const one of handed.flat()) {
    const file = isUri(one) ? one : uriOfChange(one);
    if (isUri(file) && !files.has(file.toString())) files.set(file.toString(), file);
  }
  return [...files.values()];
}

function uriOfChange(one: unknown): unknown {
  return typeof one === 'object' && one !== null && 'resourceUri' in one ? one.resourceUri : undefined;
}
