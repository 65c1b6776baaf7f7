import type { GridController } from './gridController';

/** Puts what floats at the place being edited, or at the active one. */
export function placeFloating({ editor, bubble, active, grid, companion }: GridController): void {
  if (!editor && !bubble.shown) return;
  const place = editor?.place ?? active;
  const element = place && grid.elementOf(place);
  if (!element) return;
  editor?.fit();
  // A list stands below the input that is typed into.
  const typedInto = editor && companion?.contains(document.activeElement) ? companion : element;
  const cell = typedInto.getBoundingClientRect();
  const list = editor?.list;
  list?.place(cell);
  bubble.place(list ? union(cell, list.element.getBoundingClientRect()) : cell);
}

function union(one: DOMRect, other: DOMRect): DOMRect {
  const left = Math.min(one.left, other.left);
  const top = Math.min(one.top, other.top);
  const right = Math.max(one.right, other.right);
  const bottom = Math.max(one.bottom, other.bottom);
  return new DOMRect(left, top, right - left, bottom - top);
}
