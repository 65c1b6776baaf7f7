import { html, nothing } from 'lit';
import type { Field } from '../../protocol/details';
import { t } from '../l10n';
import { addRow } from './addRow';
import type { FieldEvents } from './fieldTemplate';
import type { GroupState } from './groupState';

/** Rows that go together, two at least: the first that is chosen waits for another. */
export function rowsTemplate(
  { choices = [], adds, another }: Field,
  text: string,
  { id, locked, described }: GroupState,
  { typed, commit }: Pick<FieldEvents, 'typed' | 'commit'>,
): unknown {
  const chosen = chosenRows(text);
  const set = (next: readonly string[], isMeant: boolean) => {
    const written = JSON.stringify(next);
    typed(written);
    if (isMeant) commit(written);
  };
  const rest = choices.filter(({ id }) => !chosen.includes(id));
  const nameOf = (row: string) => choices.find(({ id }) => id === row)?.label ?? t('{0} (unknown)', row);
  return html`<div class="chosen-rows" role="group" aria-labelledby="${id}-label" aria-describedby=${described}>
    ${
      chosen.length === 0
        ? nothing
        : html`<ul>
            ${chosen.map(
              (row) =>
                html`<li data-row=${row}>
                  <span>${nameOf(row)}</span>
                  ${
                    locked
                      ? nothing
                      : html`<button
                          type="button"
                          class="link"
                          @click=${() =>
                            set(
                              chosen.filter((one) => one !== row),
                              true,
                            )}
                        >
                          ${t('Take “{0}” out', nameOf(row))}
                        </button>`
                  }
                </li>`,
            )}
          </ul>`
    }
    ${locked ? nothing : addRow(rest, { adds, another }, (row) => set([...chosen, row], chosen.length > 0))}
  </div>`;
}

function chosenRows(text: string): readonly string[] {
  const read: unknown = text === '' ? [] : JSON.parse(text);
  return Array.isArray(read) ? read.map(String) : [];
}
