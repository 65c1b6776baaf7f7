// The host's side of a table without VS Code around it: the same reading, computing, judging and telling, in a worker.
import { editsFor } from '../../src/host/editor/intentEdits';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';
import { TableFeed } from '../../src/host/editor/tableFeed';
import { applyEdits, spanOfEdits } from '../../src/model/edit/textEdit';
import { toHostSchema, type Intent, type ToTable } from '../../src/protocol';
import { assess, compute, glimpse, unjudged, type Assessment } from '../../src/validate/assess';

/** As in the extension: rows of a large scenario are shown a few at a time, and judged when all are there. */
const LARGE = 250_000;
const FIRST_ROWS = 50;
const ROWS_AT_ONCE = 250;

class PageHost {
  readonly #numbers = new NumberDisplay('en');
  readonly #feed = new TableFeed(this.#numbers);
  #now: Assessment | undefined;

  constructor(
    readonly text: string,
    readonly send: (message: ToTable) => void,
  ) {
    // While the page is loading.
    setTimeout(() => this.#isLarge || this.#firstLook());
  }

  receive(raw: unknown): void {
    const message = toHostSchema.parse(raw);
    if (message.type === 'ready') this.#show();
    if (message.type === 'want') this.#feed.wants(message.row);
    if (message.type === 'edit') this.#edit(message.request, message.intent);
  }

  #firstLook(): Assessment {
    this.#now ??= unjudged(compute(this.text));
    return this.#now;
  }

  #show(): void {
    const first = this.#isLarge ? glimpse(this.text, FIRST_ROWS) : undefined;
    this.send({ type: 'show', view: first ? this.#feed.glimpse(first) : this.#feed.show(this.#firstLook()) });
    setTimeout(() => this.#showMore());
  }

  get #isLarge(): boolean {
    return this.text.length > LARGE;
  }

  #showMore(): void {
    if (this.#feed.isWhole) {
      this.#now = assess(this.text, {}, this.#firstLook());
      this.#tell(this.#now);
      return;
    }
    const patch = this.#feed.more(this.#firstLook(), ROWS_AT_ONCE);
    if (patch) this.send({ type: 'patch', patch });
    setTimeout(() => this.#showMore());
  }

  #edit(request: number, intent: Intent): void {
    const before = this.#firstLook();
    if (intent.kind !== 'set-cell') throw new Error('Only edits of one cell are measured.');
    const result = editsFor(before, intent, this.#numbers.marks);
    if (!('edits' in result)) throw new Error('The edit was refused.');
    const { text } = before.doc;
    const computed = compute(applyEdits(text, result.edits), before, spanOfEdits(text, result.edits));
    this.#tell({ ...before, ...computed });
    setTimeout(() => {
      this.#now = assess(computed.doc.text, {}, { ...computed, suspects: before.suspects });
      this.#tell(this.#now);
      this.send({ type: 'accepted', request });
    });
  }

  #tell(assessment: Assessment): void {
    const patch = this.#feed.patch(assessment);
    if (patch) this.send({ type: 'patch', patch });
    if (this.#feed.isBehind) setTimeout(() => this.#tellMore());
  }

  /** Many rows that look otherwise follow a few at a time. */
  #tellMore(): void {
    const patch = this.#feed.next(ROWS_AT_ONCE);
    if (patch) this.send({ type: 'patch', patch });
    if (this.#feed.isBehind) setTimeout(() => this.#tellMore());
  }
}

let host: PageHost | undefined;
addEventListener('message', ({ data }: MessageEvent) => {
  if (host) {
    host.receive(data);
    return;
  }
  host = new PageHost(String(data), (message) => postMessage(message));
  postMessage('The text is here.');
});
