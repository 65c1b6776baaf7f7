import type { BlockAddress } from '../../protocol';
import { t } from '../l10n';
import { addressOf, linesOf } from '../range/block';
import { joined } from '../range/joined';
import type { RangeGrid, Ranges } from '../range/ranges';
import { copied } from './copying';
import type { Copied } from './copying';

/**
 * Copies, cuts and pastes by the browser's own events, which come of the keys, of VS Code's menus and of its commands
 * alike. An input that has the focus keeps its own.
 */
export class ClipboardHands {
  readonly #grid: RangeGrid;
  readonly #ranges: Ranges;
  /** What was copied or cut here last. */
  #copied: (Copied & { address: BlockAddress; cut: boolean }) | undefined;
  /** What is pasted next is to be what it shows. */
  #wantsValues = false;

  constructor(grid: RangeGrid, ranges: Ranges) {
    this.#grid = grid;
    this.#ranges = ranges;
    // Without a selection of text the browser asks first whether there is anything to copy, or a place to paste.
    for (const name of ['beforecopy', 'beforecut', 'beforepaste'])
      document.addEventListener(name, (event) => {
        if (this.#isOurs()) event.preventDefault();
      });
    document.addEventListener('copy', (event) => this.#copy(event, { cut: false }));
    document.addEventListener('cut', (event) => this.#copy(event, { cut: true }));
    document.addEventListener('paste', (event) => this.#paste(event));
  }

  #copy(event: ClipboardEvent, { cut }: { cut: boolean }): void {
    if (!this.#isOurs() || this.#ranges.addresses.length === 0 || !event.clipboardData) return;
    event.preventDefault();
    const taken = this.copySelected({ cut });
    if (!taken) return;
    event.clipboardData.setData('text/plain', taken.text);
    event.clipboardData.setData('text/html', taken.html);
  }

  /** What is selected is copied, or cut from now on. @returns what belongs on the clipboard */
  copySelected({ cut }: { cut: boolean }): Copied | undefined {
    const { addresses, areSeveral } = this.#ranges;
    const { active } = this.#grid.selection ?? {};
    if (!active || addresses.length === 0) return undefined;
    const address = cut && areSeveral ? undefined : joined(addresses, this.#grid.shown.layout);
    if (!address) {
      this.#grid.explain(active, cut ? notCut() : notCopied());
      return undefined;
    }
    const { text, html } = copied(address, this.#grid.store);
    const count = sizeOf(address);
    // As everywhere, what is cut goes when it is pasted.
    this.#copied = { text, html, address, cut };
    this.#ranges.copied.set(addresses);
    this.#grid.grid.paint();
    this.#grid.announce(cut ? cutText(count) : copiedText(count));
    return { text, html };
  }

  /** What is pasted next is what it shows, and no formula. */
  expectValues(): void {
    this.#wantsValues = true;
    // The browser pastes at once or not at all.
    window.setTimeout(() => (this.#wantsValues = false));
  }

  /** What was cut stays, and the outline goes. @returns whether there was one */
  giveUp(): boolean {
    const { shown } = this.#ranges.copied;
    if (this.#copied) this.#copied.cut = false;
    this.#ranges.copied.set([]);
    if (shown) this.#grid.grid.paint();
    return shown;
  }

  /** Enter pastes what is outlined, as long as the outline is there. @returns whether it is */
  pasteOutlined(): boolean {
    if (!this.#ranges.copied.shown || !this.#copied || this.#ranges.blocks.length === 0) return false;
    this.#write(this.#copied.text, this.#copied.html);
    return true;
  }

  /** Pastes a text that was read elsewhere. @param values what a formula comes to, and no formula */
  paste({ text, values }: { text: string; values: boolean }): void {
    if (values) this.expectValues();
    this.#write(text, '');
  }

  #paste(event: ClipboardEvent): void {
    if (!this.#isOurs() || !event.clipboardData) return;
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    this.#write(text, event.clipboardData.getData('text/html'));
  }

  /** Into the one range that is selected; a single value goes into several as well. */
  #write(text: string, clipboardHtml: string): void {
    const [from, ...others] = this.#ranges.blocks;
    if (!from) return;
    const own = this.#copied?.text === text ? this.#copied : undefined;
    const html = own?.html ?? clipboardHtml;
    if (text === '' && html === '') {
      this.#grid.announce(t('There is no text on the clipboard.'));
      return;
    }
    const { layout } = this.#grid.shown;
    const { active } = this.#grid.selection ?? {};
    const isAsItWas = own?.cut === true && copied(own.address, this.#grid.store).html === own.html;
    if (own && active && others.length > 0 && (isAsItWas || sizeOf(own.address) > 1)) {
      // The host would refuse it as well, but its outline, and that it was cut, would be gone by then.
      this.#grid.explain(active, onlyOneValue());
      return;
    }
    const rest = { ...from, bottom: layout.lines.length - 1, right: Math.max(from.right, layout.columnCount - 1) };
    const selected = { rows: linesOf(from, layout).length, columns: from.right - from.left + 1 };
    const how = {
      ...(isAsItWas && { cut: own.address }),
      ...(this.#wantsValues && { values: true as const }),
      ...(others.length > 0 && { beside: others.map((block) => addressOf(block, layout)) }),
    };
    this.#grid.requests.ask({ kind: 'paste-block', at: addressOf(rest, layout), selected, text, html, ...how });
  }

  /** Whether the focus is on a place of the grid, and not in an input. */
  #isOurs(): boolean {
    const { activeElement } = document;
    const { grid, selection } = this.#grid;
    if (!selection || activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement)
      return false;
    return grid.scroller.contains(activeElement);
  }
}

function sizeOf({ rows, columns }: BlockAddress): number {
  return rows.length * columns.length;
}

function onlyOneValue(): string {
  return t('Only a single value that was copied is pasted into several ranges. Select one range, and paste again.');
}

function notCopied(): string {
  return t('Ranges are copied together where they have the same rows or the same columns.');
}

function notCut(): string {
  return t('Several ranges can be copied together, and not cut.');
}

function cutText(count: number): string {
  return count === 1 ? t('1 cell cut') : t('{0} cells cut', count);
}

function copiedText(count: number): string {
  return count === 1 ? t('1 cell copied') : t('{0} cells copied', count);
}
