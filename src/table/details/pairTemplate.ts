import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Field } from '../../protocol/details';
import { t } from '../l10n';
import type { FieldEvents } from './fieldTemplate';
import type { GroupState } from './groupState';

/** Two choices that go together: they are meant once both are made, or neither is. */
export function pairTemplate(
  { choices = [], parts = ['', ''] }: Field,
  text: string,
  { id, locked, described, invalid }: GroupState,
  { typed, commit, unfinished }: Pick<FieldEvents, 'typed' | 'commit' | 'unfinished'>,
): unknown {
  const chosen = chosenPair(text);
  const chose = (index: number, value: string) => {
    const next = index === 0 ? [value, chosen[1]] : [chosen[0], value];
    const written = next.every((one) => one === '') ? '' : JSON.stringify(next);
    if (next.every((one) => one !== '') || written === '') commit(written);
    else typed(written);
  };
  const left = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (currentTarget instanceof Element && relatedTarget instanceof Node && currentTarget.contains(relatedTarget))
      return;
    const missing = chosen.findIndex((one) => one === '');
    if (missing < 0 || chosen.every((one) => one === '')) return;
    unfinished(t('Choose “{0}” as well, or neither of the two.', parts[missing] ?? ''), text);
  };
  return html`<div class="pair" role="group" aria-labelledby="${id}-label" @focusout=${left}>
    ${parts.map(
      (part, index) =>
        html`<label for="${id}-${index}">${part}</label>
          <select
            id="${id}-${index}"
            ?disabled=${locked}
            aria-describedby=${described}
            aria-invalid=${invalid ? 'true' : 'false'}
            @change=${({ currentTarget }: Event) => {
              if (currentTarget instanceof HTMLSelectElement) chose(index, currentTarget.value);
            }}
          >
            ${choices.map(
              ({ id: choice, label }) =>
                html`<option value=${choice} .selected=${live(choice === chosen[index])}>${label}</option>`,
            )}
          </select>`,
    )}
  </div>`;
}

/** The two that are chosen, each empty where it is not. */
function chosenPair(text: string): readonly [string, string] {
  const read: unknown = text === '' ? [] : JSON.parse(text);
  const [one, other] = Array.isArray(read) ? read.map(String) : [];
  return [one ?? '', other ?? ''];
}
