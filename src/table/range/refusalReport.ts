import { html, nothing } from 'lit';
import '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import type { RefusedCell } from '../../protocol';
import { t } from '../l10n';
import { listKeys } from '../listKeys';

export interface RefusalReportEvents {
  /** Goes to the place and takes the text up in its editor. */
  takeUp(refused: RefusedCell): void;
  close(): void;
}

/** More than this many nobody reads one by one; the rest is counted. */
const MOST_SHOWN = 200;

/** What of a block did not fit its place: each with its text, which is nowhere else, and why. */
export function refusalReport(refusals: readonly RefusedCell[], events: RefusalReportEvents): unknown {
  if (refusals.length === 0) return nothing;
  const count = refusals.length;
  return html`<section
    class="findings refusal-report"
    aria-label=${t('Not written')}
    @keydown=${listKeys(() => events.close())}
  >
    <div class="findings-title">
      <h2>${count === 1 ? t('1 cell was not written') : t('{0} cells were not written', count)}</h2>
      <vscode-toolbar-button
        class="close"
        icon="close"
        label=${t('Close the report and drop its texts')}
        @click=${() => events.close()}
      >
      </vscode-toolbar-button>
    </div>
    <ul>
      ${refusals.slice(0, MOST_SHOWN).map((refused) => html`<li>${entry(refused, events)}</li>`)}
    </ul>
    ${count > MOST_SHOWN ? html`<p class="none">${t('And {0} more.', count - MOST_SHOWN)}</p>` : nothing}
  </section>`;
}

function entry(refused: RefusedCell, events: RefusalReportEvents): unknown {
  const { where, text, reason } = refused;
  return html`<button type="button" class="entry" @click=${() => events.takeUp(refused)}>
    <span class="codicon codicon-error severity-error" aria-hidden="true"></span>
    <span class="entry-text">
      <span class="message">${where}: <q class="refused-text">${text}</q></span>
      <span class="because">${reason}</span>
    </span>
  </button>`;
}
