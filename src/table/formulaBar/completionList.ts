import type { Completion } from '../../formula/completion';
import type { TextInput } from '../grid/lineBreaks';
import { ownList } from '../grid/listOwner';
import { t } from '../l10n';

/** More than this nobody reads; typing on narrows it. */
const MOST = 200;
const PAGE = 8;
const ICONS: Readonly<Record<Completion['kind'], string>> = {
  row: 'symbol-variable',
  variable: 'symbol-parameter',
  function: 'symbol-method',
  level: 'symbol-enum-member',
  alternative: 'symbol-field',
};
let lists = 0;

/** The list of what may stand at the caret, below it: to be chosen from while typing goes on. */
export class CompletionList {
  readonly element = document.createElement('div');
  readonly #options = document.createElement('div');
  readonly #help = document.createElement('div');
  readonly #input: TextInput;
  readonly #onPick: (item: Completion) => void;
  readonly #id = `completions-${String(++lists)}`;
  #items: readonly Completion[] = [];
  #active = 0;

  constructor(input: TextInput, onPick: (item: Completion) => void) {
    this.#input = input;
    this.#onPick = onPick;
    this.element.className = 'completions';
    this.element.hidden = true;
    this.#options.id = this.#id;
    this.#options.className = 'completion-options';
    this.#options.setAttribute('role', 'listbox');
    this.#options.setAttribute('aria-label', t('Completions'));
    this.#help.className = 'completion-help';
    this.element.append(this.#options, this.#help);
    // The input keeps the focus.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.#options.addEventListener('click', (event) => this.#clicked(event));
  }

  get shown(): boolean {
    return !this.element.hidden;
  }

  get active(): Completion | undefined {
    return this.shown ? this.#items[this.#active] : undefined;
  }

  show(items: readonly Completion[]): void {
    this.#items = items.slice(0, MOST);
    this.#options.replaceChildren(...this.#items.map((item, index) => this.#option(item, index)));
    this.element.hidden = false;
    ownList(this.#input, this.#options, true);
    this.#activate(0);
  }

  hide(): void {
    if (!this.shown) return;
    this.element.hidden = true;
    this.#items = [];
    this.#options.replaceChildren();
    ownList(this.#input, this.#options, false);
  }

  /** Up and down go round; a page stops at the ends. @returns whether the key is one of the list's */
  key(key: string): boolean {
    const { length } = this.#items;
    if (!this.shown || length === 0) return false;
    const last = length - 1;
    const to = new Map([
      ['ArrowDown', this.#active === last ? 0 : this.#active + 1],
      ['ArrowUp', this.#active === 0 ? last : this.#active - 1],
      ['PageDown', Math.min(this.#active + PAGE, last)],
      ['PageUp', Math.max(this.#active - PAGE, 0)],
    ]).get(key);
    if (to === undefined) return false;
    this.#activate(to);
    return true;
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [at, option] of [...this.#options.children].entries()) {
      option.setAttribute('aria-selected', String(at === index));
      if (at !== index) continue;
      this.#input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
    const item = this.#items[index];
    this.#help.textContent = item?.help ?? '';
    this.#help.hidden = item?.help === undefined;
  }

  #option(item: Completion, index: number): HTMLElement {
    const option = document.createElement('div');
    option.id = `${this.#id}-${String(index)}`;
    option.className = `completion completion-${item.kind}`;
    option.dataset.index = String(index);
    option.setAttribute('role', 'option');
    const icon = span(`codicon codicon-${ICONS[item.kind]}`);
    icon.setAttribute('aria-hidden', 'true');
    option.append(icon, span('completion-name', item.name), span('completion-detail', detailOf(item)));
    if (item.unit !== undefined) option.append(span('completion-unit', item.unit));
    return option;
  }

  #clicked({ target }: MouseEvent): void {
    const option = target instanceof Element ? target.closest<HTMLElement>('.completion') : null;
    const item = option && this.#items[Number(option.dataset.index)];
    if (item) this.#onPick(item);
  }
}

/** Of a function what it takes: its name stands before. */
function detailOf({ kind, name, detail }: Completion): string {
  if (kind === 'variable') return t('named by LET');
  return kind === 'function' ? detail.slice(name.length) : detail;
}

function span(classes: string, text = ''): HTMLElement {
  const element = document.createElement('span');
  element.className = classes;
  element.textContent = text;
  return element;
}
