import type { Place } from './grid/layout';
import { toTableSchema } from '../protocol';
import type { CellAddress, FormulaPlace, Intent, ToHost, ToTable } from '../protocol';
import type { Arrangement } from '../protocol/arrangement';
import type { Subject } from '../protocol/details';
import type { FromRepair } from '../protocol/repair';
import type { Looks } from '../protocol/looks';

interface VsCodeApi {
  postMessage(message: ToHost): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The line to the extension host, and what the page keeps while its tab is hidden. */
export class Host {
  readonly #api = acquireVsCodeApi();
  #looksTold = '';

  ready(): void {
    this.#api.postMessage({ type: 'ready', isAsItWas: this.state !== undefined });
  }

  /** Tells whether the keyboard is in the table, now and whenever that changes. */
  tellFocus(): void {
    const tell = (has: boolean) => this.#api.postMessage({ type: 'focus', has });
    window.addEventListener('focus', () => tell(true));
    window.addEventListener('blur', () => tell(false));
    tell(document.hasFocus());
  }

  edit(request: number, intent: Intent): void {
    this.#api.postMessage({ type: 'edit', request, intent });
  }

  want(row: string): void {
    this.#api.postMessage({ type: 'want', row });
  }

  history(command: 'undo' | 'redo'): void {
    this.#api.postMessage({ type: 'history', command });
  }

  insert(of: 'row' | 'alternative', beside: string): void {
    this.#api.postMessage({ type: 'insert', of, beside });
  }

  explain(cell: CellAddress): void {
    this.#api.postMessage({ type: 'explain', cell });
  }

  checkFormula(place: FormulaPlace, text: string): void {
    this.#api.postMessage({ type: 'check-formula', place, text });
  }

  showDetails(subject: Subject | undefined): void {
    this.#api.postMessage({ type: 'show-details', ...(subject && { subject }) });
  }

  askHistory({ row, alternative }: CellAddress): void {
    this.#api.postMessage({ type: 'ask-history', row, alternative });
  }

  rememberLooks(looks: Looks): void {
    const told = JSON.stringify(looks);
    if (told === this.#looksTold) return;
    this.#looksTold = told;
    this.#api.postMessage({ type: 'remember-looks', looks });
  }

  trace(cell: CellAddress): void {
    this.#api.postMessage({ type: 'trace', cell });
  }

  active(place: Place | undefined): void {
    if (place) this.#api.postMessage({ type: 'active', ...idsOf(place) });
  }

  arranged(arrangement: Arrangement): void {
    this.#api.postMessage({ type: 'arranged', arrangement });
  }

  /** Asks about mending a finding, or for it. */
  repair(message: FromRepair): void {
    this.#api.postMessage(message);
  }

  fill(): void {
    this.#api.postMessage({ type: 'fill' });
  }

  openText(line?: number): void {
    this.#api.postMessage(line === undefined ? { type: 'open-text' } : { type: 'open-text', line });
  }

  get state(): unknown {
    return this.#api.getState();
  }

  set state(state: unknown) {
    this.#api.setState(state);
  }

  /** Hands on every message that is one; others are reported to the developer and dropped. */
  listen(onMessage: (message: ToTable) => void): void {
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      const parsed = toTableSchema.safeParse(event.data);
      if (parsed.success) onMessage(parsed.data);
      else console.error('A message that the table does not understand', parsed.error);
    });
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
