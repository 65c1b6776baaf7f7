import { render } from 'lit';
import type { Intent } from '../../protocol';
import type { ToConflicts } from '../../protocol/conflicts';
import type { GridController } from '../grid/gridController';
import { placeOf } from '../grid/layout';
import { t } from '../l10n';
import { mergeOutcome } from './outcome';
import { Resolver } from './resolver';

/** What a merge that is settled here asks of the page and of the host. */
export interface MergingEvents {
  edit(request: number, intent: Intent): void;
  history(command: 'undo' | 'redo'): void;
  openText(line: number): void;
  listFindings(): void;
  announce(text: string): void;
}

/** A merge on the page: while something is to be settled, the table gives way to it; then what came of it is told. */
export class Merging {
  readonly #controller: GridController;
  readonly #events: MergingEvents;
  readonly resolver: Resolver;
  /** Above the table, when all is settled. */
  readonly strip = document.createElement('div');

  constructor(controller: GridController, events: MergingEvents) {
    this.#controller = controller;
    this.#events = events;
    this.strip.className = 'top';
    this.resolver = new Resolver({ ...events, nextRequest: () => controller.drafts.nextRequest() });
  }

  receive({ view, outcome }: ToConflicts): void {
    const wasOpen = this.resolver.isOpen;
    this.resolver.element.parentElement?.classList.toggle('is-resolving', view !== undefined);
    this.resolver.show(view);
    const strip = mergeOutcome(outcome, {
      go: (to) => {
        const place = placeOf(to);
        if (place) this.#controller.goTo(place);
      },
      list: () => this.#events.listFindings(),
    });
    render(strip, this.strip);
    if (!wasOpen || view) return;
    this.#controller.repaint();
    this.#controller.focusActive();
    this.#events.announce(t('All conflicts are settled. The table is back.'));
  }
}
