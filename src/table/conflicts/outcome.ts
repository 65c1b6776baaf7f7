import { html, nothing } from 'lit';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { MergeOutcome } from '../../protocol/conflicts';
import { t } from '../l10n';

/** Of how many findings the strip tells itself; all are in the list. */
const MOST_TOLD = 3;

/** Above the table when all is settled and not saved yet: what is to be done, and what both sides together brought about. */
export function mergeOutcome(
  of: MergeOutcome | undefined,
  { go, list }: { go: (to: MergeOutcome['fresh'][number]) => void; list: () => void },
): unknown {
  if (!of) return nothing;
  const { settled, fresh } = of;
  const shown = fresh.slice(0, MOST_TOLD);
  return html`<div class="notice merge-outcome ${fresh.length > 0 ? 'is-newer' : ''}" role="status">
    <span class="codicon codicon-${fresh.length > 0 ? 'warning' : 'check'}" aria-hidden="true"></span>
    <div class="notice-text">
      <p>
        ${settled === 1 ? t('The conflict is settled.') : t('All {0} conflicts are settled.', settled)}
        ${t('Save the file, and stage it in git when the merge is to go on. Undo leads back to the conflicts.')}
      </p>
      ${fresh.length === 0 ? html`<p class="shows">${t('Nothing is found in it that was not found on one of the sides.')}</p>` : nothing}
      ${
        fresh.length === 0
          ? nothing
          : html`<p>
                ${fresh.length === 1 ? t('1 finding is new: neither side had it.') : t('{0} findings are new: neither side had them.', fresh.length)}
              </p>
              <ul>
                ${shown.map(
                  (one) =>
                    html`<li>
                      <a
                        href="#"
                        @click=${(event: Event) => {
                          event.preventDefault();
                          go(one);
                        }}
                        >${one.message}</a
                      >
                    </li>`,
                )}
              </ul>`
      }
    </div>
    ${fresh.length > 0 ? html`<vscode-button secondary class="list-findings" @click=${() => list()}>${t('List Findings')}</vscode-button>` : nothing}
  </div>`;
}
