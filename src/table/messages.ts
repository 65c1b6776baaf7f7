import type { Place } from './grid/layout';
import { toTableSchema } from '../protocol';
import type { CellAddress, FormulaPlace, Intent, ToHost, ToTable } from '../protocol';
import type { Arrangement } from '../protocol/arrangement';
import type { Subject } from '../protocol/details';
import type { FromRepair } from '../protocol/repair';
import type { Looks } from '../protocol/looks';
import { HostLine } from './hostLine';

/** What the page of a table says to the extension host. */
export class Host extends HostLine<ToHost, ToTable> {
  #looksTold = '';

  constructor() {
    super(toTableSchema);
  }

  ready(): void {
    this.post({ type: 'ready', isAsItWas: this.state !== undefined });
  }

  /** Tells whether the keyboard is in the table, now and whenever that changes. */
  tellFocus(): void {
    const tell = (has: boolean) => this.post({ type: 'focus', has });
    window.addEventListener('focus', () => tell(true));
    window.addEventListener('blur', () => tell(false));
    tell(document.hasFocus());
  }

  edit(request: number, intent: Intent): void {
    this.post({ type: 'edit', request, intent });
  }

  want(row: string): void {
    this.post({ type: 'want', row });
  }

  history(command: 'undo' | 'redo'): void {
    this.post({ type: 'history', command });
  }

  insert(of: 'row' | 'alternative', beside: string): void {
    this.post({ type: 'insert', of, beside });
  }

  explain(cell: CellAddress): void {
    this.post({ type: 'explain', cell });
  }

  checkFormula(place: FormulaPlace, text: string): void {
    this.post({ type: 'check-formula', place, text });
  }

  showDetails(subject: Subject | undefined): void {
    this.post({ type: 'show-details', ...(subject && { subject }) });
  }

  askHistory({ row, alternative }: CellAddress): void {
    this.post({ type: 'ask-history', row, alternative });
  }

  choosePack(subject: Subject, member: string): void {
    this.post({ type: 'choose-pack', subject, member });
  }

  openPack(reference: string): void {
    this.post({ type: 'open-pack', reference });
  }

  rememberLooks(looks: Looks): void {
    const told = JSON.stringify(looks);
    if (told === this.#looksTold) return;
    this.#looksTold = told;
    this.post({ type: 'remember-looks', looks });
  }

  trace(cell: CellAddress): void {
    this.post({ type: 'trace', cell });
  }

  active(place: Place | undefined): void {
    if (place) this.post({ type: 'active', ...idsOf(place) });
  }

  arranged(arrangement: Arrangement): void {
    this.post({ type: 'arranged', arrangement });
  }

  /** Asks about mending a finding, or for it. */
  repair(message: FromRepair): void {
    this.post(message);
  }

  fill(): void {
    this.post({ type: 'fill' });
  }

  copied(text: string): void {
    this.post({ type: 'copied', text });
  }

  openText(line?: number): void {
    this.post(line === undefined ? { type: 'open-text' } : { type: 'open-text', line });
  }
}

/** The ids by which the host knows a place. */
function idsOf(place: Place): { row?: string; alternative?: string; section?: string } {
  switch (place.at) {
    case 'cell':
      return { row: place.row, alternative: place.alternative };
    case 'label':
    case 'unit':
      return { row: place.row };
    case 'head':
      return { alternative: place.alternative };
    case 'section':
      return { section: place.section };
  }
}
