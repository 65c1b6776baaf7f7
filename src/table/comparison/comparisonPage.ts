import { html, nothing, render } from 'lit';
import * as z from 'zod';
import { keptComparisonSchema } from '../../protocol/comparison';
import type { Compared, ComparisonView, ToComparison } from '../../protocol/comparison';
import { Announcer } from '../announcer';
import { samePlace } from '../grid/layout';
import type { Place } from '../grid/layout';
import { t } from '../l10n';
import { placeSchema } from '../savedState';
import { ComparisonGrid } from './comparisonGrid';
import type { ComparisonHost } from './comparisonHost';
import { heading } from './heading';
import { lists } from './lists';
import { onFocusInNothing } from '../windowFocus';
import { shownPlace, stopFrom, stopsOf } from './stops';
import type { Stop, Target } from './stops';

/** What is kept while the tab is hidden: the page is built anew when it is shown again. */
const savedSchema = keptComparisonSchema
  .partial()
  .extend({ differencesOnly: z.boolean(), active: placeSchema.optional() });

/** The page of a comparison: what is compared, the table of both, what is told of a place, and lists below. */
export class ComparisonPage {
  readonly #host: ComparisonHost;
  readonly #announcer = new Announcer();
  readonly #top = region('top');
  readonly #room = region('grid-room');
  readonly #empty = region('nothing-differs');
  readonly #told = region('told');
  readonly #lists = region('lists');
  #grid: ComparisonGrid | undefined;
  #view: ComparisonView | undefined;
  #stops: readonly Stop[] = [];
  #compared: Compared | undefined;
  /** Where the reader was when the tab was hidden. */
  #left: Place | undefined;
  differencesOnly: boolean;

  constructor(root: HTMLElement, host: ComparisonHost) {
    this.#host = host;
    const saved = savedSchema.safeParse(host.state).data;
    this.differencesOnly = saved?.differencesOnly ?? true;
    this.#compared = saved?.compared;
    this.#left = saved?.active;
    this.#room.append(this.#empty);
    root.append(this.#top, this.#room, this.#told, this.#lists, this.#announcer.element);
    onFocusInNothing(() => this.#takeFocus());
  }

  receive(message: ToComparison): void {
    switch (message.type) {
      case 'compared':
        this.#compared = message.compared;
        this.#keep();
        break;
      case 'comparison':
        this.#show(message.view);
        break;
      case 'rows':
        this.#grid?.add(message.rows);
        break;
      case 'impossible':
        this.#tellImpossible(message.message);
        break;
      case 'step':
        this.#step(message.by);
        break;
    }
  }

  #show(view: ComparisonView): void {
    const isFirst = this.#view === undefined;
    this.#view = view;
    const grid = this.#gridFor(view);
    grid.show(view);
    this.#stops = stopsOf(view, grid.shown.layout);
    const hasRows = view.table.sections.length > 0 || view.columns.length > 0;
    grid.grid.scroller.hidden = !hasRows;
    this.#empty.hidden = hasRows;
    this.#empty.textContent = emptyText(view);
    this.#paint();
    const start = this.#left && grid.shown.layout.locate(this.#left) ? this.#left : this.#stops[0]?.place;
    if (isFirst && start) grid.goTo(start, { focus: document.hasFocus() });
  }

  #gridFor(view: ComparisonView): ComparisonGrid {
    if (this.#grid) return this.#grid;
    const grid = new ComparisonGrid(view, {
      moved: () => {
        this.#keep();
        this.#paint();
      },
      awaits: (row) => this.#host.want(row),
      opened: (place) => this.#showInTable(place),
    });
    this.#room.append(grid.grid.scroller);
    this.#grid = grid;
    return grid;
  }

  /** What was shown stays, with the reason why it is not followed. */
  #tellImpossible(message: string): void {
    if (this.#grid) this.#grid.grid.scroller.hidden = true;
    this.#empty.hidden = false;
    this.#empty.textContent = message;
    this.#announcer.say(message);
  }

  #step(by: 1 | -1): void {
    const grid = this.#grid;
    if (!grid) return;
    const next = stopFrom(this.#stops, grid.shown.layout, grid.active, by);
    const stop = next === undefined ? undefined : this.#stops[next];
    if (next === undefined || !stop) {
      this.#announcer.say(t('No change in the table.'));
      return;
    }
    grid.goTo(stop.place, { focus: true });
    this.#announcer.say(t('Change {0} of {1}: {2}', next + 1, this.#stops.length, stop.told));
  }

  #paint(): void {
    const [view, grid] = [this.#view, this.#grid];
    if (!view || !grid) return;
    const { active, changes } = grid;
    const at = this.#stops.findIndex(({ place }) => samePlace(place, active));
    render(
      heading(view, {
        differencesOnly: this.differencesOnly,
        position: at < 0 ? undefined : at + 1,
        stops: this.#stops.length,
        canShow: active !== undefined && active.at !== 'section' && !changes.isGone(active),
        toggle: () => this.#toggle(),
        step: (by) => this.#step(by),
        showInTable: () => {
          if (grid.active) this.#showInTable(grid.active);
        },
      }),
      this.#top,
    );
    const told = active && changes.told(active);
    render(told === undefined ? nothing : html`<p>${told}</p>`, this.#told);
    render(
      lists(view, (target) => this.#goTo(target)),
      this.#lists,
    );
  }

  #toggle(): void {
    this.differencesOnly = !this.differencesOnly;
    this.#keep();
    this.#host.differencesOnly(this.differencesOnly);
    this.#paint();
  }

  #keep(): void {
    this.#host.state = {
      differencesOnly: this.differencesOnly,
      compared: this.#compared,
      active: this.#grid?.active ?? this.#left,
    } satisfies z.input<typeof savedSchema>;
  }

  /** To a place of the table, else to that of the document. */
  #goTo(target: Target): void {
    const place = this.#grid && shownPlace(this.#grid.store.layout, target);
    if (place) this.#grid?.goTo(place, { focus: true });
    else this.#host.showInTable(target);
  }

  #showInTable(place: Place): void {
    if (place.at === 'section') return;
    if (this.#grid?.changes.isGone(place)) {
      this.#announcer.say(t('This is not in the file any more.'));
      return;
    }
    this.#host.showInTable({
      ...('row' in place && { row: place.row }),
      ...('alternative' in place && { alternative: place.alternative }),
    });
  }

  #takeFocus(): void {
    const active = this.#grid?.active;
    if (active) this.#grid?.grid.focus(active);
  }
}

function emptyText({ after, others, findings, table, unjudged }: ComparisonView): string {
  if (unjudged && others.length === 0) return t('Looking for findings …');
  if (others.length + findings.fresh.length + findings.settled.length > 0) return t('Nothing in the table differs.');
  return table.columns.length === 0 && after.fault !== undefined ? after.fault : t('Nothing differs.');
}

function region(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}
