import type { Intent } from '../../protocol';
import type { ArrangeEvents } from '../shown/arranging';
import type { Place } from './layout';
import type { Motion } from './selection';

/** What the grid asks of the page that it stands in, and tells it. */
export interface GridEvents extends ArrangeEvents {
  edit(request: number, intent: Intent): void;
  history(command: 'undo' | 'redo'): void;
  /** VS Code asks what is to be inserted beside a row or an alternative. */
  insert(of: 'row' | 'alternative', beside: string): void;
  /** For those who listen. */
  announce(text: string): void;
  /** The active place, the focus, the scroll or the editor changed. */
  changed(): void;
  /** Escape, where nothing of the grid's own was to be left. */
  escape(): void;
  /** Something was typed into the place being edited. */
  drafted(): void;
  /** A place was clicked while another is edited. @returns whether what is typed took it in, so that the edit goes on */
  pointed(place: Place): boolean;
  /** An arrow in a formula that is typed. @returns whether the formula takes in the place to which it leads */
  pointedBy(motion: Motion): boolean;
  /** The name at the caret of a formula that is typed is to mean its row in another column. */
  anchored(): void;
  /** The note of the active place is asked for, or the box where a name is typed to go to. */
  wanted(what: 'note' | 'name'): void;
}
