import type { TablePatch, TableView } from '../../protocol';
import type { Assessment } from '../../validate/assess';
import { brokenView, readOnlyNotice } from './brokenView';
import type { NumberDisplay } from './numberDisplay';
import { tablePatch } from './tablePatch';
import { tableView, type Seen } from './tableView';

/** What a page is to show of a document from one state to the next: all of it at first, then what changed. */
export class TableFeed {
  #shown: TableView | undefined;
  #lastGood: TableView | undefined;
  #seen: Seen | undefined;

  constructor(
    readonly numbers: NumberDisplay,
    /** Why nothing may be written to the file now, if so. */
    readonly readOnly: () => string | undefined = () => undefined,
  ) {}

  /** Whether the page has been sent anything. */
  get isShown(): boolean {
    return this.#shown !== undefined;
  }

  /** The view of a state, which is the last good one if it can be read. */
  see(assessment: Assessment): TableView {
    const { doc } = assessment;
    const view =
      this.#seen?.assessment === assessment ? this.#seen.view : tableView(assessment, this.numbers, this.#seen);
    this.#seen = { assessment, view };
    if (doc.state === 'broken') return brokenView(view, this.#lastGood, doc.text.trim() === '');
    this.#lastGood = view;
    const notice = readOnlyNotice(doc, view, this.readOnly());
    return notice ? { ...view, head: { ...view.head, notice } } : view;
  }

  /** All that a page needs which shows nothing yet. */
  show(assessment: Assessment): TableView {
    this.#shown = this.see(assessment);
    return this.#shown;
  }

  /** What changed since the page was sent anything; undefined where nothing did, or where it shows nothing yet. */
  patch(assessment: Assessment): TablePatch | undefined {
    const view = this.see(assessment);
    const patch = this.#shown && tablePatch(this.#shown, view);
    if (patch) this.#shown = view;
    return patch;
  }
}
