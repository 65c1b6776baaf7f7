import type { DraftProblem } from '../../protocol';
import { float } from '../floating';

type Fix = NonNullable<DraftProblem['fix']>;

/** What is said of what is typed into the bar: what is wrong with it and what would mend it, or where no name leads. */
export class DraftMessage {
  readonly element = document.createElement('div');
  readonly #mend: (fix: Fix) => void;

  constructor(mend: (fix: Fix) => void) {
    this.#mend = mend;
    this.element.className = 'draft-message';
    this.element.id = 'draft-message';
    this.element.setAttribute('role', 'status');
    this.element.hidden = true;
    // The focus stays where it is typed.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
  }

  hide(): void {
    this.element.hidden = true;
  }

  /** Says what is wrong. @param anchor where it is to stand, known once it is shown */
  show({ severity, message, fix }: DraftProblem, anchor: () => DOMRect): void {
    this.element.hidden = false;
    this.element.className = `draft-message severity-${severity}`;
    const text = document.createElement('span');
    text.className = 'draft-text';
    text.textContent = message;
    const icon = document.createElement('span');
    icon.className = `codicon codicon-${severity}`;
    icon.setAttribute('aria-hidden', 'true');
    this.element.replaceChildren(icon, text, ...(fix ? [this.#fixButton(fix)] : []));
    float(this.element, anchor());
  }

  /** Says why a name leads nowhere; an empty message says nothing. */
  refuse(message: string, anchor: DOMRect): void {
    this.element.hidden = message === '';
    this.element.className = 'draft-message severity-error';
    this.element.textContent = message;
    if (message !== '') float(this.element, anchor);
  }

  #fixButton(fix: Fix): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.tabIndex = -1;
    button.className = 'draft-fix';
    button.textContent = fix.title;
    button.addEventListener('click', () => this.#mend(fix));
    return button;
  }
}
