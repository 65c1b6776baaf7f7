import './detailsPanel.css';
import { html, nothing, render } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import type { CellAddress, FindingView, FunctionView, Intent } from '../../protocol';
import {
  subjectKey,
  type Block,
  type Details,
  type Field,
  type Link,
  type Subject,
  type ToDetails,
} from '../../protocol/details';
import type { GridController } from '../grid/gridController';
import { blockTemplate, type HistoryShown } from './blockTemplate';
import { FieldDrafts } from './fieldDrafts';
import { fieldIntent } from './fieldIntent';
import { fieldTemplate } from './fieldTemplate';
import { FormulaField } from './formulaField';
import { panelKeyDown } from './panelKeys';
import { placeOfSubject, subjectOf } from './subjectPlace';

/** What the panel asks of the host and of the page. */
export interface DetailsEvents {
  show(subject: Subject | undefined): void;
  askHistory(cell: CellAddress): void;
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
  readonly #drafts = new FieldDrafts();
  readonly #formula: FormulaField;
  #open = false;
  #subject: Subject | undefined;
  #details: Details | undefined;
  /** The subject of which the details are. */
  #of: Subject | undefined;
  #history: HistoryShown;
  /** What is selected in the table; the panel follows it unless it shows the scenario. */
  #selected = '';
  /** The focus is to come into the panel as soon as there is something to focus. */
  #wantsFocus = false;
  #painting = false;
  /** The field that had the focus when its subject became another. */
  #focusedField: string | undefined;

