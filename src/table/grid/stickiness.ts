/** So long after the last movement sideways, in milliseconds, the grid is at rest. */
const REST = 200;

/**
 * What stays in view while the grid scrolls sideways sticks to its edge only as long as it does so. At rest it is moved
 * there once: each cell that sticks is a layer of its own, and hundreds of them make every frame of the page slow.
 */
export class Stickiness {
  readonly #scroller: HTMLElement;
  #left = 0;
  #timer: number | undefined;

  constructor(scroller: HTMLElement) {
    this.#scroller = scroller;
    scroller.addEventListener('wheel', (event) => this.#wheel(event), { passive: true });
    scroller.addEventListener('scroll', () => this.#scrolled(), { passive: true });
  }

  /** The first frame of a movement comes before its event, so that it is best to know of it earlier. */
  #wheel({ deltaX, shiftKey }: WheelEvent): void {
    if (deltaX !== 0 || shiftKey) this.#stick();
  }

  #scrolled(): void {
    const { scrollLeft } = this.#scroller;
    if (scrollLeft === this.#left) return;
    this.#left = scrollLeft;
    this.#stick();
  }

  #stick(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#rest(), REST);
    this.#scroller.classList.add('is-moving-sideways');
  }

  #rest(): void {
    this.#scroller.style.setProperty('--scrolled', `${String(this.#left)}px`);
    this.#scroller.classList.remove('is-moving-sideways');
  }
}
