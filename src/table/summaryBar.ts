import { html, nothing } from 'lit';
import type { Store } from './store';
import { countsOf, SEVERITY_ICON, waivedText } from './words';

/** How many findings there are, in one line; opens and closes their list. */
export function summaryBar({ findings, head }: Store, open: boolean, size: string, onToggle: () => void): unknown {
  const counts = countsOf(findings);
  const waived = waivedText(findings);
  return html`<footer class="summary-bar">
    <button
      type="button"
      class="summary"
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls="findings"
      title="${open ? 'Hide' : 'Show'} the list of findings"
      @click=${onToggle}
    >
      ${
        counts.length === 0
          ? html`<span class="count"><span class="codicon codicon-pass severity-none"></span>No findings</span>`
          : counts.map(
              ({ severity, text }) =>
                html`<span class="count"
                  ><span class="codicon codicon-${SEVERITY_ICON[severity]} severity-${severity}"></span>${text}</span
                >`,
            )
      }
      ${waived === undefined ? nothing : html`<span class="count waived">${waived}</span>`}
      <span class="codicon codicon-chevron-${open ? 'down' : 'up'}"></span>
    </button>
    ${(head.packs ?? []).map(
      ({ title, rules, applies }) =>
        html`<span class="pack" title="Rules of the pack “${title}” whose concepts this scenario has"
          >${title}: ${applies} of ${rules} rules apply</span
        >`,
    )}
    <span class="size">${size}</span>
  </footer>`;
}