  constructor(controller: GridController, events: DetailsEvents) {
    this.#controller = controller;
    this.#events = events;
    this.#formula = new FormulaField(controller, () => this.#rowOfSubject());
    this.element.className = 'details';
    this.element.id = 'details';
    this.element.setAttribute('aria-label', 'Details');
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
    if (this.#open && this.element.contains(document.activeElement)) this.close();
    else this.open({ focus: true });
  }

  /** @param scenario shows the scenario as a whole instead of what is selected */
  open({ focus, scenario = false }: { focus: boolean; scenario?: boolean }): void {
    this.#wantsFocus ||= focus;
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
    this.#takeFocus();
  }

  /** Opens it on what is selected, with the focus in one of its fields. */
  openAt(member: string): void {
    this.#focusedField = `field-${member}`;
    this.#wantsFocus = true;
    if (this.#subject && !followsSelection(this.#subject)) this.#showSelected();
    this.open({ focus: true });
  }

  close(): void {
    if (!this.#open) return;
    const hadFocus = this.element.contains(document.activeElement);
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
    this.#paint();
  }

  receive(message: ToDetails): void {
    switch (message.type) {
      case 'details':
        if (!this.#subject || subjectKey(message.subject) !== subjectKey(this.#subject)) return;
        this.#details = message.details;
        this.#of = message.subject;
        this.#paint();
        this.#takeFocus();
        break;
      case 'made':
        this.#made(message.subject);
        break;
      case 'cell-history':
        if (!this.#subject || subjectKey(message.subject) !== subjectKey(this.#subject)) return;
        this.#history = { revisions: message.revisions, remark: message.remark };
        this.#paint();
        break;
    }
  }

  /** @returns whether the request was the panel's */
  accepted(request: number): boolean {
    const asked = this.#drafts.accepted(request);
    if (!asked) return false;
    if (asked.member === undefined) this.#drafts.discardAll(asked.subject);
    this.#paint();
    return true;
  }

  /** What was typed stays where it was typed, with the reason. @returns whether the request was the panel's */
  refused(request: number, message: string): boolean {
    if (!this.#drafts.refused(request, message)) return false;
    this.#events.announce(message);
    this.#paint();
    return true;
  }

  /** Something was made, or has another id now: the panel, and the table's selection, go with it. */
  #made(subject: Subject): void {
    const place = placeOfSubject(subject);
    if (place && this.#controller.store.layout.locate(place)) this.#controller.goTo(place, { focus: false });
    const { activeElement } = document;
    this.#wantsFocus ||= this.element.contains(activeElement);
    this.#focusedField = activeElement?.id;
    if (this.#subject) this.#drafts.discardAll(this.#subject);
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
    this.#wantsFocus = !(place && to.of === 'cell');
    this.#show(to);
  }

  #paint(): void {
    const subject = this.#subject;
    if (!this.#open || !subject) return;
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
    const scenario = !followsSelection(subject);
    const tab = (label: string, isChosen: boolean, choose: () => void) =>
      html`<button type="button" class="tab" aria-pressed=${isChosen ? 'true' : 'false'} @click=${choose}>
        ${label}
      </button>`;
    const isCurrent = this.#of !== undefined && subjectKey(this.#of) === subjectKey(subject);
    render(
      html`<div class="details-bar">
          ${tab('Selection', !scenario, () => this.#showSelected())}
          ${tab('Scenario', scenario, () => this.#show({ of: 'file' }))}
          <vscode-toolbar-button
            class="close"
            icon="close"
            label="Close the details (F4)"
            @click=${() => this.close()}
          ></vscode-toolbar-button>
        </div>
        ${keyed(subjectKey(subject), isCurrent ? this.#body(subject, this.#details) : html`<div class="details-body"></div>`)}`,
      this.element,
    );
  }

  #body(subject: Subject, details: Details | undefined): unknown {
    if (!details) return html`<div class="details-body"><p class="field-hint">It is no longer in the file.</p></div>`;
    const { title, about, back, blocks, remove, add } = details;
    const locked = this.#controller.store.locked;
    const refusal = this.#drafts.refusalOf(subject);
    return html`<div class="details-body">
      ${
        back
          ? html`<button type="button" class="link back" @click=${() => this.#go(back)}>
              <span class="codicon codicon-chevron-left" aria-hidden="true"></span>${back.text}
            </button>`
          : nothing
      }
      <h2 tabindex="-1">${title}</h2>
      <p class="about">${about}</p>
      ${locked === undefined ? nothing : html`<p class="field-hint">Nothing can be changed now. ${locked}</p>`}
      ${blocks.map((block) => this.#block(subject, block, locked))}
      ${refusal === undefined ? nothing : html`<p class="field-refusal" role="alert">${refusal}</p>`}
      ${
        add === undefined || locked !== undefined
          ? nothing
          : html`<p class="details-actions">
              <vscode-button class="add" @click=${() => this.#add(subject, details)}>${add}</vscode-button>
              <vscode-button secondary @click=${() => this.#cancel(subject, back)}>Cancel</vscode-button>
            </p>`
      }
      ${
        remove === undefined || locked !== undefined
          ? nothing
          : html`<p class="details-actions">
              <vscode-button
                secondary
                class="remove"
                @click=${() => this.#ask(subject, { kind: 'remove-entry', subject })}
                >${remove}</vscode-button
              >
            </p>`
      }
    </div>`;
  }

  #block(subject: Subject, block: Block, locked: string | undefined): unknown {
    if (block.kind === 'fields') {
      return html`<section class="details-fields">
        ${block.title === undefined ? nothing : html`<h3>${block.title}</h3>`}
        ${block.fields.map((field) => this.#field(subject, field, locked))}
      </section>`;
    }
    return blockTemplate(block, this.#controller.store.findings, this.#history, locked !== undefined, {
      go: (link) => this.#go(link),
      fix: (finding, title) => this.#events.fix(finding, title),
      move: (entry, step) => this.#ask(subject, { kind: 'move-entry', subject: entry, step }),
      askHistory: () => this.#askHistory(subject),
    });
  }

  #field(subject: Subject, field: Field, locked: string | undefined): unknown {
    return fieldTemplate(
      field,
      this.#drafts.at(subject, field.member),
      locked === undefined ? undefined : 'Read-only now.',
      {
        typed: (text) => {
          this.#drafts.type(subject, field.member, text);
          this.#paint();
        },
        unfinished: (message) => {
          this.#drafts.refuse(subject, field.member, '', message);
          this.#paint();
        },
        commit: (text) => this.#commit(subject, field, text),
        go: (link) => this.#go(link),
        formulaInput: (input) => this.#formula.assist(input),
      },
    );
  }

  /** What is typed into a form stays there until all of it is added. */
  #commit(subject: Subject, field: Field, text: string): void {
    const { member } = field;
    const draft = this.#drafts.at(subject, member);
    if (subject.of === 'new') {
      this.#drafts.type(subject, member, text);
      return;
    }
    const isUnchanged = text === field.value;
    if (isUnchanged) {
      if (!draft) return;
      this.#drafts.discard(subject, member);
      this.#paint();
      return;
    }
    // Refused already, or on its way.
    if (draft?.text === text && (draft.refusal !== undefined || draft.request !== undefined)) return;
    this.#drafts.type(subject, member, text);
    const isMeasure = subject.of === 'cell' && this.#controller.store.row(subject.row)?.kind === 'measure';
    this.#events.edit(this.#drafts.ask(subject, member), fieldIntent(subject, member, text, isMeasure));
  }

  #add(subject: Subject, { blocks }: Details): void {
    const members = blocks.flatMap((block) =>
      block.kind === 'fields'
        ? block.fields.map(({ member, value }) => ({ member, text: this.#drafts.at(subject, member)?.text ?? value }))
        : [],
    );
    this.#ask(subject, { kind: 'add-entry', subject, members });
  }

  #cancel(subject: Subject, back: Link | undefined): void {
    this.#drafts.discardAll(subject);
    if (back) this.#go(back);
    else this.#showSelected();
  }

  #ask(subject: Subject, intent: Intent): void {
    this.#events.edit(this.#drafts.ask(subject), intent);
  }

  #askHistory(subject: Subject): void {
    if (subject.of !== 'cell') return;
    this.#history = 'asked';
    this.#events.askHistory({ row: subject.row, alternative: subject.alternative });
  }

  #keyDown(event: KeyboardEvent): void {
    panelKeyDown(event, {
      isDirty: (member) => this.#subject !== undefined && this.#drafts.at(this.#subject, member) !== undefined,
      discard: (member) => {
        if (this.#subject) this.#drafts.discard(this.#subject, member);
        this.#paint();
      },
      leave: () => this.#focusGrid(),
      history: (command) => this.#events.history(command),
    });
  }

  #rowOfSubject(): string | undefined {
    const subject = this.#subject;
    return subject?.of === 'cell' || subject?.of === 'row' ? subject.row : undefined;
  }

  #focusGrid(): void {
    const { active, grid } = this.#controller;
    if (active) grid.focus(active);
    else this.#controller.grid.scroller.focus();
  }

  #takeFocus(): void {
    const heading = this.element.querySelector('h2');
    if (!this.#wantsFocus || !heading) return;
    this.#wantsFocus = false;
    const same = [...this.element.querySelectorAll<HTMLElement>('.field [id]')].find(
      ({ id }) => id === this.#focusedField,
    );
    this.#focusedField = undefined;
    const first = this.element.querySelector<HTMLElement>(
      '.details-fields input:not([readonly]):not([type="checkbox"]), .details-fields select:not([disabled]), .details-fields textarea:not([readonly])',
    );
    (same ?? first ?? heading).focus();
  }
}

/** Whether a subject is one of the table's own places, which the panel leaves for whatever is selected next. */
function followsSelection(subject: Subject): boolean {
  if (subject.of === 'new') return subject.row !== undefined || subject.finding !== undefined;
  return subject.of !== 'file' && subject.of !== 'entry';
}
