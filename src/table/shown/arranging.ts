import './shown.css';
import { LABELS, UNITS } from '../../protocol';
import type { Arrangement, ArrangeStep, Filter } from '../../protocol/arrangement';
import { NO_FILTER } from '../../protocol/arrangement';
import type { GridElement } from '../grid/gridElement';
import type { Layout, Place } from '../grid/layout';
import { ROW_HEIGHT } from '../grid/window';
import type { Motion, Selection } from '../grid/selection';
import type { Store } from '../store';
import { columnName } from '../words';
import { fittingHeight, fittingWidth } from './fitting';
import type { Shown } from './shown';
import { ShownMouse } from './shownMouse';
import { t } from '../l10n';

/** A column is never narrower than its edge can be taken hold of, and a row never lower than a line of text. */
const LIMITS = { widths: { least: 48, most: 1200 }, heights: { least: ROW_HEIGHT, most: 600 } };

/** What arranging needs of the grid's controller. */
export interface ArrangedGrid {
  readonly store: Store;
  readonly shown: Shown;
  readonly grid: GridElement;
  readonly active: Place | undefined;
  select(selection: Selection, options: { focus: boolean }): void;
  /** Commits what is being edited. */
  leaveEditor(): void;
  /** Other lines and columns are shown than in this layout. */
  rearranged(before: Layout): void;
  announce(text: string): void;
  /** Tells something under a place. */
  explain(place: Place, message: string): void;
}

export interface ArrangeEvents {
  /** Something else of the table is shown, or in another size: to be remembered. */
  arranged(arrangement: Arrangement): void;
  openFilter(): void;
}

/** What a person does to what of the table is shown, and how large. */
export class Arranging {
  readonly #grid: ArrangedGrid;
  readonly #events: ArrangeEvents;

  constructor(grid: ArrangedGrid, events: ArrangeEvents) {
    this.#grid = grid;
    this.#events = events;
    new ShownMouse(grid.grid, {
      toggle: (section) => this.#toggle(section),
      step: (step) => this.step(step),
      hiddenBeside: (alternative, side) => grid.shown.hiddenBeside(alternative, side),
      drag: (of, id, size, ended) => this.#resize(of, id, size, ended),
      fit: (of, id) => this.#fit(of, id),
    });
  }

  /** As the table was left when it was last seen. */
  restore(arrangement: Arrangement): void {
    const before = this.#grid.shown.layout;
    this.#grid.shown.arrange(arrangement);
    this.#grid.rearranged(before);
  }

  /** A step that a menu, the palette or a key asks for. */
  step(step: ArrangeStep): void {
    const { arrangement } = this.#grid.shown;
    switch (step.do) {
      case 'collapse':
      case 'expand':
        this.#fold(step.section ?? this.#sectionAt(step.row), step.do === 'collapse');
        break;
      case 'collapse-all':
        this.#collapseAll();
        break;
      case 'expand-all':
        this.#arrange({ ...arrangement, collapsed: [] });
        this.#grid.announce(t('All sections expanded'));
        break;
      case 'open-filter':
        this.#events.openFilter();
        break;
      case 'clear-filter':
        this.filter(NO_FILTER);
        break;
      case 'hide':
        this.hide([step.alternative]);
        break;
      case 'show':
        this.#show(step.alternatives);
        break;
      case 'freeze':
        this.#freeze(step);
        break;
      case 'unfreeze':
        this.#arrange({ ...arrangement, frozen: {} });
        this.#grid.announce(t('Nothing is frozen but labels and units.'));
        break;
      case 'resize':
        this.#resize(step.of, step.id, step.size, true);
        break;
    }
  }

  /** Left and Right on the band of a section collapse and expand it, as in trees. @returns whether that was meant */
  foldedByKey(place: Place, motion: Motion): boolean {
    if (place.at !== 'section' || (motion.to !== 'left' && motion.to !== 'right')) return false;
    this.#fold(place.section, motion.to === 'left');
    return true;
  }

  /** Hides alternatives, unless none would be left. @returns whether there are any to hide */
  hide(alternatives: readonly string[]): boolean {
    const { store, shown, active } = this.#grid;
    const { hidden } = shown.arrangement;
    if (alternatives.length === 0) return false;
    if (shown.layout.alternatives.every((id) => alternatives.includes(id))) {
      if (active) this.#grid.explain(active, t('One alternative has to stay.'));
      return true;
    }
    const others = hidden.filter((id) => !alternatives.includes(id));
    this.#arrange({ ...shown.arrangement, hidden: [...others, ...alternatives] });
    const names = alternatives.map((id) => columnName(store, id)).join(', ');
    this.#grid.announce(alternatives.length === 1 ? t('{0} is hidden', names) : t('{0} are hidden', names));
    return true;
  }

  /** Shows all rows, whatever their sections and the filter, or all alternatives. */
  showAll(of: 'rows' | 'columns'): void {
    const { arrangement } = this.#grid.shown;
    this.#arrange({ ...arrangement, ...(of === 'rows' ? { collapsed: [], filter: NO_FILTER } : { hidden: [] }) });
    this.#grid.announce(of === 'rows' ? t('All rows are shown') : t('All alternatives are shown'));
  }

  /** Shows the rows that meet a filter. */
  filter(filter: Filter): void {
    this.#arrange({ ...this.#grid.shown.arrangement, filter });
    this.#tellCount();
  }

