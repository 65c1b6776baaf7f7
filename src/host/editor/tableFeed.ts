import type { TablePatch, TableView } from '../../protocol';
import type { Assessment, Glimpse } from '../../validate/assess';
import { brokenView, readOnlyNotice } from './brokenView';
import type { NumberDisplay } from './numberDisplay';
import { RowQueue } from './rowQueue';
import { tablePatch } from './tablePatch';
import { tableView, type Seen } from './tableView';
import { withoutResults } from './withoutResults';

/** What a page is to show of a document from one state to the next: all of it at first, then what changed. */
export class TableFeed {
  #shown: TableView | undefined;
  #lastGood: Seen | undefined;
  #seen: Seen | undefined;
  /** What the page has been told last, and why nothing may be written to the file then. */
  #told: { readonly assessment: Assessment; readonly locked: string | undefined } | undefined;
  /** The rows told of so far, where they are told of a few at a time; undefined where all are. */
  #queue: RowQueue | undefined;

  constructor(
    readonly numbers: NumberDisplay,
    /** Why nothing may be written to the file now, if so. */
    readonly readOnly: () => string | undefined = () => undefined,
  ) {}

  /** Whether the page has been sent anything. */
  get isShown(): boolean {
    return this.#shown !== undefined;
  }

  /** Whether the page has been told of all rows. */
  get isWhole(): boolean {
    return this.isShown && !this.#queue;
  }

  /** Remembers a state as the last good one, should the text break before the page is ready. */
  remember(assessment: Assessment): void {
    if (assessment.doc.state === 'broken') return;
    this.#lastGood = { assessment, view: tableView(assessment, this.numbers, undefined, new Set()) };
  }

  /**
   * What a page needs which shows nothing yet.
   * @param first how many rows to tell of, the others being told of by {@link more}; all, where nothing is said
   */
  show(assessment: Assessment, first?: number): TableView {
    this.#queue = first === undefined ? undefined : new RowQueue();
    this.#queue?.take(assessment.doc.scenario, first ?? 0);
    this.#told = undefined;
    this.#shown = this.#see(assessment);
    return this.#shown;
  }

  /** What a page needs which shows nothing yet, of the first rows of a scenario; of the others {@link more} tells. */
  glimpse({ assessment, rows }: Glimpse): TableView {
    this.#queue = new RowQueue(rows);
    this.#told = undefined;
    this.#shown = withoutResults(tableView(assessment, this.numbers, undefined, rows));
    return this.#shown;
  }

  /** The next rows that the page has not been told of, with all else that changed. */
  more(assessment: Assessment, count: number): TablePatch | undefined {
    if (this.#queue?.take(assessment.doc.scenario, count) === false) this.#queue = undefined;
    return this.patch(assessment);
  }

  /** Tells of the rows from this one on next. */
  wants(row: string): void {
    this.#queue?.continueAt(row);
  }

  /** What changed since the page was sent anything; undefined where nothing did, or where it shows nothing yet. */
  patch(assessment: Assessment): TablePatch | undefined {
    if (!this.#shown) {
      this.remember(assessment);
      return undefined;
    }
    const locked = this.readOnly();
    // Several tell of one state: that it was foreseen, that it has come about, that the edit is made.
    if (!this.#queue && this.#told?.assessment === assessment && this.#told.locked === locked) return undefined;
    this.#told = { assessment, locked };
    const view = this.#see(assessment);
    const patch = tablePatch(this.#shown, view);
    if (patch) this.#shown = view;
    return patch;
  }

  /** The view of a state, which is the last good one if it can be read. */
  #see(assessment: Assessment): TableView {
    const { doc } = assessment;
    const isBroken = doc.state === 'broken';
    // What is shown of a broken text may stay for long, so it is the whole of the last good state.
    if (isBroken) this.#queue = undefined;
    const view = tableView(assessment, this.numbers, this.#seen, this.#queue?.taken);
    this.#seen = { assessment, view };
    if (isBroken) return brokenView(view, this.#lastGoodView(), doc.text.trim() === '');
    this.#lastGood = this.#seen;
    const notice = readOnlyNotice(doc, view, this.readOnly());
    return notice ? { ...view, head: { ...view.head, notice } } : view;
  }

  #lastGoodView(): TableView | undefined {
    return this.#lastGood && tableView(this.#lastGood.assessment, this.numbers, this.#lastGood);
  }
}
