import './detailsPanel.css';
import './fields.css';
import './blocks.css';
import { html, render } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { FormulaChecked, FunctionView, Intent } from '../../protocol';
import { subjectKey, type Details, type Link, type Subject, type ToDetails } from '../../protocol/details';
import { FormulaField, type FormulaFieldSource } from './formulaField';
import { PanelEdits } from './panelEdits';
import { PanelFocus } from './panelFocus';
import { panelKeyDown } from './panelKeys';
import { Pressed } from './pressed';
import type { SavedPane } from './savedPane';
import { subjectTemplate, type SubjectContext } from './subjectTemplate';

/** What a pane asks of the page that it stands in. */
export interface PaneEvents {
  /** Something is shown from now on: the host is to tell of it. */
  shown(subject: Subject): void;
  edit(request: number, intent: Intent): void;
  isMeasure(row: string): boolean;
  history(command: 'undo' | 'redo'): void;
  announce(text: string): void;
  /** What is typed, what became of it, or where typing goes on, changed. */
  typed(): void;
  /** The focus goes back to where it came from. */
  leave(): void;
  /** A link is followed. */
  go(link: Link): void;
  /** A form is given up that leads back to nothing. */
  cancelled(): void;
  /** What is known of the file around the subject, or undefined where there is nothing to be painted. */
  around(subject: Subject): Omit<SubjectContext, 'edits' | 'go' | 'cancel' | 'formulaInput'> | undefined;
  /** What stands in the pane. @param body what is told of the subject */
  frame(subject: Subject, body: unknown): unknown;
}

/** All that is told of one subject, each part to be changed in place. It holds nothing but what is being typed. */
export class SubjectPane {
  readonly edits: PanelEdits;
  readonly focus: PanelFocus;
  readonly #element: HTMLElement;
  readonly #events: PaneEvents;
  readonly #formula: FormulaField;
  readonly #pressed: Pressed;
  readonly #paintIt = () => this.paint();
  /** What it is about. Who changes it shows it. */
  subject: Subject | undefined;
  #details: Details | undefined;
  /** The subject of which the details are. */
  #of: Subject | undefined;
  #painting = false;

  constructor(element: HTMLElement, formula: Omit<FormulaFieldSource, 'defers'>, events: PaneEvents) {
    this.#element = element;
    this.#events = events;
    this.focus = new PanelFocus(element);
    this.#pressed = new Pressed(element);
    this.edits = new PanelEdits({
      edit: (request, intent) => events.edit(request, intent),
      isMeasure: (row) => events.isMeasure(row),
      announce: (text) => events.announce(text),
      changed: () => {
        this.paint();
        events.typed();
      },
    });
    this.#formula = new FormulaField({ ...formula, defers: (paint) => this.#pressed.defers(paint) });
    element.addEventListener('focusin', () => events.typed());
    element.addEventListener('keydown', (event) => this.#keyDown(event));
  }

  setFunctions(functions: readonly FunctionView[]): void {
    this.#formula.functions = functions;
  }

  /** What is to be kept while there is no page. */
  get saved(): SavedPane {
    const { subject, edits } = this;
    const { field } = this.focus;
    return { ...(subject && { subject }), ...(field !== undefined && { focus: field }), drafts: edits.saved };
  }

  /** As it was left before the page was made anew; what is shown is for the page to decide. */
  restore({ focus, drafts }: SavedPane): void {
    this.edits.restore(drafts);
    if (focus !== undefined) this.focus.restore(focus);
  }

  show(subject: Subject): void {
    this.subject = subject;
    this.#events.shown(subject);
    this.paint();
  }

  /** The file changed around it. */
  patched(): void {
    this.#formula.patched();
    this.paint();
  }

  /** The host tells of a subject, which need not be the one that is shown by now. */
  told({ subject, details }: Extract<ToDetails, { type: 'details' }>): void {
    if (!this.isOf(subject)) return;
    this.#details = details;
    this.#of = subject;
    // Of what cannot be read now it is not known whether it is gone.
    if (details || this.#events.around(subject)?.locked === undefined) this.edits.settle(subject, details);
    this.paint();
    this.focus.take();
  }

  /** What was typed is in the file, under another subject: the focus stays. */
  leaveForm(): void {
    this.focus.keep();
    if (this.subject) this.edits.discardAll(this.subject);
  }

  /** Something was chosen elsewhere for a field of what is shown. */
  chosen({ subject, member, reference }: Extract<ToDetails, { type: 'pack-chosen' }>): void {
    this.edits.choose(subject, member, reference, this.#details);
  }

  checked(answer: FormulaChecked): void {
    this.#formula.checked(answer);
  }

  isOf(subject: Subject): boolean {
    return this.subject !== undefined && subjectKey(this.subject) === subjectKey(subject);
  }

  paint(): void {
    const { subject } = this;
    const around = subject && this.#events.around(subject);
    if (!subject || !around || this.#pressed.defers(this.#paintIt)) return;
    // A field that goes while it has the focus tells of it in the midst of the painting.
    if (this.#painting) {
      queueMicrotask(() => this.paint());
      return;
    }
    this.#painting = true;
    const isCurrent = this.#of !== undefined && this.isOf(this.#of);
    const body = isCurrent
      ? subjectTemplate(subject, this.#details, {
          ...around,
          edits: this.edits,
          go: (link) => this.#events.go(link),
          cancel: (back) => this.#cancel(subject, back),
          formulaInput: (input) => this.#formula.attach(input),
        })
      : html`<div class="details-body"></div>`;
    render(this.#events.frame(subject, keyed(subjectKey(subject), body)), this.#element);
    this.#formula.painted();
    this.#painting = false;
  }

  #cancel(subject: Subject, back: Link | undefined): void {
    this.edits.discardAll(subject);
    if (back) this.#events.go(back);
    else this.#events.cancelled();
  }

  #keyDown(event: KeyboardEvent): void {
    panelKeyDown(event, {
      isDirty: (member) => this.subject !== undefined && this.edits.draft(this.subject, member) !== undefined,
      discard: (member) => {
        if (this.subject) this.edits.discard(this.subject, member);
      },
      leave: () => this.#events.leave(),
      history: (command) => this.#events.history(command),
    });
  }
}
