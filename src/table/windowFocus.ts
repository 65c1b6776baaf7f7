/**
 * Whether an element that is told of its blur lost the focus to another window or to another part of VS Code, and not to
 * something else of the page: then it is still the one that has the focus within the page.
 */
export function isLeftWithWindow(element: Element): boolean {
  return !document.hasFocus() || document.activeElement === element;
}

/** Menus and questions of VS Code give the focus back to the page, and to nothing in it: then it is taken up again. */
export function onFocusInNothing(takeUp: () => void): void {
  window.addEventListener('focus', () => {
    if (document.activeElement === document.body) takeUp();
  });
}
