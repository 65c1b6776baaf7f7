import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { FindingView } from '../../protocol';
import type { Field, Link } from '../../protocol/details';
import type { TextInput } from '../grid/lineBreaks';
import { t } from '../l10n';
import { severityName, SEVERITY_ICON } from '../words';
import { fixesTemplate, type BlockEvents } from './blockTemplate';
import type { FieldDraft } from './fieldDrafts';
import { pairTemplate } from './pairTemplate';
import { packButtons, type PackEvents } from './packTemplate';
import { rowsTemplate } from './rowsTemplate';
import { ticksTemplate } from './ticksTemplate';

/** What a field tells of the hands on it. */
export interface FieldEvents extends PackEvents, Pick<BlockEvents, 'fix' | 'linkOf'> {
  /** Something is typed, and not yet meant. */
  typed(text: string): void;
  /** What stands there cannot be meant yet. */
  unfinished(message: string, text: string): void;
  /** What stands there is meant. */
  commit(text: string): void;
  go(link: Link): void;
  /** A formula's input is in the page now. */
  formulaInput(input: TextInput): void;
}

/** A field with its label, its hint, why what was typed is refused, and what is wrong with what it holds. */
export function fieldTemplate(
  field: Field,
  draft: FieldDraft | undefined,
  faults: readonly FindingView[],
  locked: string | undefined,
  events: FieldEvents,
): unknown {
  const { member, label, hint, links = [] } = field;
  const id = `field-${member}`;
  const lock = locked ?? field.locked;
  const refusal = draft?.refusal;
  const help = lock === undefined || lock === '' ? hint : lock;
  const described = [
    refusal === undefined ? '' : `${id}-refusal`,
    help === undefined || refusal !== undefined ? '' : `${id}-hint`,
    faults.length === 0 ? '' : `${id}-faults`,
  ];
  const control = controlOf(field, {
    id,
    text: draft?.text ?? field.value,
    locked: lock !== undefined,
    described: described.filter((one) => one !== '').join(' '),
    invalid: refusal !== undefined || faults.length > 0,
    events,
  });
  const isCheck = field.kind === 'check';
  const isGroup = field.kind === 'ticks' || field.kind === 'rows' || field.kind === 'pair';
  return html`<div class="field field-${field.kind}" data-member=${member}>
    ${isCheck ? control : nothing}
    ${isGroup ? html`<span class="field-label" id="${id}-label">${label}</span>` : html`<label for=${id}>${label}</label>`}
    ${isCheck ? nothing : control}
    ${refusal === undefined ? nothing : html`<p class="field-refusal" id="${id}-refusal" role="alert">${refusal}</p>`}
    ${
      faults.length === 0
        ? nothing
        : html`<ul class="field-faults" id="${id}-faults">
            ${faults.map((fault) => faultTemplate(fault, lock !== undefined, events))}
          </ul>`
    }
    ${help === undefined || refusal !== undefined ? nothing : html`<p class="field-hint" id="${id}-hint">${help}</p>`}
    ${
      links.length === 0
        ? nothing
        : html`<p class="field-links">
            ${links.map(
              (link) => html`<button type="button" class="link" @click=${() => events.go(link)}>${link.text}</button>`,
            )}
          </p>`
    }
  </div>`;
}

function faultTemplate(fault: FindingView, isLocked: boolean, events: FieldEvents): unknown {
  const { severity, message } = fault;
  return html`<li class="severity-${severity}">
    <span class="codicon codicon-${SEVERITY_ICON[severity]}" role="img" aria-label=${severityName(severity)}></span>
    <div>
      <span class="fault-message">${message}</span>
      ${isLocked ? nothing : fixesTemplate(fault, events)}
    </div>
  </li>`;
}

interface Control {
  id: string;
  text: string;
  locked: boolean;
  described: string;
  invalid: boolean;
  events: FieldEvents;
}

function controlOf(field: Field, { id, text, locked, described, invalid, events }: Control): unknown {
  const typed = (event: Event) => events.typed(valueOf(event));
  const commit = (event: Event) => {
    // Of a date of which a part is missing the input has no text at all.
    if (isUnfinished(event)) events.unfinished(t('Finish the date, or clear all of it.'), '');
    else events.commit(valueOf(event));
  };
  const aria = described === '' ? nothing : described;
  const group = { id, locked, described: aria, invalid };
  const formulaRef = field.kind === 'formula' && !locked ? ref((input) => reached(input, events)) : nothing;
  // An input of one line would take the line breaks out of what it is given.
  const isOneLine = field.kind === 'text' || field.kind === 'formula';
  const kind = isOneLine && field.value.includes('\n') ? 'lines' : field.kind;
  const lineInput = (type: 'text' | 'date', { name, told }: { name?: string; told?: string } = {}) =>
    html`<input
      id=${id}
      class=${name ?? nothing}
      type=${type}
      spellcheck="false"
      autocomplete="off"
      .value=${live(text)}
      ?readonly=${locked}
      aria-describedby=${told ?? aria}
      aria-invalid=${invalid ? 'true' : 'false'}
      @input=${typed}
      @focusout=${commit}
      ${formulaRef}
    />`;
  switch (kind) {
    case 'pack':
      return [lineInput('text'), packButtons(field, locked, events)];
    case 'text':
    case 'date':
      return lineInput(kind);
    case 'formula':
      return html`<div class="formula-box">
          ${lineInput('text', { name: 'field-formula-input', told: [described, `${id}-told`].join(' ').trim() })}
          <div class="field-formula-paint" aria-hidden="true"></div>
        </div>
        <p class="formula-told" id="${id}-told" role="status"></p>`;
    case 'lines':
      return html`<textarea
        id=${id}
        rows=${String(Math.min(8, Math.max(2, Math.ceil(text.length / 38), text.split('\n').length)))}
        .value=${live(text)}
        ?readonly=${locked}
        aria-describedby=${aria}
        aria-invalid=${invalid ? 'true' : 'false'}
        @input=${typed}
        @focusout=${commit}
        ${formulaRef}
      ></textarea>`;
    case 'choice':
      return html`<select
        id=${id}
        ?disabled=${locked}
        aria-describedby=${aria}
        aria-invalid=${invalid ? 'true' : 'false'}
        @change=${commit}
      >
        ${(field.choices ?? []).map(
          ({ id: choice, label }) => html`<option value=${choice} .selected=${live(choice === text)}>${label}</option>`,
        )}
      </select>`;
    case 'check':
      return html`<input
        id=${id}
        type="checkbox"
        .checked=${live(text === 'true')}
        ?disabled=${locked}
        aria-describedby=${aria}
        @change=${(event: Event) => events.commit(isChecked(event) ? 'true' : '')}
      />`;
    case 'ticks':
      return ticksTemplate(field, text, group, events);
    case 'rows':
      return rowsTemplate(field, text, group, events);
    case 'pair':
      return pairTemplate(field, text, group, events);
  }
}

function reached(input: Element | undefined, events: FieldEvents): void {
  if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) events.formulaInput(input);
}

function valueOf({ currentTarget }: Event): string {
  return currentTarget instanceof HTMLInputElement ||
    currentTarget instanceof HTMLTextAreaElement ||
    currentTarget instanceof HTMLSelectElement
    ? currentTarget.value
    : '';
}

function isUnfinished({ currentTarget }: Event): boolean {
  return currentTarget instanceof HTMLInputElement && currentTarget.validity.badInput;
}

function isChecked({ currentTarget }: Event): boolean {
  return currentTarget instanceof HTMLInputElement && currentTarget.checked;
}
