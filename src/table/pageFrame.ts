import { nothing, render } from 'lit';
import type { MergeOutcome } from '../protocol/conflicts';
import type { Work } from '../protocol/work';
import { mergeOutcome } from './conflicts/outcome';
import { header } from './header';
import type { Host } from './messages';
import { notice } from './notice';
import type { PageParts } from './pageParts';
import { summaryBar } from './summaryBar';
import { alternativesText, rowsText, workText } from './words';

/** After so long (in ms) people wonder whether anything happens. */
const A_WHILE = 150;

/** Puts the parts of the page in their places, between a line about the scenario and one about its findings. */
export class PageFrame {
  readonly #parts: PageParts;
  readonly #host: Host;
  readonly #top = region('top');
  readonly #bottom = region('bottom');
  readonly #reveal: (place: MergeOutcome['fresh'][number]) => void;
  /** What came of a merge that was settled here and is not saved yet. */
  #outcome: MergeOutcome | undefined;

  /** What takes long now. */
  #work: string | undefined;
  #waiting: number | undefined;

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

  /** Tells what takes long, once it has taken a while, until nothing does. */
  tellWork(work: Work | undefined): void {
    window.clearTimeout(this.#waiting);
    const tell = () => {
      this.#work = work && workText(work);
      if (this.#work !== undefined) this.#parts.announcer.say(this.#work);
      this.paint();
    };
    if (work) this.#waiting = window.setTimeout(tell, A_WHILE);
    else if (this.#work !== undefined) tell();
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
    render(summaryBar(store, findings.isOpen, size, this.#work, sums.element, toggle), this.#bottom);
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
