import { html } from 'lit';
import type { FindingView, FormulaChecked, FormulaPlace, FunctionView } from '../../protocol';
import { subjectKey, type Link, type Subject, type ToDetails } from '../../protocol/details';
import { anchorAtCaret, columnForAll, formulaColumn } from '../formulaBar/anchorAtCaret';
import type { FormulaAssist } from '../formulaBar/assist';
import { vocabularyOf } from '../formulaBar/vocabulary';
import type { GridController } from '../grid/gridController';
import type { TextInput } from '../grid/lineBreaks';
import { t } from '../l10n';
import type { BlockEvents } from './blockTemplate';
import { CellHistory } from './cellHistory';
import type { DetailsEvents } from './detailsEvents';
import { barTemplate } from './panelTemplate';
import { followsSelection, formulaPlaceOf, placeOfSubject, subjectOf } from './subjectPlace';
import type { SavedPane } from './savedPane';
import { SubjectPane, type PaneEvents } from './subjectPane';

/**
 * The panel beside the table: all that the file says of the selected cell, row or column, or of the scenario, each part
 * to be changed in place. Like the table it holds nothing but what is being typed.
 */
export class DetailsPanel {
  readonly element = document.createElement('aside');
  readonly #controller: GridController;
  readonly #events: DetailsEvents;
  readonly #pane: SubjectPane;
  readonly #history: CellHistory;
  #open = false;
  /** What is selected in the table; the panel follows it unless it shows the scenario. */
  #selected = '';

  constructor(controller: GridController, events: DetailsEvents) {
    this.#controller = controller;
    this.#events = events;
    this.#history = new CellHistory((cell) => events.askHistory(cell));
    const formula = {
      layer: controller.layer,
      vocabulary: (functions: readonly FunctionView[]) => vocabularyOf(controller.store, functions),
      place: () => formulaPlaceOf(this.#pane.subject, controller.store.layout.alternatives[0]),
      anchor: (input: TextInput, assist: FormulaAssist) => this.#anchor(input, assist),
      check: (place: FormulaPlace, text: string) => events.checkFormula(place, text),
    };
    this.#pane = new SubjectPane(this.element, formula, {
      shown: (subject) => events.show(subject),
      edit: (request, intent) => events.edit(request, intent),
      isMeasure: (row) => controller.store.row(row)?.kind === 'measure',
      history: (command) => events.history(command),
      announce: (text) => events.announce(text),
      typed: () => events.typed(),
      leave: () => this.#focusGrid(),
      go: (link) => this.#go(link),
      cancelled: () => this.#showSelected(),
      around: (subject) => (this.#open ? this.#around(subject) : undefined),
      frame: (subject, body) => html`${this.#bar(subject)}${body}`,
    });
    this.element.className = 'details';
    this.element.id = 'details';
    this.element.setAttribute('aria-label', t('Details'));
    this.element.hidden = true;
  }

  get isOpen(): boolean {
    return this.#open;
  }

  get isScenario(): boolean {
    const { subject } = this.#pane;
    return subject !== undefined && !followsSelection(subject);
  }

  /** What is to be kept while there is no page. */
  get saved(): SavedPane {
    return this.#pane.saved;
  }

  /** As it was left before the page was made anew. @param isOpen whether it is shown */
  restore(saved: SavedPane, isOpen: boolean): void {
    this.#pane.restore(saved);
    if (!isOpen) return;
    // It follows what is selected from now on.
    this.#selected = this.#selectedKey;
    this.#pane.subject = saved.subject;
    this.open({ focus: false });
  }

  setFunctions(functions: readonly FunctionView[]): void {
    this.#pane.setFunctions(functions);
  }

