import type { CellAddress, Traced } from '../../protocol';
import { placeKey } from '../grid/layout';
import { t } from '../l10n';

/** What is shown of a cell: the cells that it reads, those that read it, or both. */
export type TraceKind = 'reads' | 'readBy';

/** Marks the cells that one cell reads and those that read it, until it is asked to clear them. */
export class Trace {
  readonly #ask: (cell: CellAddress) => void;
  #cell: CellAddress | undefined;
  #kinds: ReadonlySet<TraceKind> = new Set();
  #answer: Traced | undefined;

  /** @param ask the host, whose answer arrives by {@link receive} */
  constructor(ask: (cell: CellAddress) => void) {
    this.#ask = ask;
  }

  /** The cell whose ways are shown. */
  get cell(): CellAddress | undefined {
    return this.#cell;
  }

  /** Shows these of a cell; where all of them are shown already, clears them. */
  toggle(cell: CellAddress, kinds: readonly TraceKind[]): void {
    const isSame = this.#cell?.row === cell.row && this.#cell.alternative === cell.alternative;
    const shown = isSame ? this.#kinds : new Set<TraceKind>();
    const left = kinds.every((kind) => shown.has(kind))
      ? [...shown].filter((kind) => !kinds.includes(kind))
      : [...shown, ...kinds];
    if (left.length === 0) {
      this.clear();
      return;
    }
    this.#kinds = new Set(left);
    this.#cell = cell;
    if (!isSame) this.#answer = undefined;
    this.#ask(cell);
  }

  clear(): void {
    this.#cell = undefined;
    this.#kinds = new Set();
    this.#answer = undefined;
  }

  /** The document changed. */
  again(): void {
    if (this.#cell) this.#ask(this.#cell);
  }

  receive(answer: Traced): void {
    const { row, alternative } = answer.cell;
    if (this.#cell?.row === row && this.#cell.alternative === alternative) this.#answer = answer;
  }

  /** Classes of the cells to mark, by the keys of their places. */
  marks(): Map<string, string> {
    const marks = new Map<string, string>();
    const mark = (cell: CellAddress, name: string) => {
      const key = placeKey({ at: 'cell', ...cell });
      marks.set(key, [marks.get(key), name].filter((one) => one !== undefined).join(' '));
    };
    if (!this.#cell || !this.#answer) return marks;
    mark(this.#cell, 'is-traced');
    if (this.#kinds.has('reads')) for (const cell of this.#answer.reads) mark(cell, 'is-read');
    if (this.#kinds.has('readBy')) for (const cell of this.#answer.readBy) mark(cell, 'is-reader');
    return marks;
  }

  /** “Reads 3 cells, read by 1”, or undefined where nothing is traced. */
  summary(): string | undefined {
    if (!this.#answer) return undefined;
    const { reads, readBy } = this.#answer;
    const parts = [
      this.#kinds.has('reads') ? readsText(reads.length) : undefined,
      this.#kinds.has('readBy') ? readByText(readBy.length) : undefined,
    ].filter((part) => part !== undefined);
    const text = parts.join(', ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
}

function readsText(count: number): string {
  if (count === 0) return t('reads no cell');
  return count === 1 ? t('reads 1 cell') : t('reads {0} cells', count);
}

function readByText(count: number): string {
  if (count === 0) return t('no cell reads it');
  return count === 1 ? t('read by 1 cell') : t('read by {0} cells', count);
}
