import type { CellAddress } from '../../protocol';
import type { Subject, ToDetails } from '../../protocol/details';
import type { HistoryShown } from './blockTemplate';

/** Who set the cell that the panel shows, and when: asked for when a person opens it, and again when the table changes. */
export class CellHistory {
  readonly #ask: (cell: CellAddress) => void;
  #shown: HistoryShown;

  constructor(ask: (cell: CellAddress) => void) {
    this.#ask = ask;
  }

  get shown(): HistoryShown {
    return this.#shown;
  }

  /** The panel is about something else. */
  forget(): void {
    this.#shown = undefined;
  }

  ask(subject: Subject): void {
    if (subject.of !== 'cell') return;
    this.#shown = 'asked';
    this.#ask({ row: subject.row, alternative: subject.alternative });
  }

  /** What is shown may hold no more; it stays until it is known what holds now. */
  askAgain(subject: Subject | undefined): void {
    if (this.#shown === undefined || this.#shown === 'asked' || subject?.of !== 'cell') return;
    this.#ask({ row: subject.row, alternative: subject.alternative });
  }

  receive({ revisions, remark }: Extract<ToDetails, { type: 'cell-history' }>): void {
    this.#shown = { revisions, remark };
  }
}
