import type { FormulaPlace, Intent } from '../../protocol';
import type { Subject } from '../../protocol/details';
import { toPackSchema, type FromPack, type ToPack } from '../../protocol/pack';
import { HostLine } from '../hostLine';

/** What the page of a rule pack says to the extension host. */
export class PackHost extends HostLine<FromPack, ToPack> {
  constructor() {
    super(toPackSchema);
  }

  ready(): void {
    this.post({ type: 'ready' });
  }

  show(subject: Subject): void {
    this.post({ type: 'show-details', subject });
  }

  edit(request: number, intent: Intent): void {
    this.post({ type: 'edit', request, intent });
  }

  history(command: 'undo' | 'redo'): void {
    this.post({ type: 'history', command });
  }

  checkFormula(place: FormulaPlace, text: string): void {
    this.post({ type: 'check-formula', place, text });
  }

  fill(): void {
    this.post({ type: 'fill' });
  }

  openText(line?: number): void {
    this.post(line === undefined ? { type: 'open-text' } : { type: 'open-text', line });
  }
}
