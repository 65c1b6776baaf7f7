import type { Looks } from '../protocol/looks';
import type { PageParts } from './pageParts';
import type { SavedState } from './savedState';

/** How the page is left. */
export function stateOf({ controller, details, splitter, chart, finder, findings }: PageParts): SavedState & {
  readonly looks: Looks;
} {
  const { active, grid, shown, edits, drafts } = controller;
  const { scrollTop, scrollLeft } = grid.scroller;
  return {
    active,
    scrollTop,
    scrollLeft,
    findingsOpen: findings.isOpen,
    detailsOpen: details.isOpen,
    details: details.saved,
    looks: { painted: controller.rowPaint.saved, charted: chart.rows, detailsWidth: splitter.width },
    arrangement: shown.arrangement,
    draft: edits.openDraft,
    refused: drafts.refusals,
    find: finder.saved,
  };
}

/**
 * Makes the page as it was left.
 * @param lastLooks how the table looked when it was last open: a tab that was hidden knows better
 */
export function restoreState(parts: PageParts, saved: SavedState | undefined, lastLooks: Looks | undefined): void {
  const { controller, details, finder } = parts;
  const looks = saved?.looks ?? lastLooks;
  if (looks) look(parts, looks);
  for (const { place, text, refusal } of saved?.refused ?? []) controller.drafts.keep(place, text, refusal);
  if (saved?.find) finder.restore(saved.find);
  if (saved?.active && controller.shown.layout.locate(saved.active)) controller.goTo(saved.active, { focus: false });
  if (saved) controller.grid.scroller.scrollTo(saved.scrollLeft, saved.scrollTop);
  if (saved?.details) details.restore(saved.details, saved.detailsOpen === true);
  const focus = document.hasFocus();
  // Where a field of the details had the focus, it comes back there.
  if (focus && saved?.details?.focus === undefined) controller.focusActive();
  if (saved?.draft) controller.edits.reopen(saved.draft, { focus });
}

function look({ controller, chart, splitter }: PageParts, { painted, charted, detailsWidth }: Looks): void {
  controller.repaintRows(painted);
  chart.restore(charted);
  splitter.restore(detailsWidth);
}
