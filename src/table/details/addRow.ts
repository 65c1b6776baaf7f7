import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Field } from '../../protocol/details';
import { t } from '../l10n';

/** A list from which one row after another is added. @param label what it means to add one */
export function addRow(rows: NonNullable<Field['choices']>, label: string, add: (row: string) => void): unknown {
  if (rows.length === 0) return nothing;
  return html`<select
    aria-label=${label}
    .value=${live('')}
    @change=${({ currentTarget }: Event) => {
      if (currentTarget instanceof HTMLSelectElement && currentTarget.value !== '') add(currentTarget.value);
    }}
  >
    <option value="">${t('Add a row…')}</option>
    ${rows.map((row) => html`<option value=${row.id}>${row.label}</option>`)}
  </select>`;
}
