// A file that is open in tables, with no VS Code: its text, its undo stack, and pages that hear of changes late or not.
import assert from 'node:assert/strict';
import { attempt, type Refusal } from '../../src/host/editor/attempts';
import { brokenView, readOnlyNotice } from '../../src/host/editor/brokenView';
import { NumberDisplay } from '../../src/host/editor/numberDisplay';
import { TableFeed } from '../../src/host/editor/tableFeed';
import { tableView } from '../../src/host/editor/tableView';
import { applyEdits, inverseEdits, type TextEdit } from '../../src/model/edit/textEdit';
import { readScenario } from '../../src/model/read/scenarioText';
import { toTableSchema, type Intent, type TableView, type ToTable } from '../../src/protocol';
import { Store } from '../../src/table/store';
import { assess, glimpse, type Assessment } from '../../src/validate/assess';
import type { Ids } from './anyIntent';
import { editsOf } from './editsOf';

const numbers = new NumberDisplay('en');
const TODAY = { today: '2025-09-01' };

interface Step {
  readonly before: string;
  readonly after: string;
  readonly undo: readonly TextEdit[];
  readonly redo: readonly TextEdit[];
}

export class OpenFile {
  readonly pages: Page[] = [];
  version = 1;
  #text: string;
  #assessment: Assessment;
  readonly #undo: Step[] = [];
  readonly #redo: Step[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#assessment = assess(text, TODAY);
  }

  get text(): string {
    return this.#text;
  }

  get ids(): Ids {
    const { factors, measures, alternatives, sections } = this.#assessment.doc.scenario;
    return {
      rows: [...factors.keys(), ...(measures?.keys() ?? [])],
      alternatives: [...alternatives.keys()],
      sections: [...sections.keys()],
      findings: this.pages.flatMap(({ store }) => store?.findings ?? []),
    };
  }

  get state(): Assessment['doc']['state'] {
    return this.#assessment.doc.state;
  }

  open(): Page {
    const page = new Page(() => this.#assessment);
    this.pages.push(page);
    return page;
  }

  /** Something else writes to the file. */
  changeOutside(text: string): void {
    if (text !== this.#text) this.#edit([{ offset: 0, length: this.#text.length, text }]);
  }

  /** A table asks for an edit; `meanwhile` happens each time between computing it and making it. */
  async ask(intent: Intent, meanwhile: () => void): Promise<Refusal> {
    const compute = () => editsOf(this.#assessment, intent);
    const apply = (edits: readonly TextEdit[]) => {
      const { version } = this;
      meanwhile();
      // As VS Code does: an edit of an old version is not made.
      if (this.version !== version) return Promise.resolve(false);
      this.#edit(edits);
      return Promise.resolve(true);
    };
    const version = () => this.version;
    return attempt(
      {
        get version() {
          return version();
        },
        apply,
      },
      compute,
    );
  }

  undo(): void {
    const step = this.#undo.pop();
    if (!step) return;
    this.#set(applyEdits(this.#text, step.undo));
    assert.equal(this.#text, step.before, 'undone to the byte');
    this.#redo.push(step);
  }

  redo(): void {
    const step = this.#redo.pop();
    if (!step) return;
    this.#set(applyEdits(this.#text, step.redo));
    assert.equal(this.#text, step.after, 'done again to the byte');
    this.#undo.push(step);
  }

  #edit(edits: readonly TextEdit[]): void {
    const before = this.#text;
    const undo = inverseEdits(before, edits);
    this.#set(applyEdits(before, edits));
    this.#undo.push({ before, after: this.#text, undo, redo: edits });
    this.#redo.length = 0;
  }

  #set(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.version += 1;
    this.#assessment = assess(text, TODAY, this.#assessment);
    for (const page of this.pages) page.changed();
  }
}

/** A table on the file: what the host has sent it, and what it shows of that. */
export class Page {
  store: Store | undefined;
  readonly #feed = new TableFeed(numbers);
  readonly #assessment: () => Assessment;
  readonly #onTheWay: ToTable[] = [];
  #lastGood: string | undefined;
  #isChecked = false;

  constructor(assessment: () => Assessment) {
    this.#assessment = assessment;
    this.#feed.remember(assessment());
    this.#remember();
  }

  /** The page is there and asks for everything. @param first how many rows are sent at once; all, where nothing is said */
  ready(first?: number): void {
    const assessment = this.#assessment();
    const firstRows = first === undefined ? undefined : glimpse(assessment.doc.text, first);
    const view = firstRows ? this.#feed.glimpse(firstRows) : this.#feed.show(assessment, first);
    this.#send({ type: 'show', view });
    this.#remember();
  }

  /** The tab is hidden: its page is gone, and nothing reaches it. */
  hide(): void {
    this.store = undefined;
    this.#onTheWay.length = 0;
  }

  changed(): void {
    this.#isChecked = false;
    const patch = this.#feed.patch(this.#assessment());
    this.#remember();
    if (patch) this.#send({ type: 'patch', patch });
  }

  /** Some of the rows that the page has not been told of are sent. */
  more(): void {
    if (!this.store || this.#feed.isWhole) return;
    const patch = this.#feed.more(this.#assessment(), 2);
    if (patch) this.#send({ type: 'patch', patch });
  }

  /** All that is left to be sent is. */
  rest(): void {
    while (this.store && !this.#feed.isWhole) this.more();
  }

  /** Everything that was sent arrives. */
  arrive(): void {
    if (this.#onTheWay.length > 0) this.#isChecked = false;
    for (const sent of this.#onTheWay.splice(0)) {
      const message = toTableSchema.parse(sent);
      if (message.type === 'show') this.store = new Store(message.view);
      else if (message.type === 'patch') this.store?.apply(message.patch);
    }
  }

  /** Holds what the page shows, once all has arrived, against what is to be shown. */
  check(): void {
    if (!this.store || this.#onTheWay.length > 0 || this.#isChecked || !this.#feed.isWhole) return;
    this.#isChecked = true;
    const shown = contents(this.store);
    const wanted = contents(new Store(expectedView(this.#assessment().doc.text, this.#lastGood)));
    if (JSON.stringify(shown) !== JSON.stringify(wanted)) assert.deepEqual(shown, wanted);
  }

  #send(message: ToTable): void {
    this.#onTheWay.push(structuredClone(message));
  }

  #remember(): void {
    const { doc } = this.#assessment();
    if (doc.state !== 'broken') this.#lastGood = doc.text;
  }
}

/** What a table is to show of a text, worked out from nothing but the text and the last good one. */
function expectedView(text: string, lastGood: string | undefined): TableView {
  const { doc, view } = viewed(text);
  if (doc.state === 'broken') {
    const before = lastGood === undefined ? undefined : viewed(lastGood).view;
    return brokenView(view, before, text.trim() === '');
  }
  const notice = readOnlyNotice(doc, view, undefined);
  return notice ? { ...view, head: { ...view.head, notice } } : view;
}

const seen = new Map<string, { doc: Assessment['doc']; view: TableView }>();

/** A text read by itself, with nothing known from before; the latest are remembered, since several pages ask. */
function viewed(text: string): { doc: Assessment['doc']; view: TableView } {
  const known = seen.get(text);
  if (known) return known;
  const assessment = assess(text, TODAY);
  const result = { doc: assessment.doc, view: tableView(assessment, numbers) };
  if (seen.size > 20) seen.clear();
  seen.set(text, result);
  return result;
}

function contents(store: Store): unknown {
  const { head, columns, findings, layout } = store;
  const lines = layout.lines.map((line) =>
    line.kind === 'section'
      ? { section: line.section }
      : {
          row: store.row(line.row),
          cells: columns.map(({ id }) => store.cell(line.row, id)),
        },
  );
  return { head, columns, alternatives: layout.alternatives, lines, findings };
}

/** What the JSON of a text holds; of duplicates the last, as the format has it. */
export function jsonOf(text: string): unknown {
  return JSON.parse(text.replace(/^\uFEFF/, ''));
}

export function isSound(text: string): boolean {
  return readScenario(text).state === 'sound';
}
