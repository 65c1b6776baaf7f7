import { html, nothing, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import type { RowView } from '../../protocol';
import type { Store } from '../store';
import { chartsOf, isChartable } from './chartData';
import type { ChartData } from './chartData';
import { loadChartScript, themeColors } from './drawing';
import type { Drawing } from './drawing';
import './chart.css';
import { RowChooser } from './rowChooser';
import { t } from '../l10n';

export interface ChartEvents {
  store(): Store;
  /** The alternatives that are shown, in the order of the columns. */
  alternatives(): readonly string[];
  announce(text: string): void;
  /** It was opened, closed, or shows something else. */
  changed(): void;
  /** It was closed while it had the focus, or left by a key: the focus goes back to the table. */
  left(): void;
}

/** Rows of numbers as bars by alternative, docked below the grid, with the same numbers as a table behind them. */
export class ChartPanel {
  readonly element = document.createElement('div');
  readonly #events: ChartEvents;
  readonly #drawings = new Map<string, Drawing>();
  readonly #chooser = new RowChooser((row) => this.#add(row));
  #rows: readonly string[] = [];
  #asTable = false;

  constructor(events: ChartEvents) {
    this.#events = events;
    this.element.className = 'chart';
    // The canvas has taken its colours from the theme that was.
    new MutationObserver(() => this.update()).observe(document.body, { attributeFilter: ['data-vscode-theme-id'] });
  }

  /** The rows that are shown, to be kept while the tab is hidden. */
  get rows(): string[] {
    return [...this.#rows];
  }

  restore(rows: readonly string[]): void {
    this.#rows = rows;
    this.update();
  }

  /** Adds a row and goes to the chart; without one that holds numbers, the first measure or else the first such row. */
  show(row: string | undefined): void {
    const store = this.#events.store();
    const measure = rowsToChart(store)[0]?.id;
    const added = row !== undefined && isChartable(store.row(row)) ? row : this.#rows.length > 0 ? undefined : measure;
    if (added === undefined && this.#rows.length === 0) {
      this.#events.announce(t('There is no row of numbers to show.'));
      return;
    }
    if (added !== undefined) this.#add(added);
    this.#chooser.focus();
  }

  /** The document, the theme, the choice of rows or the alternatives shown changed. */
  update(): void {
    const store = this.#events.store();
    const charts = chartsOf(store, this.#rows, this.#events.alternatives());
    const units = new Set(charts.map(({ unit }) => unit));
    for (const [unit, drawing] of this.#drawings) {
      if (units.has(unit) && !this.#asTable) continue;
      drawing.destroy();
      this.#drawings.delete(unit);
    }
    if (charts.length > 0) this.#chooser.offer(rowsToChart(store).filter(({ id }) => !this.#rows.includes(id)));
    render(charts.length === 0 ? nothing : this.#template(store, charts), this.element);
    if (!this.#asTable) for (const data of charts) void this.#draw(data);
  }

  #add(row: string): void {
    this.#rows = [...this.#rows.filter((one) => one !== row), row];
    this.update();
    this.#events.changed();
  }

  #remove(row: string): void {
    this.#rows = this.#rows.filter((one) => one !== row);
    const isOver = this.#rows.length === 0;
    this.update();
    if (isOver) this.#events.left();
    else this.#chooser.focus();
    this.#events.changed();
  }

  #close(): void {
    this.#rows = [];
    this.update();
    this.#events.left();
    this.#events.changed();
  }

  async #draw(data: ChartData): Promise<void> {
    try {
      const script = await loadChartScript();
      const selector = `canvas[data-unit="${CSS.escape(data.unit)}"]`;
      const canvas = this.element.querySelector<HTMLCanvasElement>(selector);
      if (!canvas) return;
      const drawing = this.#drawings.get(data.unit) ?? script.drawing(canvas);
      this.#drawings.set(data.unit, drawing);
      drawing.draw(data, themeColors());
    } catch (error) {
      this.#events.announce(error instanceof Error ? error.message : String(error));
    }
  }

  #template(store: Store, charts: readonly ChartData[]): unknown {
    const keyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' && event.key !== 'F6') return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') this.#close();
      else this.#events.left();
    };
    return html`<section class="chart-panel" aria-label=${t('Chart')} @keydown=${keyDown}>
      <div class="chart-title">
        <h2>${t('Chart')}</h2>
        ${this.#chooser.element}
        <ul class="chart-rows" aria-label=${t('Rows in the chart')}>
          ${repeat(
            this.#rows,
            (row) => row,
            (row) => this.#chip(store.row(row)?.label ?? row, row),
          )}
        </ul>
        <button
          type="button"
          class="chart-as-table"
          aria-pressed=${this.#asTable ? 'true' : 'false'}
          @click=${() => this.#toggleTable()}
        >
          ${t('Numbers as a table')}
        </button>
        <vscode-toolbar-button class="close" icon="close" label=${t('Close the chart')} @click=${() => this.#close()}>
        </vscode-toolbar-button>
      </div>
      <div class=${this.#asTable ? 'chart-body is-table' : 'chart-body'}>
        ${repeat(
          charts,
          ({ unit }) => unit,
          (data) => this.#figure(data),
        )}
      </div>
    </section>`;
  }

  #chip(label: string, row: string): unknown {
    return html`<li>
      <button type="button" title=${t('Take “{0}” out of the chart', label)} @click=${() => this.#remove(row)}>
        ${label}<span class="codicon codicon-close" aria-hidden="true"></span>
      </button>
    </li>`;
  }

  #figure(data: ChartData): unknown {
    const { unit, series } = data;
    const rows = series.map(({ label }) => label).join(', ');
    return html`<figure>
      ${
        this.#asTable
          ? nothing
          : html`<div class="chart-canvas">
              <canvas
                data-unit=${unit}
                role="img"
                aria-label=${t('Bars of {0} in {1}, by alternative', rows, unit)}
              ></canvas>
            </div>`
      }
      ${dataTable(data, this.#asTable)}
    </figure>`;
  }

  #toggleTable(): void {
    this.#asTable = !this.#asTable;
    this.update();
  }
}

/** The numbers of a chart: always there for those who do not see it, and for all who ask. */
function dataTable({ unit, alternatives, series }: ChartData, visible: boolean): unknown {
  return html`<table class=${visible ? 'chart-table' : 'chart-table is-unseen'}>
    <caption>
      ${t('By alternative, in {0}', unit)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t('Row')}</th>
        ${alternatives.map((label) => html`<th scope="col">${label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${series.map(
        ({ label, shown }) =>
          html`<tr>
            <th scope="row">${label}</th>
            ${shown.map((text) => html`<td>${text}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The rows that a chart can show, measures first, in the table's order. */
function rowsToChart(store: Store): RowView[] {
  const rows = store.layout.sections.flatMap((section) => section.rows.map((id) => store.row(id))).filter(isChartable);
  return [...rows.filter(({ kind }) => kind === 'measure'), ...rows.filter(({ kind }) => kind !== 'measure')];
}
