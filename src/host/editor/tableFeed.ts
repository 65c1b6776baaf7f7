import type { TablePatch, TableView } from '../../protocol';
import type { Assessment, Glimpse } from '../../validate/assess';
import { brokenView, readOnlyNotice } from './brokenView';
import type { NumberDisplay } from './numberDisplay';
import { RowQueue } from './rowQueue';
import { tablePatch } from './tablePatch';
import { tableView, type Seen } from './tableView';
import { isLongWay, ViewInPieces } from './viewInPieces';
import { withoutResults } from './withoutResults';

/** Rows that are told of at once where many differ: at first as many as a large screen shows, around where it looks. */
const FIRST = 120;

/** What a page is to show of a document from one state to the next: all of it at first, then what changed. */
export class TableFeed {
  #shown: TableView | undefined;
  #lastGood: Seen | undefined;
  #seen: Seen | undefined;
  /** What the page has been told last, and why nothing may be written to the file then. */
  #told: { readonly assessment: Assessment; readonly locked: string | undefined } | undefined;
  /** The rows told of so far, where they are told of a few at a time; undefined where all are. */
  #queue: RowQueue | undefined;
  /** Where the page is told of many changed rows a few at a time: the way from what was seen last. */
  #pieces: ViewInPieces | undefined;
  /** The row at which the page looks. */
  #at: string | undefined;

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

  /** Whether there are rows that the page has been told of, and not yet of what they are now. */
  get isBehind(): boolean {
    return this.#pieces !== undefined;
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
    this.#pieces = undefined;
    this.#told = undefined;
    this.#shown = undefined;
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
    if (this.#queue?.take(assessment.doc.scenario, count).length === 0) this.#queue = undefined;
    return this.patch(assessment);
  }

  /** The next of many rows that look otherwise now. */
  next(count: number): TablePatch | undefined {
    return this.#pieces && this.#tell(this.#step(this.#pieces, count));
  }

  /** Tells of the rows from this one on next. */
  wants(row: string): void {
    this.#at = row;
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
    return this.#tell(this.#see(assessment));
  }

  #tell(view: TableView): TablePatch | undefined {
    const patch = this.#shown && tablePatch(this.#shown, view);
    if (patch) this.#shown = view;
    return patch;
  }

  /** The view of a state, which is the last good one if it can be read. */
  #see(assessment: Assessment): TableView {
    const { doc } = assessment;
    const isBroken = doc.state === 'broken';
    // What is shown of a broken text may stay for long, so it is the whole of the last good state.
    if (isBroken) this.#queue = undefined;
    this.#pieces = this.#wayTo(assessment);
    if (this.#pieces) return this.#step(this.#pieces, FIRST);
    const view = tableView(assessment, this.numbers, this.#seen, this.#queue?.taken);
    this.#seen = { assessment, view };
    if (isBroken) return brokenView(view, this.#lastGoodView(), doc.text.trim() === '');
    this.#lastGood = this.#seen;
    return this.#noticed(assessment, view);
  }

  /** The way to a state that is told of in pieces; undefined where all of it is told at once. */
  #wayTo(assessment: Assessment): ViewInPieces | undefined {
    const before = this.#shown && !this.#queue && assessment.doc.state !== 'broken' ? this.#seen : undefined;
    return before && isLongWay(before, assessment) ? new ViewInPieces(before, assessment, this.numbers) : undefined;
  }

  #step(pieces: ViewInPieces, count: number): TableView {
    const { assessment } = pieces;
    pieces.take(count, this.#at);
    const { view } = pieces;
    if (pieces.isWhole) {
      this.#pieces = undefined;
      this.#seen = this.#lastGood = { assessment, view };
    }
    return this.#noticed(assessment, view);
  }

  #noticed({ doc }: Assessment, view: TableView): TableView {
    const notice = readOnlyNotice(doc, view, this.readOnly());
    return notice ? { ...view, head: { ...view.head, notice } } : view;
  }

  #lastGoodView(): TableView | undefined {
    return this.#lastGood && tableView(this.#lastGood.assessment, this.numbers, this.#lastGood);
  }
}
