import { html, nothing } from 'lit';
import type { Head } from '../protocol';
import { t } from './l10n';

/**
 * What the scenario is, in one line above the table.
 * @param tools further buttons
 */
export function header(
  { title, asOf, perspective, description }: Head,
  detailsOpen: boolean,
  onToggleDetails: () => void,
  tools: unknown,
): unknown {
  return html`<header class="page-header">
    <h1 title=${description ?? title}>${title}</h1>
    ${asOf === undefined ? nothing : html`<span class="fact">${t('as of')} <time datetime=${asOf}>${asOf}</time></span>`}
    ${perspective === undefined ? nothing : html`<span class="fact">${t('perspective')} <b>${perspective}</b></span>`}
    ${tools}
    <button
      type="button"
      class="header-toggle details-toggle"
      aria-expanded=${detailsOpen ? 'true' : 'false'}
      aria-controls="details"
      title=${detailsOpen ? t('Close the details (F4)') : t('Open the details (F4)')}
      @click=${onToggleDetails}
    >
      <span class="codicon codicon-layout-sidebar-right" aria-hidden="true"></span>${t('Details')}
    </button>
  </header>`;
}
