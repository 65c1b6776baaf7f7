/** Says politely, to those who listen, what changed without the focus moving. */
export class Announcer {
  readonly element = document.createElement('div');

  constructor() {
    this.element.className = 'announcer';
    this.element.setAttribute('role', 'status');
    this.element.setAttribute('aria-live', 'polite');
  }

  say(text: string): void {
    this.element.textContent = text;
  }
}
