import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Field } from '../../protocol/details';

/** A list from which one row after another is added. */
export function addRow(
  rows: NonNullable<Field['choices']>,
  { adds = '', another = '' }: Pick<Field, 'adds' | 'another'>,
  add: (row: string) => void,
): unknown {
  if (rows.length === 0) return nothing;
  return html`<select
    aria-label=${adds}
    .value=${live('')}
    @change=${({ currentTarget }: Event) => {
      if (currentTarget instanceof HTMLSelectElement && currentTarget.value !== '') add(currentTarget.value);
    }}
  >
    <option value="">${another}</option>
    ${rows.map((row) => html`<option value=${row.id}>${row.label}</option>`)}
  </select>`;
}
