import { float } from '../floating';
import { t } from '../l10n';
import type { TextInput } from './lineBreaks';
import { ownList } from './listOwner';
import { matchingLevels } from './levelMatch';
import type { Level } from './levelMatch';

/** The list of a row's levels below the input of a cell: to be chosen from while typing goes on. */
export class LevelList {
  readonly element = document.createElement('div');
  readonly #input: TextInput;
  readonly #levels: readonly Level[];
  readonly #current: string;
  readonly #onPick: (level: Level) => void;
  #shown: Level[] = [];
  #active: Level | undefined;

  /** `current` is the label that the cell holds now. */
  constructor(input: TextInput, levels: readonly Level[], current: string, onPick: (level: Level) => void) {
    this.#input = input;
    this.#levels = levels;
    this.#current = current;
    this.#onPick = onPick;
    this.element.id = 'level-list';
    this.element.className = 'level-list';
    this.element.setAttribute('role', 'listbox');
    this.element.setAttribute('aria-label', t('Levels'));
    ownList(input, this.element, true);
    // The input keeps the focus.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.element.addEventListener('click', (event) => this.#clicked(event));
    this.#show(
      [...levels],
      levels.find((level) => level.label === current),
    );
  }

  /** The level that Enter picks, if the text means one. */
  get active(): Level | undefined {
    return this.#active;
  }

  /** Shows the levels that the text may mean, the first of them active. */
  filter(text: string): void {
    const matching = matchingLevels(this.#levels, text);
    this.#show(matching, text.trim() === '' ? undefined : matching[0]);
  }

  /** Makes the next or previous level active. */
  step(by: 1 | -1): void {
    const { length } = this.#shown;
    if (length === 0) return;
    const at = this.#active ? this.#shown.indexOf(this.#active) + by : by > 0 ? 0 : length - 1;
    this.#activate(this.#shown[Math.min(Math.max(at, 0), length - 1)]);
  }

  place(anchor: DOMRect): void {
    this.element.style.minWidth = `${String(anchor.width)}px`;
    float(this.element, anchor);
  }

  #show(levels: Level[], active: Level | undefined): void {
    this.#shown = levels;
    this.element.replaceChildren(...levels.map((level, index) => this.#option(level, index)));
    if (levels.length === 0) {
      const none = document.createElement('div');
      none.className = 'no-level';
      none.textContent = t('No level of that name');
      this.element.append(none);
    }
    this.#activate(active);
  }

  #option(level: Level, index: number): HTMLElement {
    const option = document.createElement('div');
    option.id = `level-${String(index)}`;
    option.className = 'level';
    option.dataset.level = level.id;
    option.setAttribute('role', 'option');
    option.textContent = level.label;
    if (level.label === this.#current) option.classList.add('is-current');
    return option;
  }

  #activate(level: Level | undefined): void {
    this.#active = level;
    this.#input.removeAttribute('aria-activedescendant');
    for (const option of this.element.querySelectorAll<HTMLElement>('.level')) {
      const active = level !== undefined && option.dataset.level === level.id;
      option.setAttribute('aria-selected', String(active));
      if (!active) continue;
      this.#input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  }

  #clicked(event: MouseEvent): void {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('.level') : null;
    const level = this.#levels.find(({ id }) => id === option?.dataset.level);
    if (level) this.#onPick(level);
  }
}
