import '../details/detailsPanel.css';
import '../details/fields.css';
import '../details/blocks.css';
import '../formulaBar/formulaBar.css';
import { html, render } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { FormulaChecked, FormulaPlace, FunctionView, Intent } from '../../protocol';
import { subjectKey, type Details, type Link, type Subject } from '../../protocol/details';
import type { PackView, ToPack } from '../../protocol/pack';
import { FormulaField } from '../details/formulaField';
import { PanelEdits } from '../details/panelEdits';
import { PanelFocus } from '../details/panelFocus';
import { panelKeyDown } from '../details/panelKeys';
import { Pressed } from '../details/pressed';
import { formulaPlaceOf } from '../details/subjectPlace';
import { subjectTemplate } from '../details/subjectTemplate';
import { t } from '../l10n';

/** What the fields ask of the host and of the page. */
export interface PaneEvents {
  /** Something else is shown from now on. */
  show(subject: Subject): void;
  edit(request: number, intent: Intent): void;
  checkFormula(place: FormulaPlace, text: string): void;
  history(command: 'undo' | 'redo'): void;
  announce(text: string): void;
  openText(line: number): void;
  /** The focus goes back to the list. */
  leave(): void;
}

/** The fields of one of the pack's contents. Like the list it holds nothing but what is being typed. */
export class PackPane {
  readonly element = document.createElement('section');
  readonly #events: PaneEvents;
  readonly #edits: PanelEdits;
  readonly #focus = new PanelFocus(this.element);
  readonly #pressed = new Pressed(this.element);
  readonly #formula: FormulaField;
  readonly #paintIt = () => this.#paint();
  #view: PackView | undefined;
  #subject: Subject = { of: 'file' };
  #details: Details | undefined;
  /** The subject of which the details are. */
  #of: Subject | undefined;
  #painting = false;

  /** @param layer holds what floats over the page */
  constructor(layer: HTMLElement, events: PaneEvents) {
    this.#events = events;
    this.#edits = new PanelEdits({
      edit: (request, intent) => events.edit(request, intent),
      isMeasure: () => false,
      announce: (text) => events.announce(text),
      changed: () => this.#paint(),
    });
    this.#formula = new FormulaField({
      layer,
      vocabulary: (functions) => ({ rows: this.#view?.rows ?? [], alternatives: [], functions }),
      place: () => formulaPlaceOf(this.#subject, undefined),
      check: (place, text) => events.checkFormula(place, text),
      defers: (paint) => this.#pressed.defers(paint),
    });
    this.element.className = 'details';
    this.element.setAttribute('aria-label', t('Details'));
    this.element.addEventListener('keydown', (event) => this.#keyDown(event));
  }

  get subject(): Subject {
    return this.#subject;
  }

  setFunctions(functions: readonly FunctionView[]): void {
    this.#formula.functions = functions;
  }

  /** What the pack holds changed, or whether it can be edited. */
  patched(view: PackView): void {
    this.#view = view;
    this.#formula.patched();
    this.#paint();
  }

  /** @param focus whether the focus comes to its fields */
  show(subject: Subject, { focus }: { focus: boolean }): void {
    if (focus) this.#focus.want(true);
    this.#subject = subject;
    this.#events.show(subject);
    this.#paint();
  }

  /** The focus comes to the fields of what is shown. */
  enter(): void {
    this.#focus.want(true);
    this.#focus.take();
  }

  receive(message: Extract<ToPack, { type: 'details' | 'made' }>): void {
    if (message.type === 'made') {
      this.#focus.keep();
      this.#edits.discardAll(this.#subject);
      this.show(message.subject, { focus: false });
      return;
    }
    if (subjectKey(message.subject) !== subjectKey(this.#subject)) return;
    this.#details = message.details;
    this.#of = message.subject;
    this.#paint();
    this.#focus.take();
  }

  checked(answer: FormulaChecked): void {
    this.#formula.checked(answer);
  }

  accepted(request: number): void {
    this.#edits.accepted(request);
  }

  refused(request: number, message: string): void {
    this.#edits.refused(request, message);
  }

  /** Asks something of one of the pack's contents as a whole. */
  ask(subject: Subject, intent: Intent): void {
    this.#edits.ask(subject, intent);
  }

  #paint(): void {
    if (!this.#view || this.#pressed.defers(this.#paintIt)) return;
    // A field that goes while it has the focus tells of it in the midst of the painting.
    if (this.#painting) {
      queueMicrotask(() => this.#paint());
      return;
    }
    this.#painting = true;
    const subject = this.#subject;
    const isCurrent = this.#of !== undefined && subjectKey(this.#of) === subjectKey(subject);
    const body = isCurrent ? this.#body(subject, this.#view) : html`<div class="details-body"></div>`;
    render(keyed(subjectKey(subject), body), this.element);
    this.#formula.painted();
    this.#painting = false;
  }

  #body(subject: Subject, { notice, findings }: PackView): unknown {
    return subjectTemplate(subject, this.#details, {
      edits: this.#edits,
      locked: notice?.message,
      findings,
      history: undefined,
      go: ({ to }) => this.show(to, { focus: true }),
      cancel: (back) => this.#cancel(subject, back),
      fix: () => undefined,
      askHistory: () => undefined,
      formulaInput: (input) => this.#formula.attach(input),
      choosePack: () => undefined,
      openPack: () => undefined,
      linkOf: ({ line }) => ({ text: t('Line {0} of the text', line), follow: () => this.#events.openText(line) }),
    });
  }

  #cancel(subject: Subject, back: Link | undefined): void {
    this.#edits.discardAll(subject);
    this.show(back?.to ?? { of: 'file' }, { focus: true });
  }

  #keyDown(event: KeyboardEvent): void {
    panelKeyDown(event, {
      isDirty: (member) => this.#edits.draft(this.#subject, member) !== undefined,
      discard: (member) => this.#edits.discard(this.#subject, member),
      leave: () => this.#events.leave(),
      history: (command) => this.#events.history(command),
    });
  }
}
