import './find.css';
import { html, nothing, render } from 'lit';
import { live } from 'lit/directives/live.js';
import { belongsToInput, isComposing } from '../grid/keyboard';
import { withKeys } from '../keyNames';
import { t } from '../l10n';
import { isLeftWithWindow } from '../windowFocus';
import { boxActionFor } from './findKeys';
import type { BoxAction, BoxField } from './findKeys';
import type { Query } from './query';

/** What the box shows. */
export interface BoxState {
  readonly query: Query;
  readonly replacement: string;
  readonly isReplacing: boolean;
  /** How many there are; undefined where nothing was looked for. */
  readonly count: string | undefined;
  readonly isEmpty: boolean;
  /** Why the query can find nothing. */
  readonly message: string | undefined;
  /** Where the person is, or what was done. */
  readonly told: string;
}

export interface BoxEvents {
  act(action: BoxAction): void;
  readonly typed: (text: string) => void;
  readonly typedReplacement: (text: string) => void;
  readonly toggleReplacing: () => void;
  /** The focus went elsewhere in the page. */
  left(to: EventTarget | null): void;
}

/** The box above the grid in which people type what they look for. */
export class FindBox {
  readonly element = document.createElement('div');
  readonly #events: BoxEvents;

  constructor(events: BoxEvents) {
    this.#events = events;
    const { element } = this;
    element.className = 'find';
    element.setAttribute('role', 'search');
    element.setAttribute('aria-label', t('Find in the table'));
    element.hidden = true;
    element.addEventListener('keydown', (event) => this.#keyDown(event));
    // A click beside the fields leaves the focus where it is.
    element.addEventListener('mousedown', (event) => {
      if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
    });
    element.addEventListener('focusout', ({ target, relatedTarget }) => {
      const isInside = relatedTarget instanceof Node && element.contains(relatedTarget);
      const isElsewhere = target instanceof Element && isLeftWithWindow(target);
      if (!isInside && !isElsewhere && !element.hidden) events.left(relatedTarget);
    });
  }

  get hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  /** Puts the caret into a field, with all that is in it selected for overtyping. */
  focus(field: 'find' | 'replace'): void {
    const input = this.element.querySelector<HTMLInputElement>(`input[data-field="${field}"]`);
    input?.focus();
    input?.select();
  }

  show(state: BoxState): void {
    render(this.#template(state), this.element);
  }

  #template({ query, replacement, isReplacing, count, isEmpty, message, told }: BoxState): unknown {
    const { typed, typedReplacement, toggleReplacing } = this.#events;
    return html`<p class="find-told" title=${told}>${told}</p>
      <div class="find-box">
        <button
          type="button"
          class="find-button find-expand"
          aria-expanded=${isReplacing ? 'true' : 'false'}
          aria-label=${t('Replace')}
          title=${withKeys(t('Replace (Ctrl+H)'))}
          @click=${toggleReplacing}
        >
          <span class=${`codicon codicon-chevron-${isReplacing ? 'down' : 'right'}`} aria-hidden="true"></span>
        </button>
        <div class="find-rows">
          <div class="find-row">
            <div class=${message === undefined ? 'find-field' : 'find-field is-wrong'}>
              ${field('find', t('Find'), query.text, typed, message !== undefined)}
              ${this.#toggle('match-case', 'case-sensitive', withKeys(t('Match case (Alt+C)')), query.matchCase)}
              ${this.#toggle('whole-word', 'whole-word', withKeys(t('Match whole word (Alt+W)')), query.wholeWord)}
              ${this.#toggle('regex', 'regex', withKeys(t('Use regular expression (Alt+R)')), query.isRegex)}
            </div>
            <span class=${isEmpty ? 'find-count is-empty' : 'find-count'}>${count ?? ''}</span>
            ${this.#button('previous', 'arrow-up', t('Previous match (Shift+Enter)'))}
            ${this.#button('next', 'arrow-down', t('Next match (Enter)'))}
            ${this.#button('close', 'close', t('Close (Escape)'))}
          </div>
          ${message === undefined ? nothing : html`<p class="find-message" id="find-message">${message}</p>`}
          <div class="find-row" ?hidden=${!isReplacing}>
            <div class="find-field">${field('replace', t('Replace with'), replacement, typedReplacement, false)}</div>
            ${this.#button('replace-one', 'replace', t('Replace (Enter)'))}
            ${this.#button('replace-all', 'replace-all', withKeys(t('Replace all (Ctrl+Alt+Enter)')))}
          </div>
        </div>
      </div>`;
  }

  #button(action: BoxAction, icon: string, title: string): unknown {
    return html`<button
      type="button"
      class="find-button"
      data-action=${action}
      aria-label=${title}
      title=${title}
      @click=${() => this.#events.act(action)}
    >
      <span class=${`codicon codicon-${icon}`} aria-hidden="true"></span>
    </button>`;
  }

  #toggle(action: BoxAction, icon: string, title: string, isOn: boolean): unknown {
    return html`<button
      type="button"
      class="find-button find-toggle"
      data-action=${action}
      aria-label=${title}
      aria-pressed=${isOn ? 'true' : 'false'}
      title=${title}
      @click=${() => this.#events.act(action)}
    >
      <span class=${`codicon codicon-${icon}`} aria-hidden="true"></span>
    </button>`;
  }

  #keyDown(event: KeyboardEvent): void {
    const { target } = event;
    const action = boxActionFor(event, fieldOf(target));
    const isDone = action !== undefined && (action !== 'to-replace' || this.#hasReplace());
    if (isDone) {
      event.preventDefault();
      event.stopPropagation();
      this.#events.act(action);
    } else if (isComposing(event) || (target instanceof HTMLInputElement && belongsToInput(event))) {
      event.stopPropagation();
    }
  }

  #hasReplace(): boolean {
    return this.element.querySelector('[data-field="replace"]')?.closest('[hidden]') === null;
  }
}

function field(
  name: 'find' | 'replace',
  label: string,
  text: string,
  typed: (text: string) => void,
  isWrong: boolean,
): unknown {
  return html`<input
    type="text"
    class="find-input"
    data-field=${name}
    aria-label=${label}
    placeholder=${label}
    aria-invalid=${isWrong ? 'true' : 'false'}
    aria-describedby=${isWrong ? 'find-message' : nothing}
    spellcheck="false"
    autocomplete="off"
    .value=${live(text)}
    @input=${(event: InputEvent) => {
      if (event.target instanceof HTMLInputElement) typed(event.target.value);
    }}
  />`;
}

function fieldOf(target: EventTarget | null): BoxField {
  const name = target instanceof HTMLInputElement ? target.dataset.field : undefined;
  return name === 'find' || name === 'replace' ? name : 'button';
}
