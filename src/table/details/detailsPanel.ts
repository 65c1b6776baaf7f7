import './detailsPanel.css';
import './fields.css';
import './blocks.css';
import { html, render } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { CellAddress, FindingView, FormulaChecked, FormulaPlace, FunctionView, Intent } from '../../protocol';
import { subjectKey, type Details, type Link, type Subject, type ToDetails } from '../../protocol/details';
import { anchorAtCaret, columnForAll, formulaColumn } from '../formulaBar/anchorAtCaret';
import type { FormulaAssist } from '../formulaBar/assist';
import { vocabularyOf } from '../formulaBar/vocabulary';
import type { GridController } from '../grid/gridController';
import type { TextInput } from '../grid/lineBreaks';
import { t } from '../l10n';
import type { HistoryShown } from './blockTemplate';
import { FormulaField } from './formulaField';
import { PanelEdits } from './panelEdits';
import { PanelFocus } from './panelFocus';
import { panelKeyDown } from './panelKeys';
import { barTemplate } from './panelTemplate';
import { Pressed } from './pressed';
import { followsSelection, formulaPlaceOf, placeOfSubject, subjectOf } from './subjectPlace';
import { subjectTemplate } from './subjectTemplate';

/** What the panel asks of the host and of the page. */
export interface DetailsEvents {
  show(subject: Subject | undefined): void;
  askHistory(cell: CellAddress): void;
  /** Has the host ask which pack of the workspace a field is to name. */
  choosePack(subject: Subject, member: string): void;
  openPack(reference: string): void;
  /** What would this formula come to there? */
  checkFormula(place: FormulaPlace, text: string): void;
  edit(request: number, intent: Intent): void;
  fix(finding: FindingView, title: string): void;
  history(command: 'undo' | 'redo'): void;
  announce(text: string): void;
  /** It was opened or closed. */
  toggled(): void;
}

/**
 * The panel beside the table: all that the file says of the selected cell, row or column, or of the scenario, each part
 * to be changed in place. Like the table it holds nothing but what is being typed.
 */
export class DetailsPanel {
  readonly element = document.createElement('aside');
  readonly #controller: GridController;
  readonly #events: DetailsEvents;
  readonly #edits: PanelEdits;
  readonly #focus: PanelFocus;
  readonly #formula: FormulaField;
  readonly #pressed = new Pressed(this.element);
  readonly #paintIt = () => this.#paint();
  #open = false;
  #subject: Subject | undefined;
  #details: Details | undefined;
  /** The subject of which the details are. */
  #of: Subject | undefined;
  #history: HistoryShown;
  /** What is selected in the table; the panel follows it unless it shows the scenario. */
  #selected = '';
  #painting = false;

