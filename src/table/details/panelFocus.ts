/** The focus that is to come into the panel as soon as there is something to focus. */
export class PanelFocus {
  readonly #panel: HTMLElement;
  #wanted = false;
  /** The field that had the focus when its subject became another. */
  #field: string | undefined;
  /** The field to which the focus comes back once the page has it. */
  #left: string | undefined;

  constructor(panel: HTMLElement) {
    this.#panel = panel;
    // Before all others who would take up a focus that is in nothing.
    window.addEventListener('focus', () => this.#comeBack(), { capture: true });
  }

  /** The id of the control that has the focus, or has it once the page has it, where it is a field's. */
  get field(): string | undefined {
    const id = this.isInside ? document.activeElement?.closest('.field [id]')?.id : undefined;
    return id ?? this.#left;
  }

  /** A field had the focus before the page was made anew. */
  restore(id: string): void {
    if (document.hasFocus()) this.wantField(id);
    else this.#left = id;
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

  /** The focus is wanted in the field of this id, if there comes to be one, and in no other that had it before. */
  wantField(id: string): void {
    this.#wanted = true;
    this.#left = undefined;
    this.#field = id;
  }

  #comeBack(): void {
    const id = this.#left;
    this.#left = undefined;
    if (id === undefined || document.activeElement !== document.body) return;
    this.wantField(id);
    this.take();
  }

  /** Takes the focus, if it is wanted and something is painted: on a field, or else on the heading. */
  take(): void {
    const heading = this.#panel.querySelector('h2');
    if (!this.#wanted || !heading) return;
    this.#wanted = false;
    const same = this.#control(this.#field);
    this.#field = undefined;
    const first = this.#panel.querySelector<HTMLElement>(
      '.details-fields input:not([readonly]):not([type="checkbox"]), .details-fields select:not([disabled]), .details-fields textarea:not([readonly])',
    );
    (same ?? first ?? heading).focus();
  }

  /** The control of this id, or the first of the field that has it. */
  #control(id: string | undefined): HTMLElement | null | undefined {
    if (id === undefined) return undefined;
    const exact = [...this.#panel.querySelectorAll<HTMLElement>('.field [id]')].find((one) => one.id === id);
    if (exact) return exact;
    const field = [...this.#panel.querySelectorAll<HTMLElement>('.field')].find(
      ({ dataset }) => `field-${dataset.member ?? ''}` === id,
    );
    return field?.querySelector<HTMLElement>('input, select, textarea, button');
  }
}
