import { toComparisonSchema } from '../../protocol/comparison';
import type { FromComparison, ToComparison } from '../../protocol/comparison';
import type { Target } from './stops';

interface VsCodeApi {
  postMessage(message: FromComparison): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The line to the extension host, and what the page keeps while its tab is hidden. */
export class ComparisonHost {
  readonly #api = acquireVsCodeApi();

  ready(differencesOnly: boolean): void {
    this.#api.postMessage({ type: 'ready', differencesOnly });
  }

  differencesOnly(is: boolean): void {
    this.#api.postMessage({ type: 'differences-only', is });
  }

  showInTable(target: Target): void {
    this.#api.postMessage({ type: 'show-in-table', ...target });
  }

  get state(): unknown {
    return this.#api.getState();
  }

  set state(state: unknown) {
    this.#api.setState(state);
  }

  /** Hands on every message that is one; others are reported to the developer and dropped. */
  listen(onMessage: (message: ToComparison) => void): void {
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      const parsed = toComparisonSchema.safeParse(event.data);
      if (parsed.success) onMessage(parsed.data);
      else console.error('A message that the comparison does not understand', parsed.error);
    });
  }
}
