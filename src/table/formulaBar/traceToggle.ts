import type { CellAddress, Traced } from '../../protocol';
import type { GridController } from '../grid/gridController';
import { withKeys } from '../keyNames';
import { t } from '../l10n';
import { Trace, type TraceKind } from './trace';

/** What the toggle asks of the host and of the bar. */
export interface TraceEvents {
  trace(cell: CellAddress): void;
  announce(text: string): void;
  /** The cell at hand. */
  cell(): CellAddress | undefined;
}

/** The button that marks the cells which the active one reads and those that read it, and what it says of them. */
export class TraceToggle {
  readonly button = document.createElement('button');
  readonly text = document.createElement('span');
  readonly #controller: GridController;
  readonly #events: TraceEvents;
  readonly #trace: Trace;

  constructor(controller: GridController, events: TraceEvents) {
    this.#controller = controller;
    this.#events = events;
    this.#trace = new Trace((cell) => events.trace(cell));
    this.#build();
  }

  /** Shows or clears the cells that a cell reads, or those that read it. */
  toggle(kinds: readonly TraceKind[], cell = this.#events.cell()): void {
    if (!cell) {
      this.#events.announce(t('Choose a cell first.'));
      return;
    }
    this.#trace.toggle(cell, kinds);
    this.#show();
  }

  /** Clears the marks. @returns whether there were any */
  clear(): boolean {
    if (!this.#trace.cell) return false;
    this.#trace.clear();
    this.#show();
    return true;
  }

  /** The document changed. */
  again(): void {
    this.#trace.again();
  }

  receive(answer: Traced): void {
    this.#trace.receive(answer);
    this.#show();
    const summary = this.#trace.summary();
    if (summary !== undefined) this.#events.announce(summary);
  }

  #show(): void {
    this.#controller.mark(this.#trace.marks());
    const summary = this.#trace.summary();
    this.button.setAttribute('aria-pressed', String(this.#trace.cell !== undefined));
    this.text.textContent = summary ?? '';
    this.text.hidden = summary === undefined;
  }

  #build(): void {
    this.text.className = 'trace-text';
    this.text.hidden = true;
    this.button.type = 'button';
    this.button.className = 'trace-toggle';
    this.button.title = withKeys(
      t('Trace: mark the cells that this one reads (Ctrl+[) and those that read it (Ctrl+])'),
    );
    this.button.setAttribute('aria-label', t('Trace the cells that this one reads and those that read it'));
    this.button.setAttribute('aria-pressed', 'false');
    const icon = document.createElement('span');
    icon.className = 'codicon codicon-type-hierarchy';
    this.button.append(icon);
    this.button.addEventListener('mousedown', (event) => event.preventDefault());
    this.button.addEventListener('click', () => {
      if (!this.clear()) this.toggle(['reads', 'readBy']);
    });
  }
}