  /** The key for it: opens it and goes in; goes in where it is open; closes it from within. */
  toggle(): void {
    if (this.#open && this.#pane.focus.isInside) this.close();
    else this.open({ focus: true });
  }

  /** @param scenario shows the scenario as a whole instead of what is selected */
  open({ focus, scenario = false }: { focus: boolean; scenario?: boolean }): void {
    if (focus) this.#pane.focus.want(true);
    if (!this.#open) {
      this.#open = true;
      this.element.hidden = false;
      // What is selected is not to be hidden by what tells of it.
      const { active, grid } = this.#controller;
      if (active) grid.reveal(active);
      this.#events.toggled();
    }
    const { subject } = this.#pane;
    if (scenario) this.#show({ of: 'file' });
    else if (subject) this.#show(subject);
    else this.#showSelected();
    this.#pane.focus.take();
  }

  /** Opens it on what is selected, with the focus in one of its fields. */
  openAt(member: string): void {
    this.#pane.focus.wantField(`field-${member}`);
    if (this.isScenario) this.#showSelected();
    this.open({ focus: true });
  }

  close(): void {
    if (!this.#open) return;
    const hadFocus = this.#pane.focus.isInside;
    this.#open = false;
    this.element.hidden = true;
    this.#pane.subject = undefined;
    this.#events.show(undefined);
    if (hadFocus) this.#focusGrid();
    this.#events.toggled();
  }

  /** The active place of the table may be another, or may be locked. */
  update(): void {
    const selected = this.#selectedKey;
    const isOther = selected !== this.#selected;
    this.#selected = selected;
    if (!this.#open) return;
    if (isOther && !this.isScenario) this.#showSelected();
  }

  /** What the table shows changed: findings, and whether it can be edited. */
  patched(): void {
    if (!this.#open) return;
    this.#history.askAgain(this.#pane.subject);
    this.#pane.patched();
  }

  get #selectedKey(): string {
    const { active } = this.#controller;
    return active ? subjectKey(subjectOf(active)) : '';
  }

  receive(message: ToDetails): void {
    switch (message.type) {
      case 'details':
        this.#pane.told(message);
        break;
      case 'made':
        this.#made(message.subject);
        break;
      case 'pack-chosen':
        this.#pane.chosen(message);
        break;
      case 'cell-history':
        if (!this.#pane.isOf(message.subject)) return;
        this.#history.receive(message);
        this.#pane.paint();
        break;
    }
  }

  /** What was said of a formula that is typed here. */
  checked(answer: FormulaChecked): void {
    this.#pane.checked(answer);
  }

  /** @returns whether the request was the panel's */
  accepted(request: number): boolean {
    return this.#pane.edits.accepted(request);
  }

  /** What was typed stays where it was typed, with the reason. @returns whether the request was the panel's */
  refused(request: number, message: string): boolean {
    return this.#pane.edits.refused(request, message);
  }

  /** Something was made, or has another id now: the panel, and the table's selection, go with it. */
  #made(subject: Subject): void {
    const place = placeOfSubject(subject);
    if (place && this.#controller.store.layout.locate(place)) this.#controller.goTo(place, { focus: false });
    this.#pane.leaveForm();
    this.#show(subject);
  }

  #showSelected(): void {
    const { active } = this.#controller;
    if (active) this.#show(subjectOf(active));
    else this.#show({ of: 'file' });
  }

  #show(subject: Subject): void {
    if (!this.#pane.isOf(subject)) this.#history.forget();
    this.#pane.show(subject);
  }

  #go({ to }: Pick<Link, 'to'>): void {
    const place = placeOfSubject(to);
    if (place && this.#controller.store.layout.locate(place)) {
      this.#pane.subject = to;
      // A cell is gone to; a row or a column is looked at here.
      this.#controller.goTo(place, { focus: to.of === 'cell' });
    }
    this.#pane.focus.want(!(place && to.of === 'cell'));
    this.#show(to);
  }

  #bar(subject: Subject): unknown {
    return barTemplate(!followsSelection(subject), {
      showSelected: () => this.#showSelected(),
      showScenario: () => this.#show({ of: 'file' }),
      close: () => this.close(),
    });
  }

  #around(subject: Subject): ReturnType<PaneEvents['around']> {
    const { locked, findings } = this.#controller.store;
    return {
      locked,
      findings,
      history: this.#history.shown,
      fix: (finding, title) => this.#events.fix(finding, title),
      askHistory: () => this.#history.ask(subject),
      choosePack: (member) => this.#events.choosePack(subject, member),
      openPack: (reference) => this.#events.openPack(reference),
      linkOf: (finding) => this.#acceptance(finding),
    };
  }

  /** The name at the caret is meant in another column than that of the formula, or than any. */
  #anchor(input: TextInput, assist: FormulaAssist): void {
    const { store } = this.#controller;
    const { subject } = this.#pane;
    const column = subject?.of === 'cell' ? formulaColumn(subject.alternative, store) : columnForAll(store);
    if (column) anchorAtCaret(input, assist, column, store);
  }

  /** The way to a waiver of a finding; what is wrong with the file itself cannot be accepted. */
  #acceptance({ key, rule }: FindingView): ReturnType<BlockEvents['linkOf']> {
    if (rule.startsWith('structure/')) return undefined;
    const to: Subject = { of: 'new', room: 'waivers', finding: key };
    return { text: t('Accept it…'), follow: () => this.#go({ to }) };
  }

  #focusGrid(): void {
    const { active, grid } = this.#controller;
    if (active) grid.focus(active);
    else this.#controller.grid.scroller.focus();
  }
}
