import { t } from '../l10n';

const LEAST = 220;
/** What the grid keeps at least. */
const LEAST_GRID = 200;
const STEP = 16;

/** The line between the grid and the details panel: dragged, or moved by the arrow keys, it makes the panel wider. */
export class DetailsSplitter {
  readonly element = document.createElement('div');
  readonly #panel: HTMLElement;
  readonly #changed: () => void;
  #width: number | undefined;

  /** @param changed the width is another, to be remembered */
  constructor(panel: HTMLElement, changed: () => void) {
    this.#panel = panel;
    this.#changed = changed;
    const { element } = this;
    element.className = 'details-splitter';
    element.tabIndex = 0;
    element.title = t('Drag, or press an arrow key, to change the width. Double-click for the usual one.');
    element.setAttribute('role', 'separator');
    element.setAttribute('aria-orientation', 'vertical');
    element.setAttribute('aria-label', t('Width of the details'));
    element.setAttribute('aria-controls', panel.id);
    element.addEventListener('pointerdown', (event) => this.#grab(event));
    element.addEventListener('pointermove', (event) => this.#drag(event));
    element.addEventListener('keydown', (event) => this.#keyDown(event));
    element.addEventListener('dblclick', () => this.#choose(undefined));
    new ResizeObserver(() => this.#tell()).observe(panel);
    element.hidden = true;
  }

  /** In pixels, where a person chose it. */
  get width(): number | undefined {
    return this.#width;
  }

  restore(width: number | undefined): void {
    this.#width = width;
    if (width === undefined) this.#panel.style.removeProperty('--details-width');
    else this.#panel.style.setProperty('--details-width', `${String(width)}px`);
  }

  #grab(event: PointerEvent): void {
    if (event.button !== 0) return;
    // Nothing is selected on the way, and a frame that is crossed does not take the pointer.
    event.preventDefault();
    this.element.setPointerCapture(event.pointerId);
    this.element.focus();
  }

  #drag({ pointerId, clientX }: PointerEvent): void {
    if (!this.element.hasPointerCapture(pointerId)) return;
    this.#choose(this.#panel.getBoundingClientRect().right - clientX);
  }

  #keyDown(event: KeyboardEvent): void {
    const now = this.#panel.offsetWidth;
    const wanted = new Map([
      ['ArrowLeft', now + STEP],
      ['ArrowRight', now - STEP],
      ['Home', LEAST],
      ['End', this.#most],
    ]).get(event.key);
    if (wanted === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.#choose(wanted);
  }

  get #most(): number {
    return Math.max(LEAST, (this.#panel.parentElement?.clientWidth ?? 0) - LEAST_GRID);
  }

  #choose(width: number | undefined): void {
    this.restore(width === undefined ? undefined : Math.round(Math.min(Math.max(width, LEAST), this.#most)));
    this.#changed();
  }

  #tell(): void {
    this.element.hidden = this.#panel.hidden;
    this.element.setAttribute('aria-valuemin', String(LEAST));
    this.element.setAttribute('aria-valuemax', String(this.#most));
    this.element.setAttribute('aria-valuenow', String(this.#panel.offsetWidth));
  }
}
