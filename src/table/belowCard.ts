/**
 * What a hand does on the text of a card is meant for what the card lies over: a press goes to the cell below it, and so
 * does the wheel where the card itself has nothing to scroll. Its links and buttons keep what is theirs.
 * @param hide takes the card away
 */
export function passBelow(card: HTMLElement, scroller: HTMLElement, hide: () => void): void {
  card.addEventListener('mousedown', (event) => {
    // The focus stays where it is.
    event.preventDefault();
    if (isOwn(card, event)) return;
    hide();
    const below = document.elementFromPoint(event.clientX, event.clientY);
    if (below && scroller.contains(below)) below.dispatchEvent(new MouseEvent('mousedown', event));
  });
  card.addEventListener(
    'wheel',
    ({ deltaX, deltaY, ctrlKey }) => {
      // With Ctrl it is the zoom's.
      if (ctrlKey || card.scrollHeight > card.clientHeight) return;
      hide();
      scroller.scrollBy(deltaX, deltaY);
    },
    { passive: true },
  );
}

/** Whether a press is on a link, a button or the scroll bar of the card. */
function isOwn(card: HTMLElement, { target, offsetX }: MouseEvent): boolean {
  return (
    target instanceof Element &&
    (target.closest('a, button') !== null || (target === card && offsetX >= card.clientWidth))
  );
}
