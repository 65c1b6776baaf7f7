import type { Completion } from '../../formula/completion';
import { float } from '../floating';
import type { GridController } from '../grid/gridController';
import { isComposing } from '../grid/keyboard';
import type { Place } from '../grid/layout';
import { t } from '../l10n';
import { whereIs } from '../words';
import { CompletionList } from './completionList';
import { nameOf, placeNamed } from './placeNames';

/** Excel's name box: says where the person is, and goes to the row whose name is typed. */
export class NameBox {
  readonly input = document.createElement('input');
  readonly list: CompletionList;
  readonly #controller: GridController;
  readonly #refuse: (message: string) => void;

  /** @param refuse tells why there is no way to what was typed */
  constructor(controller: GridController, refuse: (message: string) => void) {
    this.#controller = controller;
    this.#refuse = refuse;
    const { input } = this;
    input.className = 'name-box';
    input.type = 'text';
    input.spellcheck = false;
    input.autocomplete = 'off';
    input.setAttribute('aria-label', t('Name box: where you are, or the row to go to'));
    this.list = new CompletionList(input, ({ name }) => this.#go(name));
    this.list.element.classList.add('name-list');
    input.addEventListener('focus', () => input.select());
    input.addEventListener('input', () => this.#typed());
    input.addEventListener('keydown', (event) => this.#keyDown(event));
    input.addEventListener('blur', () => this.#left());
  }

  /** The active place may be another. */
  update(): void {
    if (document.activeElement === this.input) return;
    const { active, store } = this.#controller;
    const name = active ? nameOf(active) : '';
    if (this.input.value !== name) this.input.value = name;
    this.input.title = active ? titleOf(active, (place) => whereIs(store, place)) : '';
  }

  #typed(): void {
    const wanted = this.input.value.trim().toLowerCase();
    const items = wanted === '' ? [] : this.#rows().filter((row) => fits(row, wanted));
    const starts = (row: Completion) => (row.name.startsWith(wanted) ? 0 : 1);
    items.sort((a, b) => starts(a) - starts(b));
    if (items.length === 0) this.list.hide();
    else {
      this.list.show(items);
      float(this.list.element, this.input.getBoundingClientRect());
    }
  }

  #rows(): Completion[] {
    const { store } = this.#controller;
    return store.layout.lines.flatMap((line): Completion[] => {
      const row = line.kind === 'row' ? store.row(line.row) : undefined;
      return row ? [{ kind: 'row', name: row.id, insert: row.id, detail: row.label }] : [];
    });
  }

  #keyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const { key } = event;
    // What is typed is the input’s own, and not VS Code’s.
    if (!event.ctrlKey && !event.metaKey && !/^F\d+$/.test(key)) event.stopPropagation();
    if (this.list.key(key)) event.preventDefault();
    else if (key === 'Enter' || (key === 'Tab' && this.list.shown)) {
      event.preventDefault();
      const { store, active } = this.#controller;
      const typed = this.input.value;
      const chosen = placeNamed(store, typed, active) ? typed : (this.list.active?.name ?? typed);
      this.#go(chosen);
    } else if (key === 'Escape') {
      event.preventDefault();
      this.list.hide();
      this.#backToGrid();
    }
  }

  #go(name: string): void {
    const { store, active } = this.#controller;
    const place = placeNamed(store, name, active);
    this.list.hide();
    if (place) this.#controller.goTo(place);
    else this.#refuse(t('There is no row, alternative or section “{0}”.', name.trim()));
  }

  #backToGrid(): void {
    const { active, grid } = this.#controller;
    if (active) grid.focus(active);
    else this.input.blur();
  }

  #left(): void {
    this.list.hide();
    this.#refuse('');
    // Behind the blur the input is no more the active element.
    this.update();
  }
}

function fits({ name, detail }: Completion, wanted: string): boolean {
  return name.includes(wanted) || detail.toLowerCase().includes(wanted);
}

function titleOf(place: Place, where: (target: { row?: string; alternative?: string }) => string | undefined): string {
  switch (place.at) {
    case 'cell':
      return where({ row: place.row, alternative: place.alternative }) ?? '';
    case 'label':
    case 'unit':
      return where({ row: place.row }) ?? '';
    case 'head':
      return where({ alternative: place.alternative }) ?? '';
    case 'section':
      return '';
  }
}
