import type { Arrangement } from '../../protocol/arrangement';
import { NO_FILTER, PLAIN } from '../../protocol/arrangement';
import { Layout } from '../grid/layout';
import type { Place } from '../grid/layout';
import type { Store } from '../store';
import { isFiltering, meets } from './filter';

/** What the band of a section tells of it. */
export interface SectionState {
  collapsed: boolean;
  /** Its rows that the filter lets through. */
  rows: number;
  /** Keys of the findings on those. */
  findings: readonly string[];
}

/**
 * The part of the table that is shown: its lines and columns in order, by the arrangement that a person made.
 * A filter takes rows out when it is set. From then on rows only come: one that meets it after an edit, or that
 * somebody was led to, joins; one that meets it no more stays until the filter is applied again.
 */
export class Shown {
  #store: Store;
  #arrangement: Arrangement = PLAIN;
  #layout: Layout;
  /** Rows that differ from the last commit. */
  #changed: ReadonlySet<string> = new Set();
  /** Rows that the filter let through. */
  readonly #through = new Set<string>();
  /** Those of them that do not meet it now. */
  readonly #strays = new Set<string>();
  readonly #states = new Map<string, SectionState>();

  constructor(store: Store) {
    this.#store = store;
    this.#layout = store.layout;
  }

  get layout(): Layout {
    return this.#layout;
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  get isFiltered(): boolean {
    return isFiltering(this.#arrangement.filter);
  }

  /** Rows that the filter lets through, those of collapsed sections too, and all of them. */
  get counts(): { through: number; all: number } {
    const { sections, rowCount } = this.#store.layout;
    if (!this.isFiltered) return { through: rowCount, all: rowCount };
    const through = sections.flatMap(({ rows }) => rows).filter((row) => this.#through.has(row)).length;
    return { through, all: rowCount };
  }

  /** How many rows are shown that the filter would not let through now. */
  get strays(): number {
    let count = 0;
    for (const row of this.#strays) if (this.#layout.rowLine(row) !== undefined) count++;
    return count;
  }

  /** Alternatives that are hidden, in the order of the columns. */
  get hidden(): string[] {
    return this.#store.layout.alternatives.filter((id) => this.#layout.columnIndex(id) === undefined);
  }

  /** Another view altogether, with the same arrangement. */
  show(store: Store): void {
    this.#store = store;
    this.apply();
  }

  /** Takes another arrangement up; its filter is applied where it is another one. */
  arrange(arrangement: Arrangement): void {
    const before = this.#arrangement;
    this.#arrangement = arrangement;
    // What differs depends on which alternatives are shown.
    const again =
      before.filter !== arrangement.filter || (arrangement.filter.differing && before.hidden !== arrangement.hidden);
    if (again) this.apply();
    else this.#layOut();
  }

  /** Applies the filter: only rows that meet it now are shown. */
  apply(): void {
    this.#through.clear();
    this.#strays.clear();
    this.#layOut();
    this.#judgeAll();
    this.#layOut();
  }

  /**
   * After a patch of the store.
   * @param rows those that it touched
   * @param relaid whether rows or columns came, went or moved
   */
  patched(rows: readonly string[], relaid: boolean): void {
    this.#states.clear();
    if (relaid) this.#layOut();
    const more = relaid ? this.#judgeAll() : this.#judge(rows);
    if (more) this.#layOut();
  }

  /** Which rows differ from the last commit now. */
  setChanged(changed: ReadonlySet<string>): void {
    const touched = [...new Set([...this.#changed, ...changed])].filter(
      (row) => this.#changed.has(row) !== changed.has(row),
    );
    this.#changed = changed;
    if (this.#judge(touched)) this.#layOut();
  }

  /**
   * Makes a place that the table has one that is shown: expands its section, shows its alternative, and lets its row
   * through the filter. @returns whether anything had to be shown for it
   */
  reveal(place: Place): boolean {
    const whole = this.#store.layout;
    if (this.#layout.locate(place) || !whole.locate(place)) return false;
    const { collapsed, hidden } = this.#arrangement;
    if ('row' in place) {
      const section = whole.sectionOf(place.row);
      this.#letThrough(place.row);
      this.#arrangement = { ...this.#arrangement, collapsed: collapsed.filter((id) => id !== section) };
    } else if (place.at === 'section') {
      // The band of a section goes with its rows; without any, no filter shows it.
      const first = whole.section(place.section)?.rows[0];
      if (first === undefined) this.#arrangement = { ...this.#arrangement, filter: NO_FILTER };
      else this.#letThrough(first);
    }
    if ('alternative' in place && this.#layout.columnIndex(place.alternative) === undefined)
      this.#arrangement = { ...this.#arrangement, hidden: hidden.filter((id) => id !== place.alternative) };
    this.#layOut();
    return true;
  }

  /** Hidden alternatives right before one that is shown, or behind the last one. */
  hiddenBeside(alternative: string, side: 'before' | 'after'): string[] {
    const { alternatives } = this.#store.layout;
    const step = side === 'before' ? -1 : 1;
    const found: string[] = [];
    let at = alternatives.indexOf(alternative) + step;
    for (; at >= 0 && at < alternatives.length; at += step) {
      const id = alternatives[at] ?? '';
      if (this.#layout.columnIndex(id) !== undefined) return side === 'before' ? found : [];
      found.push(id);
    }
    return found;
  }

  /** What the band of a section tells of it. */
  sectionState(id: string): SectionState {
    const known = this.#states.get(id);
    if (known) return known;
    const all = this.#store.layout.section(id)?.rows ?? [];
    const rows = this.isFiltered ? all.filter((row) => this.#through.has(row)) : all;
    const keys = new Set(
      rows.flatMap((row) => {
        const view = this.#store.row(row);
        return view ? [...view.findings, ...view.cells.flatMap(({ findings }) => findings)] : [];
      }),
    );
    const collapsed = this.#arrangement.collapsed.includes(id);
    const state = { collapsed, rows: rows.length, findings: [...keys] };
    this.#states.set(id, state);
    return state;
  }

  #layOut(): void {
    this.#states.clear();
    const { layout, columns } = this.#store;
    const collapsed = new Set(this.#arrangement.collapsed);
    const hidden = new Set(this.#arrangement.hidden);
    const { isFiltered } = this;
    if (!isFiltered && collapsed.size === 0 && hidden.size === 0) {
      this.#layout = layout;
      return;
    }
    const sections = layout.sections.flatMap((section) => {
      const rows = isFiltered ? section.rows.filter((row) => this.#through.has(row)) : section.rows;
      if (isFiltered && rows.length === 0) return [];
      return [{ ...section, rows: collapsed.has(section.id) ? [] : rows }];
    });
    const left = columns.filter(({ id }) => !hidden.has(id));
    // Others may have been deleted since: one is always shown.
    this.#layout = new Layout(sections, left.length === 0 ? columns : left);
  }

  #letThrough(row: string): void {
    if (!this.isFiltered || this.#through.has(row)) return;
    this.#through.add(row);
    this.#strays.add(row);
  }

  #judgeAll(): boolean {
    return this.isFiltered && this.#judge(this.#store.layout.sections.flatMap(({ rows }) => rows));
  }

  /** Lets rows through that meet the filter, and knows of those let through before whether they still do. */
  #judge(rows: Iterable<string>): boolean {
    const { filter } = this.#arrangement;
    if (!isFiltering(filter)) return false;
    const { layout } = this.#store;
    const columns = this.#layout.alternatives.flatMap((id) => layout.columnIndex(id) ?? []);
    const before = this.#through.size;
    for (const id of rows) {
      const row = this.#store.row(id);
      const about = { section: layout.sectionOf(id), changed: this.#changed.has(id), columns };
      if (row && meets(filter, row, about)) {
        this.#through.add(id);
        this.#strays.delete(id);
      } else if (this.#through.has(id)) this.#strays.add(id);
    }
    return this.#through.size > before;
  }
}
