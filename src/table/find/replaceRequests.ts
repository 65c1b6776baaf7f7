import type { Intent, RefusedCell } from '../../protocol';
import type { GridController } from '../grid/gridController';
import { t } from '../l10n';
import type { Finding } from './finding';
import { leftText, replaceAll, replacementAt, whyFixed } from './replacing';

type Changes = Extract<Intent, { kind: 'replace-texts' }>['changes'];

/** What replacing asks of the host and of the box. */
export interface ReplaceEvents {
  edit(request: number, intent: Intent): void;
  /** To be read in the box, and heard. */
  tell(text: string): void;
}

/** The replacements on their way to the document, and what is told when they are there. */
export class ReplaceRequests {
  readonly #controller: GridController;
  readonly #events: ReplaceEvents;
  readonly #asked = new Map<number, { readonly count: number; readonly left: string }>();

  constructor(controller: GridController, events: ReplaceEvents) {
    this.#controller = controller;
    this.#events = events;
  }

  /** Whether nothing can be replaced now, which is told. */
  get isLocked(): boolean {
    const { locked } = this.#controller.store;
    if (locked !== undefined) this.#events.tell(t('The table is read-only now. {0}', locked));
    return locked !== undefined;
  }

  /** Replaces the match that the person is at. @returns why it stays as it is, where it cannot be replaced */
  replaceCurrent({ current, pattern, query }: Finding, replacement: string): string | undefined {
    const { store } = this.#controller;
    const one = current && pattern && replacementAt(store, current, pattern, replacement, query);
    if (one && 'change' in one) this.#ask([one.change]);
    return one && 'fixed' in one ? whyFixed(one.fixed) : undefined;
  }

  /** Replaces everything that was found, and tells of what stays as it is. */
  replaceAll({ found, pattern, query }: Finding, replacement: string): void {
    if (!pattern) return;
    const { changes, left } = replaceAll(this.#controller.store, found, pattern, replacement, query);
    const told = leftText(left);
    if (changes.length > 0) this.#ask(changes, told);
    else this.#events.tell(told === '' ? t('No results') : `${t('There is nothing here to replace.')} ${told}`);
  }

  /** @param left what is told of those that stay as they are */
  #ask(changes: Changes, left = ''): void {
    const request = this.#controller.drafts.nextRequest();
    this.#asked.set(request, { count: changes.length, left });
    this.#events.edit(request, { kind: 'replace-texts', changes });
  }

  /** @returns whether the request was one of these */
  accepted(request: number, refusals: readonly RefusedCell[]): boolean {
    const asked = this.#asked.get(request);
    if (!this.#asked.delete(request) || !asked) return false;
    const count = asked.count - refusals.length;
    const parts = [
      count === 1 ? t('Replaced in 1 place.') : t('Replaced in {0} places.', count),
      refusals.length === 0 ? '' : t('Not written, and listed below the table: {0}.', refusals.length),
      asked.left,
    ];
    if (asked.count > 1 || refusals.length > 0) this.#events.tell(parts.filter((part) => part !== '').join(' '));
    return true;
  }

  /** @returns whether the request was one of these */
  refused(request: number, message: string): boolean {
    if (!this.#asked.delete(request)) return false;
    this.#events.tell(message);
    return true;
  }
}