  constructor(controller: GridController, events: DetailsEvents) {
    this.#controller = controller;
    this.#events = events;
    this.#focus = new PanelFocus(this.element);
    this.#edits = new PanelEdits({
      edit: (request, intent) => events.edit(request, intent),
      isMeasure: (row) => controller.store.row(row)?.kind === 'measure',
      announce: (text) => events.announce(text),
      changed: () => this.#paint(),
    });
    this.#formula = new FormulaField({
      layer: controller.layer,
      vocabulary: (functions) => vocabularyOf(controller.store, functions),
      place: () => formulaPlaceOf(this.#subject, controller.store.layout.alternatives[0]),
      anchor: (input, assist) => this.#anchor(input, assist),
      check: (place, text) => events.checkFormula(place, text),
      defers: (paint) => this.#pressed.defers(paint),
    });
    this.element.className = 'details';
    this.element.id = 'details';
    this.element.setAttribute('aria-label', t('Details'));
    this.element.hidden = true;
    this.element.addEventListener('keydown', (event) => this.#keyDown(event));
  }

  get isOpen(): boolean {
    return this.#open;
  }

  get isScenario(): boolean {
    return this.#subject !== undefined && !followsSelection(this.#subject);
  }

  setFunctions(functions: readonly FunctionView[]): void {
    this.#formula.functions = functions;
  }

  /** The key for it: opens it and goes in; goes in where it is open; closes it from within. */
  toggle(): void {
    if (this.#open && this.#focus.isInside) this.close();
    else this.open({ focus: true });
  }

  /** @param scenario shows the scenario as a whole instead of what is selected */
  open({ focus, scenario = false }: { focus: boolean; scenario?: boolean }): void {
    if (focus) this.#focus.want(true);
    if (!this.#open) {
      this.#open = true;
      this.element.hidden = false;
      // What is selected is not to be hidden by what tells of it.
      const { active, grid } = this.#controller;
      if (active) grid.reveal(active);
      this.#events.toggled();
    }
    if (scenario) this.#show({ of: 'file' });
    else if (this.#subject) this.#show(this.#subject);
    else this.#showSelected();
    this.#focus.take();
  }

  /** Opens it on what is selected, with the focus in one of its fields. */
  openAt(member: string): void {
    this.#focus.wantField(`field-${member}`);
    if (this.#subject && !followsSelection(this.#subject)) this.#showSelected();
    this.open({ focus: true });
  }

  close(): void {
    if (!this.#open) return;
    const hadFocus = this.#focus.isInside;
    this.#open = false;
    this.element.hidden = true;
    this.#subject = undefined;
    this.#events.show(undefined);
    if (hadFocus) this.#focusGrid();
    this.#events.toggled();
  }

  /** The active place of the table may be another, or may be locked. */
  update(): void {
    const { active } = this.#controller;
    const selected = active ? subjectKey(subjectOf(active)) : '';
    const isOther = selected !== this.#selected;
    this.#selected = selected;
    if (!this.#open) return;
    if (isOther && (!this.#subject || followsSelection(this.#subject))) this.#showSelected();
  }

  /** What the table shows changed: findings, and whether it can be edited. */
  patched(): void {
    if (!this.#open) return;
    if (this.#history !== undefined && this.#history !== 'asked' && this.#subject?.of === 'cell')
      this.#events.askHistory({ row: this.#subject.row, alternative: this.#subject.alternative });
    this.#formula.patched();
    this.#paint();
  }

  receive(message: ToDetails): void {
    switch (message.type) {
      case 'details':
        if (!this.#subject || subjectKey(message.subject) !== subjectKey(this.#subject)) return;
        this.#details = message.details;
        this.#of = message.subject;
        this.#paint();
        this.#focus.take();
        break;
      case 'made':
        this.#made(message.subject);
        break;
      case 'pack-chosen':
        this.#edits.choose(message.subject, message.member, message.reference, this.#details);
        break;
      case 'cell-history':
        if (!this.#subject || subjectKey(message.subject) !== subjectKey(this.#subject)) return;
        this.#history = { revisions: message.revisions, remark: message.remark };
        this.#paint();
        break;
    }
  }

  /** What was said of a formula that is typed here. */
  checked(answer: FormulaChecked): void {
    this.#formula.checked(answer);
  }

  /** @returns whether the request was the panel's */
  accepted(request: number): boolean {
    return this.#edits.accepted(request);
  }

  /** What was typed stays where it was typed, with the reason. @returns whether the request was the panel's */
  refused(request: number, message: string): boolean {
    return this.#edits.refused(request, message);
  }

  /** Something was made, or has another id now: the panel, and the table's selection, go with it. */
  #made(subject: Subject): void {
    const place = placeOfSubject(subject);
    if (place && this.#controller.store.layout.locate(place)) this.#controller.goTo(place, { focus: false });
    this.#focus.keep();
    if (this.#subject) this.#edits.discardAll(this.#subject);
    this.#show(subject);
  }

  #showSelected(): void {
    const { active } = this.#controller;
    if (active) this.#show(subjectOf(active));
    else this.#show({ of: 'file' });
  }

  #show(subject: Subject): void {
    if (!this.#subject || subjectKey(subject) !== subjectKey(this.#subject)) {
      this.#history = undefined;
    }
    this.#subject = subject;
    this.#events.show(subject);
    this.#paint();
  }

  #go({ to }: Pick<Link, 'to'>): void {
    const place = placeOfSubject(to);
    if (place && this.#controller.store.layout.locate(place)) {
      this.#subject = to;
      // A cell is gone to; a row or a column is looked at here.
      this.#controller.goTo(place, { focus: to.of === 'cell' });
    }
    this.#focus.want(!(place && to.of === 'cell'));
    this.#show(to);
  }

  #paint(): void {
    const subject = this.#subject;
    if (!this.#open || !subject || this.#pressed.defers(this.#paintIt)) return;
    // A field that goes while it has the focus tells of it in the midst of the painting.
    if (this.#painting) {
      queueMicrotask(() => this.#paint());
      return;
    }
    this.#painting = true;
    this.#render(subject);
    this.#painting = false;
  }

  #render(subject: Subject): void {
    const isCurrent = this.#of !== undefined && subjectKey(this.#of) === subjectKey(subject);
    const bar = barTemplate(!followsSelection(subject), {
      showSelected: () => this.#showSelected(),
      showScenario: () => this.#show({ of: 'file' }),
      close: () => this.close(),
    });
    const body = isCurrent ? this.#body(subject) : html`<div class="details-body"></div>`;
    render(html`${bar}${keyed(subjectKey(subject), body)}`, this.element);
    this.#formula.painted();
  }

  #body(subject: Subject): unknown {
    const { locked, findings } = this.#controller.store;
    return subjectTemplate(subject, this.#details, {
      edits: this.#edits,
      locked,
      findings,
      history: this.#history,
      go: (link) => this.#go(link),
      cancel: (back) => this.#cancel(subject, back),
      fix: (finding, title) => this.#events.fix(finding, title),
      askHistory: () => this.#askHistory(subject),
      formulaInput: (input) => this.#formula.attach(input),
      choosePack: (member) => this.#events.choosePack(subject, member),
      openPack: (reference) => this.#events.openPack(reference),
      waives: true,
    });
  }

  /** The name at the caret is meant in another column than that of the formula, or than any. */
  #anchor(input: TextInput, assist: FormulaAssist): void {
    const { store } = this.#controller;
    const column = this.#subject?.of === 'cell' ? formulaColumn(this.#subject.alternative, store) : columnForAll(store);
    if (column) anchorAtCaret(input, assist, column, store);
  }

  #cancel(subject: Subject, back: Link | undefined): void {
    this.#edits.discardAll(subject);
    if (back) this.#go(back);
    else this.#showSelected();
  }

  #askHistory(subject: Subject): void {
    if (subject.of !== 'cell') return;
    this.#history = 'asked';
    this.#events.askHistory({ row: subject.row, alternative: subject.alternative });
  }

  #keyDown(event: KeyboardEvent): void {
    panelKeyDown(event, {
      isDirty: (member) => this.#subject !== undefined && this.#edits.draft(this.#subject, member) !== undefined,
      discard: (member) => {
        if (this.#subject) this.#edits.discard(this.#subject, member);
      },
      leave: () => this.#focusGrid(),
      history: (command) => this.#events.history(command),
    });
  }

  #focusGrid(): void {
    const { active, grid } = this.#controller;
    if (active) grid.focus(active);
    else this.#controller.grid.scroller.focus();
  }
}
