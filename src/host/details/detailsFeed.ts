import type { Subject, ToDetails } from '../../protocol/details';
import type { Assessment } from '../../validate/assess';
import type { NumberDisplay } from '../editor/numberDisplay';
import { detailsOf } from './details';

/** Keeps a page's details panel told of its subject, while the panel is open. */
export class DetailsFeed {
  #subject: Subject | undefined;
  #sent = '';

  constructor(
    readonly numbers: NumberDisplay,
    readonly assessment: () => Assessment,
    readonly send: (message: ToDetails) => void,
  ) {}

  /** The panel is about this from now on; it is closed without a subject. */
  show(subject: Subject | undefined): void {
    this.#subject = subject;
    this.#sent = '';
    this.refresh();
  }

  /** The document, or what was found in it, changed. */
  refresh(): void {
    const subject = this.#subject;
    if (!subject) return;
    const details = detailsOf(this.assessment(), subject, this.numbers);
    const message: ToDetails = { type: 'details', subject, ...(details && { details }) };
    const text = JSON.stringify(message);
    if (text === this.#sent) return;
    this.#sent = text;
    this.send(message);
  }
}
