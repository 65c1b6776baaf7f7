/** The focus that is to come into the panel as soon as there is something to focus. */
export class PanelFocus {
  readonly #panel: HTMLElement;
  #wanted = false;
  /** The field that had the focus when its subject became another. */
  #field: string | undefined;

  constructor(panel: HTMLElement) {
    this.#panel = panel;
  }

  get isInside(): boolean {
    return this.#panel.contains(document.activeElement);
  }

  /** The focus is wanted in the panel, or no longer. */
  want(wanted: boolean): void {
    this.#wanted = wanted;
  }

  /** The subject is to be another: the focus stays in the panel if it is there, on the same field where it has one. */
  keep(): void {
    if (!this.isInside) return;
    this.#wanted = true;
    this.#field = document.activeElement?.id;
  }

  /** The focus is wanted in the field of this id, if there comes to be one. */
  wantField(id: string): void {
    this.#wanted = true;
    this.#field = id;
  }

  /** Takes the focus, if it is wanted and something is painted: on a field, or else on the heading. */
  take(): void {
    const heading = this.#panel.querySelector('h2');
    if (!this.#wanted || !heading) return;
    this.#wanted = false;
    const same = [...this.#panel.querySelectorAll<HTMLElement>('.field [id]')].find(({ id }) => id === this.#field);
    this.#field = undefined;
    const first = this.#panel.querySelector<HTMLElement>(
      '.details-fields input:not([readonly]):not([type="checkbox"]), .details-fields select:not([disabled]), .details-fields textarea:not([readonly])',
    );
    (same ?? first ?? heading).focus();
  }
}
