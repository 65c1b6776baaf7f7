import { html, nothing } from 'lit';
import type { Head } from '../protocol';

/** What the scenario is, in one line above the table. */
export function header({ title, asOf, perspective, description }: Head): unknown {
  return html`<header class="page-header">
    <h1 title=${description ?? title}>${title}</h1>
    ${asOf === undefined ? nothing : html`<span class="fact">as of <time datetime=${asOf}>${asOf}</time></span>`}
    ${perspective === undefined ? nothing : html`<span class="fact">perspective <b>${perspective}</b></span>`}
  </header>`;
}
