import { belongsToInput, isComposing } from '../grid/keyboard';
import { historyCommand } from '../historyKey';

/** What keys do in the panel. */
export interface PanelKeyEvents {
  /** Whether something is typed in a field that the document does not have. */
  isDirty(member: string): boolean;
  /** Lets go of what is typed in a field. */
  discard(member: string): void;
  /** The focus goes back to the table. */
  leave(): void;
  history(command: 'undo' | 'redo'): void;
}

/**
 * Enter means what was typed, Escape lets it go, and with nothing typed goes back to the table, as F6 always does. While
 * something is typed, undo is the input's own; else it is the document's, as in the table.
 */
export function panelKeyDown(event: KeyboardEvent, events: PanelKeyEvents): void {
  if (isComposing(event)) return;
  const { target } = event;
  const member = target instanceof Element ? target.closest<HTMLElement>('[data-member]')?.dataset.member : undefined;
  const isTyping =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox');
  const dirty = member !== undefined && events.isDirty(member);
  const held = event.ctrlKey || event.metaKey;
  const command = held && !event.altKey ? historyCommand(event) : undefined;
  if (event.key === 'F6' || event.key === 'Escape') {
    take(event);
    if (event.key === 'Escape' && dirty && member !== undefined) events.discard(member);
    else events.leave();
  } else if (command && !(isTyping && dirty)) {
    take(event);
    events.history(command);
  } else if (held && event.key.toLowerCase() === 's') {
    // What is typed is meant before it is saved; saving itself goes on to VS Code.
    if (isTyping) target.dispatchEvent(new FocusEvent('focusout'));
  } else if (isTyping && event.key === 'Enter' && !held && target instanceof HTMLInputElement) {
    take(event);
    target.dispatchEvent(new FocusEvent('focusout'));
  } else if (isTyping && belongsToInput(event)) {
    event.stopPropagation();
  }
}

function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
