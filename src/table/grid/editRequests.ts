import type { CellAddress, Intent } from '../../protocol';
import { readersLanguage, t } from '../l10n';
import type { Entry } from './cellEditor';
import { lookOf } from './cellLook';
import type { Draft } from './drafts';
import type { GridController } from './gridController';
import { intentFor, lockOf } from './intents';
import type { Place } from './layout';
import type { Selection } from './selection';
import { nameOfPlace, nothingToClear } from './placeWords';
import { typedNumber } from './typedNumber';

/** What the grid asks to be changed in the document, and what becomes of it when it is accepted or refused. */
export class EditRequests {
  readonly #controller: GridController;
  /** What was selected when the edit of a block was asked for. */
  readonly #selected = new Map<number, Selection | undefined>();

  constructor(controller: GridController) {
    this.#controller = controller;
  }

  /** Asks for what an entry changes, if it changes anything. */
  send(place: Place, entry: Entry): void {
    const { store, drafts, clipboard, events } = this.#controller;
    drafts.discard(place);
    // As in any spreadsheet the outline of what was copied goes with the next edit, even of nothing.
    clipboard.giveUp();
    const intent = intentFor(store, place, entry);
    if (!intent) return;
    events.edit(drafts.ask(place, entry.text, this.#looks(place, entry.text)), intent);
  }

  /** Asks for an edit of a block, refused at the active place. @param text what the active place shows until then */
  ask(intent: Intent, text?: string): void {
    const { active, selection, store, drafts, clipboard, events } = this.#controller;
    if (!active) return;
    clipboard.giveUp();
    if (store.locked !== undefined) {
      this.#controller.explain(active, lockOf(store, active) ?? '');
      return;
    }
    const request = drafts.askBlock(active, text);
    this.#selected.set(request, selection);
    events.edit(request, intent);
  }

  /** Removes what a cell holds of its own, and a draft that was refused in it. */
  clear(place: Place): void {
    const { store, drafts } = this.#controller;
    const refused = drafts.at(place)?.refusal !== undefined;
    drafts.discard(place);
    if (place.at !== 'cell') {
      this.#controller.explain(place, lockOf(store, place) ?? t('A name is changed with F2, not cleared.'));
      return;
    }
    const cell = store.cell(place.row, place.alternative);
    if (cell?.state === 'own') this.#askAt(place, { kind: 'clear-cell', cell: addressOf(place) });
    else if (!refused) this.#controller.explain(place, lockOf(store, place) ?? nothingToClear(cell?.from));
    this.#controller.repaint();
  }

  /** Makes a cell a deliberate blank. */
  blank(place: Place): void {
    if (place.at !== 'cell') return;
    this.#controller.drafts.discard(place);
    this.#askAt(place, { kind: 'blank-cell', cell: addressOf(place) });
    this.#controller.repaint();
  }

  /** Makes a change that settles a finding; a refusal is told at the active place. */
  fix(finding: string, title: string): void {
    const { active } = this.#controller;
    if (active) this.#askAt(active, { kind: 'fix', finding, title });
  }

  /** Goes to a place with a text that it did not take, to be mended there. */
  takeUp(place: Place, text: string, reason: string): void {
    const { store, drafts, edits } = this.#controller;
    this.#controller.goTo(place);
    if (lockOf(store, place) !== undefined) return;
    drafts.keep(place, text, reason);
    edits.resume(place);
  }

  /** @returns whether the hands rest where they did when the edit of a block was asked for */
  accepted(request: number): boolean {
    const { drafts, selection, editor } = this.#controller;
    if (drafts.accepted(request)) this.#controller.repaint();
    const isSame = this.#selected.get(request) === selection;
    return this.#selected.delete(request) && isSame && !editor;
  }

  /** Nothing that was typed is lost: it goes back into its editor, or waits in its cell while another is edited. */
  refused(request: number, message: string): void {
    const { store, drafts, lines, editor, edits, arranging, events } = this.#controller;
    const answer = drafts.refused(request, message);
    this.#selected.delete(request);
    lines.refused();
    if (!answer) return;
    const { place, draft } = answer;
    if (!store.layout.locate(place)) {
      events.announce(message);
    } else if (draft && !editor) {
      arranging.reveal(place);
      this.#controller.select(edits.keepingRange(place), { focus: true });
      edits.resume(place);
    } else {
      this.#controller.repaint();
      events.announce(`${nameOfPlace(store, place)}: ${message}`);
      if (!draft) this.#controller.explain(place, message);
    }
  }

  #looks(place: Place, typed: string): Pick<Draft, 'shown' | 'over'> {
    const { store } = this.#controller;
    const over = lookOf(store, place, undefined)?.text;
    const isNumber = place.at === 'cell' && store.row(place.row)?.kind === 'number';
    return {
      ...(over !== undefined && { over }),
      ...(isNumber && { shown: typedNumber(typed, readersLanguage()) }),
    };
  }

  #askAt(place: Place, intent: Intent): void {
    const { store, drafts, clipboard, events } = this.#controller;
    const lock = lockOf(store, place);
    clipboard.giveUp();
    if (lock === undefined) events.edit(drafts.ask(place), intent);
    else this.#controller.explain(place, lock);
  }
}

function addressOf(place: Place & { at: 'cell' }): CellAddress {
  return { row: place.row, alternative: place.alternative };
}