  /** Takes out the rows that do not meet the filter any more. */
  filterAgain(): void {
    const before = this.#grid.shown.layout;
    this.#grid.leaveEditor();
    this.#grid.shown.apply();
    this.#grid.rearranged(before);
    this.#tellCount();
  }

  /**
   * The way to any place that somebody is led to: expands its section, shows its alternative, and shows its row in
   * addition to those that the filter lets through.
   */
  reveal(place: Place): void {
    const { shown } = this.#grid;
    const { layout: before, isFiltered, strays } = shown;
    if (!shown.reveal(place)) return;
    this.#grid.rearranged(before);
    if (isFiltered && !shown.isFiltered) this.#grid.announce(t('The filter is cleared, to show this.'));
    else if (shown.strays > strays) this.#grid.announce(t('Shown in addition to the rows of the filter.'));
    this.#events.arranged(shown.arrangement);
  }

  #toggle(section: string): void {
    this.#grid.select({ active: { at: 'section', section } }, { focus: true });
    this.#fold(section, !this.#grid.shown.arrangement.collapsed.includes(section));
  }

  #fold(section: string | undefined, collapse: boolean): void {
    const { store, shown } = this.#grid;
    const rows = section === undefined ? undefined : store.layout.section(section)?.rows;
    if (section === undefined || !rows) {
      this.#grid.announce(t('Choose a section or a row in the table first.'));
      return;
    }
    const others = shown.arrangement.collapsed.filter((id) => id !== section);
    if (collapse === shown.arrangement.collapsed.includes(section) || rows.length === 0) return;
    if (collapse && this.#sectionAt() === section) this.#goToBand(section);
    this.#arrange({ ...shown.arrangement, collapsed: collapse ? [...others, section] : others });
  }

  #collapseAll(): void {
    const { store, shown } = this.#grid;
    const section = this.#sectionAt();
    if (section !== undefined) this.#goToBand(section);
    const collapsed = store.layout.sections.filter(({ rows }) => rows.length > 0).map(({ id }) => id);
    this.#arrange({ ...shown.arrangement, collapsed });
    this.#grid.announce(t('All sections collapsed'));
  }

  #goToBand(section: string): void {
    this.#grid.leaveEditor();
    this.#grid.select({ active: { at: 'section', section } }, { focus: this.#grid.grid.hasFocus });
  }

  /** The section of a row, or of the active place. */
  #sectionAt(row?: string): string | undefined {
    const { active, store } = this.#grid;
    if (row !== undefined) return store.layout.sectionOf(row);
    if (active?.at === 'section') return active.section;
    return active && 'row' in active ? store.layout.sectionOf(active.row) : undefined;
  }

  #show(alternatives: readonly string[]): void {
    const { store, shown } = this.#grid;
    const { hidden } = shown.arrangement;
    this.#arrange({ ...shown.arrangement, hidden: hidden.filter((id) => !alternatives.includes(id)) });
    this.#grid.announce(t('Shown again: {0}', alternatives.map((id) => columnName(store, id)).join(', ')));
  }

  #freeze({ row, alternative }: { row?: string | undefined; alternative?: string | undefined }): void {
    const { store, shown } = this.#grid;
    const frozen = {
      ...shown.arrangement.frozen,
      ...(row !== undefined && { row }),
      ...(alternative !== undefined && { alternative }),
    };
    this.#arrange({ ...shown.arrangement, frozen });
    const last = row === undefined ? alternative && columnName(store, alternative) : (store.row(row)?.label ?? row);
    this.#grid.announce(t('Frozen up to {0}', last ?? ''));
  }

  /** @param size without it, as large as there is room for */
  #resize(of: 'column' | 'row', id: string, size: number | undefined, ended: boolean): void {
    const { store, shown } = this.#grid;
    const isThere = id === LABELS || id === UNITS || (of === 'column' ? store.column(id) : store.row(id));
    if (!isThere) return;
    const sizes = of === 'column' ? 'widths' : 'heights';
    const { least, most } = LIMITS[sizes];
    const others = shown.arrangement[sizes].filter(([other]) => other !== id);
    const own = size === undefined ? undefined : Math.round(Math.min(Math.max(size, least), most));
    const isPlain = own === undefined || (of === 'row' && own === ROW_HEIGHT);
    this.#arrange({ ...shown.arrangement, [sizes]: isPlain ? others : [...others, [id, own]] }, { remember: ended });
  }

  /** As large as what is shown of a column or a row. */
  #fit(of: 'column' | 'row', id: string): void {
    const { store, shown, grid } = this.#grid;
    const size =
      of === 'column'
        ? fittingWidth(id, store, shown, grid.scroller)
        : fittingHeight(id, store, shown, grid.geometry, grid.scroller);
    this.#resize(of, id, size, true);
  }

  #tellCount(): void {
    const { through, all } = this.#grid.shown.counts;
    this.#grid.announce(t('{0} of {1} rows match', through, all));
  }

  #arrange(arrangement: Arrangement, { remember } = { remember: true }): void {
    const before = this.#grid.shown.layout;
    this.#grid.leaveEditor();
    this.#grid.shown.arrange(arrangement);
    this.#grid.rearranged(before);
    if (remember) this.#events.arranged(arrangement);
  }
}
