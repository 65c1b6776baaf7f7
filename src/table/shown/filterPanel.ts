import { html, nothing, render } from 'lit';
import type { Filter } from '../../protocol/arrangement';
import { NO_FILTER } from '../../protocol/arrangement';
import { beside } from '../floating';
import type { Store } from '../store';
import { partsOf, setParts } from './filterParts';
import type { FilterPart } from './filterParts';
import type { Shown } from './shown';
import { withKeys } from '../keyNames';
import { t } from '../l10n';

/** What the filter needs of the grid's controller. */
export interface FilteredGrid {
  readonly store: Store;
  readonly shown: Shown;
  readonly arranging: { filter(filter: Filter): void; filterAgain(): void };
  focusActive(): void;
}

/** The panel in which a filter is chosen, the button that opens it, and the bar that tells what is filtered. */
export class FilterPanel {
  readonly bar = document.createElement('div');
  readonly panel = document.createElement('div');
  readonly #grid: FilteredGrid;
  /** What had the focus when the panel was opened. */
  #from: Element | null = null;
  /** Tells that the button is to be painted anew. */
  readonly #toggled: () => void;

  constructor(grid: FilteredGrid, toggled: () => void) {
    this.#grid = grid;
    this.#toggled = toggled;
    this.bar.className = 'filter-bar';
    this.bar.hidden = true;
    this.panel.className = 'filter-panel';
    this.panel.id = 'filter';
    this.panel.hidden = true;
    this.panel.setAttribute('role', 'dialog');
    this.panel.setAttribute('aria-label', t('Filter rows'));
    this.panel.addEventListener('keydown', (event) => this.#keyDown(event));
    this.panel.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.#holds(relatedTarget)) this.#hide();
    });
    document.addEventListener('mousedown', ({ target }) => {
      if (target instanceof Node && !this.#holds(target)) this.#hide();
    });
    window.addEventListener('resize', () => this.#place());
  }

  get isOpen(): boolean {
    return !this.panel.hidden;
  }

  /** The button in the line above the table. */
  button(): unknown {
    return html`<button
      type="button"
      class="header-toggle filter-toggle"
      aria-expanded=${this.isOpen ? 'true' : 'false'}
      aria-controls="filter"
      title=${withKeys(t('Filter rows (Ctrl+Shift+L)'))}
      @click=${() => (this.isOpen ? this.close() : this.open())}
    >
      <span
        class="codicon codicon-${this.#grid.shown.isFiltered ? 'filter-filled' : 'filter'}"
        aria-hidden="true"
      ></span
      >${t('Filter')}
    </button>`;
  }

  open(): void {
    if (!this.isOpen) this.#from = document.activeElement;
    this.panel.hidden = false;
    this.update();
    this.#toggled();
    this.#place();
    this.panel.querySelector<HTMLElement>('input')?.focus();
  }

  /** Gives the focus back to where it was. */
  close(): void {
    this.#hide();
    if (this.#from instanceof HTMLElement && this.#from.isConnected && this.#from !== document.body) this.#from.focus();
    else this.#grid.focusActive();
  }

  /** Paints the bar, and the panel where it is open, as the filter is now. */
  update(): void {
    const { shown, store } = this.#grid;
    this.bar.hidden = !shown.isFiltered;
    if (this.bar.hidden) render(nothing, this.bar);
    if (this.bar.hidden && !this.isOpen) return;
    // It takes a look at all rows.
    const parts = partsOf(shown.arrangement.filter, store);
    if (!this.bar.hidden) render(this.#barContent(setParts(parts)), this.bar);
    if (!this.isOpen) return;
    const group = (legend: string, of: readonly FilterPart[]) =>
      of.length === 0
        ? nothing
        : html`<fieldset>
            <legend>${legend}</legend>
            ${of.map((part) => this.#box(part))}
          </fieldset>`;
    render(
      html`${group(t('Rows'), parts.marks)}${group(t('Role'), parts.roles)}${group(t('Section'), parts.sections)}
        <div class="filter-end">
          <button type="button" ?disabled=${!shown.isFiltered} @click=${() => this.#clear()}>${t('Clear all')}</button>
          <button type="button" @click=${() => this.close()}>${t('Close')}</button>
        </div>`,
      this.panel,
    );
  }

  #box({ key, label, isSet, toggled }: FilterPart): unknown {
    return html`<label>
      <input
        type="checkbox"
        data-part=${key}
        .checked=${isSet}
        @change=${() => this.#grid.arranging.filter(toggled)}
      />${label}
    </label>`;
  }

  #barContent(set: readonly FilterPart[]): unknown {
    const { counts, strays } = this.#grid.shown;
    return html`<div class="filter-chips" role="group" aria-label=${t('Filter')}>
      ${set.map(
        ({ name, toggled }) =>
          html`<span class="filter-chip"
            >${name}<button
              type="button"
              aria-label=${t('Remove the filter “{0}”', name)}
              title=${t('Remove the filter “{0}”', name)}
              @click=${() => this.#drop(toggled)}
            >
              <span class="codicon codicon-close" aria-hidden="true"></span></button
          ></span>`,
      )}
      <span class="filter-count">${t('{0} of {1} rows match', counts.through, counts.all)}</span>
      ${
        strays === 0
          ? nothing
          : html`<button type="button" class="filter-again" @click=${() => this.#again()}>
              ${strays === 1 ? t('Filter again: {0} no longer matches', strays) : t('Filter again: {0} no longer match', strays)}
            </button>`
      }
      <button type="button" class="filter-clear" @click=${() => this.#drop(NO_FILTER)}>${t('Clear all')}</button>
    </div>`;
  }

  #clear(): void {
    this.#grid.arranging.filter(NO_FILTER);
    this.panel.querySelector<HTMLElement>('input')?.focus();
  }

  /** The button that was used goes: the next one takes the focus, or the grid. */
  #drop(filter: Filter): void {
    this.#grid.arranging.filter(filter);
    const next = this.bar.hidden ? null : this.bar.querySelector<HTMLElement>('button');
    if (next) next.focus();
    else this.#grid.focusActive();
  }

  #again(): void {
    this.#grid.arranging.filterAgain();
    this.update();
    this.#grid.focusActive();
  }

  #hide(): void {
    if (!this.isOpen) return;
    this.panel.hidden = true;
    this.#toggled();
  }

  #holds(node: Node): boolean {
    return this.panel.contains(node) || this.#button()?.contains(node) === true;
  }

  #button(): HTMLElement | null {
    return document.querySelector('.filter-toggle');
  }

  #place(): void {
    const button = this.#button();
    if (!this.isOpen || !button) return;
    const { style, offsetWidth: width, offsetHeight: height } = this.panel;
    const page = { left: 0, top: 0, width: window.innerWidth, height: window.innerHeight };
    const place = beside(button.getBoundingClientRect(), { width, height }, page);
    style.left = `${String(place.left)}px`;
    style.top = `${String(place.top)}px`;
    style.maxHeight = `${String(window.innerHeight - place.top - 8)}px`;
  }

  #keyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.close();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#step(event.key === 'ArrowDown' ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #step(by: 1 | -1): void {
    const boxes = [...this.panel.querySelectorAll<HTMLElement>('input, button:not([disabled])')];
    const at = boxes.findIndex((box) => box === document.activeElement);
    boxes[Math.min(Math.max(at + by, 0), boxes.length - 1)]?.focus();
  }
}
