/**
 * Tells while a button of the panel is pressed. What is painted then could move the button from under the pointer, as
 * where a field that is left loses the line below it, and the release would click something else, or nothing.
 */
export class Pressed {
  #isDown = false;
  readonly #waiting = new Set<() => void>();

  constructor(panel: HTMLElement) {
    panel.addEventListener('pointerdown', ({ target }) => {
      this.#isDown =
        target instanceof Element &&
        target.closest('button, vscode-button, vscode-toolbar-button, summary, label') !== null;
    });
    for (const end of ['pointerup', 'pointercancel', 'blur'])
      // The click comes after the release.
      window.addEventListener(end, () => setTimeout(() => this.#released()));
  }

  /** @returns whether the painting waits for the release, and is done then */
  defers(paint: () => void): boolean {
    if (this.#isDown) this.#waiting.add(paint);
    return this.#isDown;
  }

  #released(): void {
    this.#isDown = false;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const paint of waiting) paint();
  }
}
