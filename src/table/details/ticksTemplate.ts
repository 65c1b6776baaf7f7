import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Field } from '../../protocol/details';
import { t } from '../l10n';
import { addRow } from './addRow';
import type { FieldEvents } from './fieldTemplate';
import type { GroupState } from './groupState';
import { readTicked, withoutRow, withRow, withTick, type TickedByRow } from './tickedByRow';

/** Choices to tick, row by row. A row that is added counts once something of it is ticked. */
export function ticksTemplate(
  { rows = [], choices = [], adds, another }: Field,
  text: string,
  { id, locked, described }: GroupState,
  { typed, commit }: Pick<FieldEvents, 'typed' | 'commit'>,
): unknown {
  const chosen = readTicked(text);
  const set = (next: TickedByRow, isMeant: boolean) => {
    const written = JSON.stringify(Object.fromEntries(next));
    typed(written);
    if (isMeant) commit(written);
  };
  const rest = rows.filter(({ id }) => !chosen.has(id));
  return html`<div class="ticks" role="group" aria-labelledby="${id}-label" aria-describedby=${described}>
    ${[...chosen].map(([row, ticked]) => {
      const known = rows.find(({ id }) => id === row);
      const offered = known?.choices ?? choices;
      const unknown = ticked
        .filter((id) => !offered.some((one) => one.id === id))
        .map((id) => ({ id, label: t('{0} (unknown)', id) }));
      return html`<fieldset data-row=${row}>
        <legend>${known?.label ?? row}</legend>
        ${[...offered, ...unknown].map(
          ({ id, label }) =>
            html`<label
              ><input
                type="checkbox"
                value=${id}
                .checked=${live(ticked.includes(id))}
                ?disabled=${locked}
                @change=${() => set(withTick(chosen, row, id), true)}
              />${label}</label
            >`,
        )}
        ${
          locked
            ? nothing
            : html`<button type="button" class="link" @click=${() => set(withoutRow(chosen, row), true)}>
                ${t('Take “{0}” out', known?.label ?? row)}
              </button>`
        }
      </fieldset>`;
    })}
    ${locked ? nothing : addRow(rest, { adds, another }, (row) => set(withRow(chosen, row), false))}
  </div>`;
}
