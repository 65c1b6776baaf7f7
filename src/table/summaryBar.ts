import { html, nothing } from 'lit';
import type { Store } from './store';
import { countsOf, SEVERITY_ICON, waivedText } from './words';
import { t } from './l10n';

/**
 * How many findings there are, in one line; opens and closes their list.
 * @param work what takes long now
 * @param sums what the selected cells come to
 */
export function summaryBar(
  { findings, head }: Store,
  open: boolean,
  size: string,
  work: string | undefined,
  sums: HTMLElement,
  onToggle: () => void,
): unknown {
  const counts = countsOf(findings);
  const waived = waivedText(findings);
  return html`<footer class="summary-bar">
    <button
      type="button"
      class="summary"
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls="findings"
      title=${open ? t('Hide the list of findings') : t('Show the list of findings')}
      @click=${onToggle}
    >
      ${
        head.unjudged
          ? html`<span class="count"><span class="codicon codicon-sync"></span>${t('Looking for findings …')}</span>`
          : counts.length === 0
            ? html`<span class="count"
                ><span class="codicon codicon-pass severity-none"></span>${t('No findings')}</span
              >`
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
        html`<span class="pack" title=${t('Rules of the pack “{0}” whose concepts this scenario has', title)}
          >${t('{0}: {1} of {2} rules apply', title, applies, rules)}</span
        >`,
    )}
    ${sums}
    ${work === undefined ? nothing : html`<span class="work"><span class="codicon codicon-sync codicon-modifier-spin"></span>${work}</span>`}
    <span class="size">${size}</span>
  </footer>`;
}
