/**
 * Makes the children of an element those of `keys`, in that order, creating what is missing and removing the rest.
 * The child that holds the focus is never taken out of the page: the others move around it.
 */
export function reconcile(
  parent: HTMLElement,
  children: Map<string, HTMLElement>,
  keys: readonly string[],
  create: (key: string) => HTMLElement,
): void {
  const wanted = new Set(keys);
  for (const [key, element] of children) {
    if (wanted.has(key)) continue;
    element.remove();
    children.delete(key);
  }
  let cursor = parent.firstElementChild;
  for (const key of keys) {
    let element = children.get(key);
    if (!element) {
      element = create(key);
      children.set(key, element);
    }
    if (element !== cursor && element.contains(document.activeElement)) {
      while (cursor && cursor !== element) {
        const next: Element | null = cursor.nextElementSibling;
        parent.append(cursor);
        cursor = next;
      }
    }
    if (element === cursor) cursor = cursor.nextElementSibling;
    else parent.insertBefore(element, cursor);
  }
}
