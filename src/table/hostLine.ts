import type * as z from 'zod';

interface VsCodeApi<Out> {
  postMessage(message: Out): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi<Out>(): VsCodeApi<Out>;

/** The line of a page to the extension host, and what the page keeps while its tab is hidden. */
export class HostLine<Out, In> {
  readonly #api = acquireVsCodeApi<Out>();
  readonly #form: z.ZodType<In>;

  /** @param form of the messages that come in */
  constructor(form: z.ZodType<In>) {
    this.#form = form;
  }

  get state(): unknown {
    return this.#api.getState();
  }

  set state(state: unknown) {
    this.#api.setState(state);
  }

  /** Hands on every message that is one; others are reported to the developer and dropped. */
  listen(onMessage: (message: In) => void): void {
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      const parsed = this.#form.safeParse(event.data);
      if (parsed.success) onMessage(parsed.data);
      else console.error('A message that the page does not understand', parsed.error);
    });
  }

  protected post(message: Out): void {
    this.#api.postMessage(message);
  }
}
