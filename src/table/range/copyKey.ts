import { isOnMac } from '../keyNames';

/** Whether the key is held with which a drag copies, or fills the other way; the pointer shows it. */
export class CopyKey {
  readonly #subscriptions = new AbortController();
  #isHeld = false;

  constructor() {
    const { signal } = this.#subscriptions;
    const isMac = isOnMac();
    for (const name of ['mousemove', 'mouseup', 'keydown', 'keyup'] as const)
      window.addEventListener(name, ({ altKey, ctrlKey }) => this.#set(isMac ? altKey : ctrlKey), {
        capture: true,
        signal,
      });
  }

  /** The drag is over. @returns whether it was held to the end */
  end(): boolean {
    const isHeld = this.#isHeld;
    this.#subscriptions.abort();
    this.#set(false);
    return isHeld;
  }

  #set(isHeld: boolean): void {
    this.#isHeld = isHeld;
    document.body.classList.toggle('is-copying', isHeld);
  }
}
