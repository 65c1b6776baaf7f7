import type { GridController } from '../grid/gridController';
import { decimalsAtAGlance } from '../../protocol/decimals';
import { readersLanguage, t } from '../l10n';
import type { Block } from './block';
import { sumsOf } from './sums';
import type { Sums } from './sums';

/** Milliseconds that a selection rests before it is added up: a drag makes many in a second. */
const REST = 60;

/** Says at the foot of the table what the cells that are selected come to, as any spreadsheet does. */
export class SelectionSums {
  readonly element = document.createElement('span');
  readonly #controller: GridController;
  #of: readonly Block[] = [];
  #timer: number | undefined;

  constructor(controller: GridController) {
    this.#controller = controller;
    this.element.className = 'sums';
  }

  /** Something else may be selected. */
  update(): void {
    const { ranges } = this.#controller;
    const blocks = ranges.block ? ranges.blocks : [];
    if (blocks.length === this.#of.length && blocks.every((block, at) => block === this.#of[at])) return;
    this.patched();
  }

  /** The cells may come to something else. */
  patched(): void {
    const { ranges } = this.#controller;
    this.#of = ranges.block ? ranges.blocks : [];
    window.clearTimeout(this.#timer);
    if (this.#of.length === 0) this.element.textContent = '';
    else this.#timer = window.setTimeout(() => this.#tell(), REST);
  }

  #tell(): void {
    const { shown, store, ranges } = this.#controller;
    if (!ranges.block) return;
    const sums = sumsOf(ranges.blocks, shown.layout, store);
    // The rows that come next ask again.
    this.element.textContent = sums ? sumsText(sums) : '…';
  }
}

function sumsText({ filled, numbers, sum, unit }: Sums): string {
  const count = t('Count: {0}', inLanguage(filled));
  if (numbers < 2) return count;
  if (sum === undefined || unit === undefined) return `${count} · ${t('Several units, which are not added')}`;
  const amount = (value: number) => `${inLanguage(value)} ${unit}`.trim();
  return [t('Average: {0}', amount(sum / numbers)), count, t('Sum: {0}', amount(sum))].join(' · ');
}

function inLanguage(value: number): string {
  return value.toLocaleString(readersLanguage(), { maximumFractionDigits: decimalsAtAGlance(value) });
}
