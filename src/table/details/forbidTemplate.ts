import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Field } from '../../protocol/details';
import { t } from '../l10n';
import { chosenLevels, withFactor, withLevel, withoutFactor, type ForbiddenLevels } from './forbiddenLevels';
import type { FieldEvents } from './fieldTemplate';

/** Levels to tick, factor by factor. A factor that is added counts once a level of it is ticked. */
export function forbidTemplate(
  { factors = [] }: Field,
  text: string,
  locked: boolean,
  { typed, commit }: Pick<FieldEvents, 'typed' | 'commit'>,
): unknown {
  const chosen = chosenLevels(text);
  const set = (next: ForbiddenLevels, isMeant: boolean) => {
    const written = JSON.stringify(Object.fromEntries(next));
    typed(written);
    if (isMeant) commit(written);
  };
  const rest = factors.filter(({ id }) => !chosen.has(id));
  return html`<div class="forbid">
    ${[...chosen].map(([row, levels]) => {
      const factor = factors.find(({ id }) => id === row);
      const known = factor?.levels ?? [];
      const unknown = levels
        .filter((id) => !known.some((one) => one.id === id))
        .map((id) => ({ id, label: t('{0} (unknown)', id) }));
      return html`<fieldset data-factor=${row}>
        <legend>${factor?.label ?? row}</legend>
        ${[...known, ...unknown].map(
          ({ id, label }) =>
            html`<label
              ><input
                type="checkbox"
                value=${id}
                .checked=${live(levels.includes(id))}
                ?disabled=${locked}
                @change=${() => set(withLevel(chosen, row, id), true)}
              />${label}</label
            >`,
        )}
        ${
          locked
            ? nothing
            : html`<button type="button" class="link" @click=${() => set(withoutFactor(chosen, row), true)}>
                ${t('Take “{0}” out', factor?.label ?? row)}
              </button>`
        }
      </fieldset>`;
    })}
    ${
      locked || rest.length === 0
        ? nothing
        : html`<select
            aria-label=${t('Add a row whose levels are forbidden')}
            .value=${live('')}
            @change=${(event: Event) => {
              const { currentTarget } = event;
              if (currentTarget instanceof HTMLSelectElement && currentTarget.value !== '')
                set(withFactor(chosen, currentTarget.value), false);
            }}
          >
            <option value="">${t('Add a row…')}</option>
            ${rest.map(({ id, label }) => html`<option value=${id}>${label}</option>`)}
          </select>`
    }
  </div>`;
}
