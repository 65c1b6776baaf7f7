import { nothing, render } from 'lit';
import type { MergeOutcome } from '../protocol/conflicts';
import { mergeOutcome } from './conflicts/outcome';
import { header } from './header';
import type { Host } from './messages';
import { notice } from './notice';
import type { PageParts } from './pageParts';
import { summaryBar } from './summaryBar';
import { alternativesText, rowsText } from './words';

/** Puts the parts of the page in their places, between a line about the scenario and one about its findings. */
export class PageFrame {
  readonly #parts: PageParts;
  readonly #host: Host;
  readonly #top = region('top');
  readonly #bottom = region('bottom');
  readonly #reveal: (place: MergeOutcome['fresh'][number]) => void;
  /** What came of a merge that was settled here and is not saved yet. */
  #outcome: MergeOutcome | undefined;

  constructor(root: HTMLElement, parts: PageParts, host: Host, reveal: (place: MergeOutcome['fresh'][number]) => void) {
    this.#reveal = reveal;
    this.#parts = parts;
    this.#host = host;
    const { controller, hoverCard, formulaBar, details, splitter, chart, filter, finder, findings, report, resolver } =
      parts;
    const { grid, layer } = controller;
    const middle = region('middle');
    const room = region('grid-room');
    room.append(finder.element, grid.scroller);
    middle.append(room, splitter.element, details.element);
    layer.append(hoverCard.card.element, filter.panel);
    root.append(
      this.#top,
      resolver.element,
      formulaBar.element,
      filter.bar,
      middle,
      chart.element,
      report.element,
      findings.element,
      this.#bottom,
      layer,
      parts.announcer.element,
    );
  }

  /** Tells what came of a merge, until the file is saved. */
  tellOutcome(outcome: MergeOutcome | undefined): void {
    this.#outcome = outcome;
    this.paint();
  }

  /** Paints what stands above and below the grid. */
  paint(): void {
    const { controller, details, filter, findings, resolver, sums } = this.#parts;
    const { store } = controller;
    const size = sizeText(store.layout.rowCount, store.columns.length);
    render(
      [
        header(
          store.head,
          details.isOpen,
          () => (details.isOpen ? details.close() : details.open({ focus: true })),
          filter.button(),
        ),
        resolver.isOpen
          ? nothing
          : notice(store.head.notice, { openText: (line) => this.#host.openText(line), fill: () => this.#host.fill() }),
        mergeOutcome(this.#outcome, { go: this.#reveal, list: () => findings.open() }),
      ],
      this.#top,
    );
    findings.paint();
    const toggle = () => findings.toggle();
    filter.update();
    render(summaryBar(store, findings.isOpen, size, sums.element, toggle), this.#bottom);
  }
}

function sizeText(rows: number, alternatives: number): string {
  return `${rowsText(rows)} × ${alternativesText(alternatives)}`;
}

function region(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}
