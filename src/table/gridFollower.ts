import { samePlace, type Place } from './grid/layout';
import type { Host } from './messages';
import type { PageParts } from './pageParts';

/** Tells the parts of the page that follow the grid, and the host, where the person is in it. */
export class GridFollower {
  readonly #parts: PageParts;
  readonly #host: Host;
  #isChanged = false;
  /** The active place that the host knows. */
  #told: Place | undefined;

  constructor(parts: PageParts, host: Host) {
    this.#parts = parts;
    this.#host = host;
  }

  /** One key changes several things, which are told once, when all of them are done. */
  changed(): void {
    if (this.#isChanged) return;
    this.#isChanged = true;
    queueMicrotask(() => {
      this.#isChanged = false;
      this.#follow();
    });
  }

  #follow(): void {
    const { formulaBar, hoverCard, details, finder, sums } = this.#parts;
    this.#tellActive();
    sums.update();
    formulaBar.update();
    hoverCard.update();
    details.update();
    finder.moved();
  }

  #tellActive(): void {
    const { active } = this.#parts.controller;
    if (samePlace(active, this.#told)) return;
    this.#told = active;
    this.#host.active(active);
  }
}
