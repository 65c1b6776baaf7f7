import type { CellAddress, FindingView, FormulaPlace, Intent } from '../../protocol';
import type { Subject } from '../../protocol/details';

/** What the panel asks of the host and of the page. */
export interface DetailsEvents {
  show(subject: Subject | undefined): void;
  askHistory(cell: CellAddress): void;
  /** Has the host ask which pack of the workspace a field is to name. */
  choosePack(subject: Subject, member: string): void;
  openPack(reference: string): void;
  /** What would this formula come to there? */
  checkFormula(place: FormulaPlace, text: string): void;
  edit(request: number, intent: Intent): void;
  fix(finding: FindingView, title: string): void;
  history(command: 'undo' | 'redo'): void;
  announce(text: string): void;
  /** What is typed, what became of it, or where typing goes on, changed. */
  typed(): void;
  /** It was opened or closed. */
  toggled(): void;
}
