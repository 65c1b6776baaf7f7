import { t } from '../l10n';
import type { GridController } from './gridController';
import { withKeys } from '../keyNames';
import { actionFor } from './keyboard';
import type { Action } from './keyboard';
import { insteadOf } from './keysOfOthers';
import type { Place } from './layout';

/** Does what the keys pressed on a place of the grid mean. */
export class GridKeys {
  readonly #controller: GridController;

  constructor(controller: GridController) {
    this.#controller = controller;
    controller.grid.scroller.addEventListener('keydown', (event) => this.#keyDown(event));
  }

  #keyDown(event: KeyboardEvent): void {
    const { editor, grid, active } = this.#controller;
    if (editor || !grid.placeOf(event.target)) return;
    const action = actionFor(event);
    if (!active) return;
    if (!action) {
      this.#explainOther(event, active);
      return;
    }
    const taken = this.#act(action, active);
    if (!taken) return;
    event.stopPropagation();
    // The character itself is left to the browser, which puts it into the input that has the focus by now.
    if (taken !== 'typed') event.preventDefault();
  }

  /** The key stays VS Code's, where somebody has given it a meaning there; the browser has none for it here. */
  #explainOther(event: KeyboardEvent, place: Place): void {
    const instead = insteadOf(event);
    if (instead === undefined) return;
    event.preventDefault();
    this.#controller.explain(place, withKeys(instead));
  }

  #act(action: Action, place: Place): boolean | 'typed' {
    const { grid, ranges, arranging, edits, events, lines, clipboard, requests, bubble } = this.#controller;
    // What is told of the key before is over with the next one.
    if (action.do !== 'escape') bubble.hide();
    switch (action.do) {
      case 'move':
        if (arranging.foldedByKey(place, action.motion)) return true;
        if (action.motion.to === 'enter' && (edits.resume(place) || clipboard.pasteOutlined())) return true;
        // Tab leaves the grid behind its last cell.
        return this.#controller.move(action.motion) || (action.motion.to !== 'tab' && action.motion.to !== 'tab-back');
      case 'extend':
        ranges.extend(action.motion);
        return true;
      case 'select-all':
      case 'select-row':
      case 'select-column':
        ranges.choose(action.do);
        return true;
      case 'fill-down':
      case 'fill-right':
        ranges.filling.fillOn(action.do === 'fill-down' ? 'rows' : 'columns');
        return true;
      case 'type':
        return edits.type(place) ? 'typed' : true;
      case 'space':
        if (edits.hasLevels(place)) return edits.edit(place, { listOnly: true });
        return edits.type(place) ? 'typed' : true;
      case 'alt-arrow':
        if (lines.moveBy(action.direction)) return true;
        return action.direction === 'down' && edits.edit(place, { listOnly: true });
      case 'insert-lines':
        return lines.insert();
      case 'remove-lines':
        return lines.remove();
      case 'hide-columns':
        return arranging.hide(ranges.alternatives);
      case 'show-rows':
      case 'show-columns':
        arranging.showAll(action.do === 'show-rows' ? 'rows' : 'columns');
        return true;
      case 'edit':
        return edits.edit(place);
      case 'clear':
        if (!ranges.clear()) requests.clear(place);
        return true;
      case 'collapse':
        ranges.collapse();
        return true;
      case 'clear-and-edit':
        edits.type(place, { touched: true });
        return true;
      case 'today':
      case 'formula-above':
      case 'value-above':
      case 'sum-above':
        edits.enterByKey(action.do, place);
        return true;
      case 'reveal':
        grid.reveal(place);
        return true;
      case 'note':
      case 'go-to':
        events.wanted(action.do === 'note' ? 'note' : 'name');
        return true;
      case 'paste-values':
        clipboard.expectValues();
        return 'typed';
      case 'undo':
      case 'redo':
        clipboard.giveUp();
        events.history(action.do);
        return true;
      case 'nothing':
        return true;
      case 'escape':
        this.#escape(place);
        return true;
    }
  }

  /** Gives up the last thing that is open: a draft, a bubble, what was cut, a range. */
  #escape(place: Place): void {
    const { drafts, bubble, ranges, events, clipboard } = this.#controller;
    const refused = drafts.at(place)?.refusal !== undefined;
    if (refused) drafts.discard(place);
    const { shown } = bubble;
    bubble.hide();
    if (refused) this.#controller.repaint();
    else if (clipboard.giveUp()) events.announce(t('Nothing is cut or copied any more.'));
    else if (!ranges.collapse() && !shown) events.escape();
  }
}
