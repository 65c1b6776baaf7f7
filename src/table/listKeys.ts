/** The keys of a list of entries below the grid: arrows move the focus from one to the next, Escape closes it. */
export function listKeys(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      event.stopPropagation();
      step(event, event.key === 'ArrowDown');
    }
  };
}

/** Moves the focus to the next or previous entry. */
function step(event: KeyboardEvent, forward: boolean): void {
  const list = event.currentTarget;
  if (!(list instanceof HTMLElement)) return;
  const entries = [...list.querySelectorAll<HTMLElement>('.entry')];
  const at = entries.findIndex((one) => one === document.activeElement);
  entries[Math.min(Math.max(at + (forward ? 1 : -1), 0), entries.length - 1)]?.focus();
}
