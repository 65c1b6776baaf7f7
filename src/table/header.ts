import { html, nothing } from 'lit';
import type { Head } from '../protocol';

/** What the scenario is, in one line above the table. */
export function header(
  { title, asOf, perspective, description }: Head,
  detailsOpen: boolean,
  onToggleDetails: () => void,
): unknown {
  return html`<header class="page-header">
    <h1 title=${description ?? title}>${title}</h1>
    ${asOf === undefined ? nothing : html`<span class="fact">as of <time datetime=${asOf}>${asOf}</time></span>`}
    ${perspective === undefined ? nothing : html`<span class="fact">perspective <b>${perspective}</b></span>`}
    <button
      type="button"
      class="details-toggle"
      aria-expanded=${detailsOpen ? 'true' : 'false'}
      aria-controls="details"
      title="${detailsOpen ? 'Close' : 'Open'} the details (F4)"
      @click=${onToggleDetails}
    >
      <span class="codicon codicon-layout-sidebar-right" aria-hidden="true"></span>Details
    </button>
  </header>`;
}
