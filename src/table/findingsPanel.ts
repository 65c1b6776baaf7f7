import { render } from 'lit';
import type { FindingView } from '../protocol';
import { findingsList } from './findingsList';
import type { GridController } from './grid/gridController';
import { placeOf } from './grid/layout';
import { t } from './l10n';
import { nextFinding } from './nextFinding';
import type { ChosenFinding } from './repair/chosenFinding';
import { findingsAt } from './words';

/** What the list of findings asks of the page. */
export interface FindingsEvents {
  openText(line: number): void;
  /** Makes the first fix of all findings of a rule. */
  fixAll(rule: string): void;
  /** Makes the first fix of the gravest of these, or says that there is none. */
  fixFirst(findings: readonly FindingView[]): void;
  announce(text: string): void;
  /** It was opened or closed. */
  toggled(): void;
}

/** The list of findings below the table, the way from one to the next, and what settles the one at hand. */
export class FindingsPanel {
  readonly element = document.createElement('div');
  readonly #controller: GridController;
  readonly #events: FindingsEvents;
  readonly #chosen: ChosenFinding;
  #isOpen: boolean;

  constructor(controller: GridController, chosen: ChosenFinding, isOpen: boolean, events: FindingsEvents) {
    this.#controller = controller;
    this.#chosen = chosen;
    this.#isOpen = isOpen;
    this.#events = events;
    this.element.className = 'list';
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(): void {
    this.#set(true);
    this.element.querySelector<HTMLElement>('.entry')?.focus();
  }

  /** Gives the focus back to the grid, if the list had it. */
  close(): void {
    const hadFocus = this.element.contains(document.activeElement);
    this.#set(false);
    const { active, grid } = this.#controller;
    if (hadFocus && active) grid.focus(active);
  }

  toggle(): void {
    if (this.#isOpen) this.close();
    else this.open();
  }

  paint(): void {
    render(
      findingsList(this.#controller.store, this.#isOpen, {
        choose: (finding) => this.#choose(finding),
        close: () => this.close(),
        fixAll: (rule) => this.#events.fixAll(rule),
        isChosen: (finding) => this.#chosen.is(finding),
      }),
      this.element,
    );
  }

  /** Goes to the next or previous place with a finding, round the table. */
  step(step: 1 | -1): void {
    const { store, active } = this.#controller;
    const next = nextFinding(store, active, step);
    if (next) {
      this.#controller.goTo(next);
      this.#chosen.chooseAt(store, next);
    } else this.#events.announce(t('No findings'));
  }

  /** The first fix of the gravest finding at the active place. */
  fixActive(): void {
    const { store, active } = this.#controller;
    this.#events.fixFirst(active ? findingsAt(store, active) : []);
  }

  #choose(finding: FindingView): void {
    this.#chosen.choose(finding);
    const place = placeOf(finding);
    if (place && this.#controller.store.layout.locate(place)) this.#controller.goTo(place);
    else this.#events.openText(finding.line);
  }

  #set(isOpen: boolean): void {
    if (isOpen === this.#isOpen) return;
    this.#isOpen = isOpen;
    this.#events.toggled();
  }
}
