// The host's side of a table without VS Code around it: the same reading, computing, judging and telling, in this process.
import { editsFor } from '../../src/host/editor/intentEdits';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';
import { TableFeed } from '../../src/host/editor/tableFeed';
import { applyEdits } from '../../src/model/edit/textEdit';
import { toHostSchema, type Intent, type ToTable } from '../../src/protocol';
import { assess, compute, unjudged, type Assessment } from '../../src/validate/assess';

/** As in the extension: rows of a large scenario are shown a few at a time, and judged when all are there. */
const FIRST_ROWS = 80;
const ROWS_AT_ONCE = 250;

export class PageHost {
  readonly #numbers = new NumberDisplay('en');
  readonly #feed = new TableFeed(this.#numbers);
  #now: Assessment | undefined;

  constructor(
    readonly text: string,
    /** Is done when the page has taken it in. */
    readonly send: (message: ToTable) => Promise<void>,
  ) {
    // While the page is loading.
    setTimeout(() => this.#firstLook());
  }

  receive(raw: unknown): void {
    const message = toHostSchema.parse(raw);
    if (message.type === 'ready') void this.#show();
    if (message.type === 'edit') this.#edit(message.request, message.intent);
  }

  #firstLook(): Assessment {
    this.#now ??= unjudged(compute(this.text));
    return this.#now;
  }

  async #show(): Promise<void> {
    await this.send({ type: 'show', view: this.#feed.show(this.#firstLook(), FIRST_ROWS) });
    while (!this.#feed.isWhole) {
      const patch = this.#feed.more(this.#firstLook(), ROWS_AT_ONCE);
      if (patch) await this.send({ type: 'patch', patch });
    }
    this.#now = assess(this.text, {}, this.#firstLook());
    this.#tell(this.#now);
  }

  #edit(request: number, intent: Intent): void {
    const before = this.#firstLook();
    if (intent.kind !== 'set-cell') throw new Error('Only edits of one cell are measured.');
    const result = editsFor(before, intent, this.#numbers.marks);
    if (!('edits' in result)) throw new Error('The edit was refused.');
    const computed = compute(applyEdits(before.doc.text, result.edits), before);
    this.#tell({ ...before, ...computed });
    setTimeout(() => {
      this.#now = assess(computed.doc.text, {}, { ...computed, suspects: before.suspects });
      this.#tell(this.#now);
      void this.send({ type: 'accepted', request });
    });
  }

  #tell(assessment: Assessment): void {
    const patch = this.#feed.patch(assessment);
    if (patch) void this.send({ type: 'patch', patch });
  }
}
