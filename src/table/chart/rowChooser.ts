import type { RowView } from '../../protocol';
import { t } from '../l10n';

/** The list of rows that can be added to a chart, made anew only where it is another: it may be thousands. */
export class RowChooser {
  readonly element = document.createElement('div');
  readonly #select = document.createElement('select');
  readonly #button = document.createElement('button');
  #offered: readonly RowView[] = [];

  /** An arrow key in the list chooses, and adds nothing yet. */
  constructor(add: (row: string) => void) {
    this.element.className = 'chart-chooser';
    this.#select.setAttribute('aria-label', t('Row to add to the chart'));
    this.#button.type = 'button';
    this.#button.textContent = t('Add');
    this.#button.addEventListener('click', () => {
      if (this.#select.value !== '') add(this.#select.value);
    });
    this.element.append(this.#select, this.#button);
  }

  focus(): void {
    this.#select.focus();
  }

  /** @param rows measures first */
  offer(rows: readonly RowView[]): void {
    const before = this.#offered;
    this.#offered = rows;
    if (rows.length === before.length && rows.every((row, at) => isSameOption(row, before[at]))) return;
    const { value } = this.#select;
    const measures = rows.filter(({ kind }) => kind === 'measure');
    const numbers = rows.filter(({ kind }) => kind !== 'measure');
    this.#select.replaceChildren(...groupOf(t('Measures'), measures), ...groupOf(t('Rows of numbers'), numbers));
    // What was chosen stays so, where it can.
    if (rows.some(({ id }) => id === value)) this.#select.value = value;
    this.#button.disabled = rows.length === 0;
  }
}

function isSameOption(one: RowView, other: RowView | undefined): boolean {
  return one === other || (one.id === other?.id && one.label === other.label && one.kind === other.kind);
}

function groupOf(label: string, rows: readonly RowView[]): HTMLOptGroupElement[] {
  if (rows.length === 0) return [];
  const group = document.createElement('optgroup');
  group.label = label;
  group.append(...rows.map((row) => new Option(row.label, row.id)));
  return [group];
}
