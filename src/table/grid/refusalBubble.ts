import { float } from '../floating';

/** Says under a cell why something was not done there. */
export class RefusalBubble {
  readonly element = document.createElement('div');

  constructor() {
    this.element.id = 'refusal';
    this.element.className = 'refusal';
    this.element.setAttribute('role', 'alert');
    this.element.hidden = true;
  }

  get shown(): boolean {
    return !this.element.hidden;
  }

  show(message: string, anchor: DOMRect): void {
    this.element.hidden = false;
    this.element.textContent = message;
    this.place(anchor);
  }

  place(anchor: DOMRect): void {
    if (this.shown) float(this.element, anchor);
  }

  hide(): void {
    this.element.hidden = true;
    this.element.textContent = '';
  }
}
