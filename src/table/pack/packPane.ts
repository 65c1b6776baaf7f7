import '../formulaBar/formulaBar.css';
import type { FormulaChecked, FormulaPlace, FunctionView, Intent } from '../../protocol';
import type { Subject } from '../../protocol/details';
import type { PackView, ToPack } from '../../protocol/pack';
import type { SavedPane } from '../details/savedPane';
import { SubjectPane, type PaneEvents } from '../details/subjectPane';
import { formulaPlaceOf } from '../details/subjectPlace';
import { t } from '../l10n';

/** What the fields ask of the host and of the page. */
export interface PackPaneEvents extends Pick<
  PaneEvents,
  'shown' | 'edit' | 'history' | 'announce' | 'leave' | 'typed'
> {
  checkFormula(place: FormulaPlace, text: string): void;
  openText(line: number): void;
}

/** The fields of one of the pack's contents. */
export class PackPane {
  readonly element = document.createElement('section');
  readonly #pane: SubjectPane;
  readonly #events: PackPaneEvents;
  #view: PackView | undefined;

  /** @param layer holds what floats over the page */
  constructor(layer: HTMLElement, events: PackPaneEvents) {
    this.#events = events;
    const formula = {
      layer,
      vocabulary: (functions: readonly FunctionView[]) => ({
        rows: this.#view?.rows ?? [],
        alternatives: [],
        functions,
      }),
      place: () => formulaPlaceOf(this.subject, undefined),
      check: (place: FormulaPlace, text: string) => events.checkFormula(place, text),
    };
    this.#pane = new SubjectPane(this.element, formula, {
      ...events,
      isMeasure: () => false,
      go: ({ to }) => this.show(to, { focus: true }),
      cancelled: () => this.show({ of: 'file' }, { focus: true }),
      around: () => this.#view && this.#around(this.#view),
      frame: (_subject, body) => body,
    });
    this.#pane.subject = { of: 'file' };
    this.element.className = 'details';
    this.element.setAttribute('aria-label', t('Details'));
  }

  get subject(): Subject {
    return this.#pane.subject ?? { of: 'file' };
  }

  setFunctions(functions: readonly FunctionView[]): void {
    this.#pane.setFunctions(functions);
  }

  /** What the pack holds changed, or whether it can be edited. */
  patched(view: PackView): void {
    this.#view = view;
    this.#pane.patched();
  }

  /** What is to be kept while there is no page. */
  get saved(): SavedPane {
    return this.#pane.saved;
  }

  /** Shows what was shown before the page was hidden, with what was typed. */
  restore(saved: SavedPane): void {
    this.#pane.restore(saved);
    this.show(saved.subject ?? this.subject, { focus: false });
  }

  /** @param focus whether the focus comes to its fields */
  show(subject: Subject, { focus }: { focus: boolean }): void {
    if (focus) this.#pane.focus.want(true);
    this.#pane.show(subject);
  }

  /** Shows one of the contents, with the focus in the field of a member. */
  reveal(subject: Subject, member: string | undefined): void {
    if (member === undefined) this.#pane.focus.want(true);
    else this.#pane.focus.wantField(`field-${member}`);
    this.#pane.show(subject);
  }

  /** The focus comes to the fields of what is shown. */
  enter(): void {
    this.#pane.focus.want(true);
    this.#pane.focus.take();
  }

  receive(message: Extract<ToPack, { type: 'details' | 'made' }>): void {
    if (message.type === 'details') {
      this.#pane.told(message);
      return;
    }
    this.#pane.leaveForm();
    this.#pane.show(message.subject);
  }

  checked(answer: FormulaChecked): void {
    this.#pane.checked(answer);
  }

  accepted(request: number): void {
    this.#pane.edits.accepted(request);
  }

  refused(request: number, message: string): void {
    this.#pane.edits.refused(request, message);
  }

  /** Asks something of one of the pack's contents as a whole. */
  ask(subject: Subject, intent: Intent): void {
    this.#pane.edits.ask(subject, intent);
  }

  /** A pack has neither a history of cells nor packs of its own, and nothing in it is accepted. */
  #around({ notice, findings }: PackView): ReturnType<PaneEvents['around']> {
    const none = () => undefined;
    return {
      locked: notice?.message,
      findings,
      history: undefined,
      fix: ({ key }, title) => this.#pane.edits.fix(this.subject, key, title),
      askHistory: none,
      choosePack: none,
      openPack: none,
      linkOf: ({ line }) => ({
        text: t('Line {0} of the text', String(line)),
        follow: () => this.#events.openText(line),
      }),
    };
  }
}
