/** Says politely, to those who listen, what changed without the focus moving. */
export class Announcer {
  readonly element = document.createElement('div');

  constructor() {
    this.element.className = 'announcer';
    this.element.setAttribute('role', 'status');
    this.element.setAttribute('aria-live', 'polite');
  }

  say(text: string): void {
    // The same text again is no change, and would not be said: a space that nobody hears makes it one.
    this.element.textContent = this.element.textContent === text ? `${text}\u00a0` : text;
  }
}
