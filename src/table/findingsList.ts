import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import type { FindingView } from '../protocol';
import { inOrder } from './findingOrder';
import { listKeys } from './listKeys';
import { fixAlikeButtons } from './repair/fixAlike';
import type { Store } from './store';
import { acceptedText, SEVERITY_ICON, severityName, whereIs } from './words';
import { t } from './l10n';

export interface FindingsListEvents {
  choose(finding: FindingView): void;
  close(): void;
  /** Make all fixes of a rule that can be taken without a look. */
  fixAll(rule: string): void;
  isChosen(finding: FindingView): boolean;
}

/** All findings, docked below the grid; choosing one goes to its cell. */
export function findingsList(store: Store, open: boolean, events: FindingsListEvents): unknown {
  if (!open) return nothing;
  const findings = inOrder(store.findings);
  return html`<section
    class="findings"
    id="findings"
    aria-label=${t('Findings')}
    @keydown=${listKeys(() => events.close())}
  >
    <div class="findings-title">
      <h2>${t('Findings')}</h2>
      ${fixAlikeButtons(findings, (rule) => events.fixAll(rule))}
      <vscode-toolbar-button
        class="close"
        icon="close"
        label=${t('Close the list of findings')}
        @click=${() => events.close()}
      >
      </vscode-toolbar-button>
    </div>
    ${
      findings.length === 0
        ? html`<p class="none">${t('Nothing was found: the assumptions can stand together.')}</p>`
        : html`<ul>
            ${repeat(
              findings,
              ({ key }) => key,
              (finding) => html`<li>${entry(store, finding, events)}</li>`,
            )}
          </ul>`
    }
  </section>`;
}

function entry(store: Store, finding: FindingView, events: FindingsListEvents): unknown {
  const { severity, message, because, rule, line, waived } = finding;
  return html`<button
    type="button"
    class=${waived === undefined ? 'entry' : 'entry is-waived'}
    data-key=${finding.key}
    data-rule=${rule}
    data-severity=${severity}
    aria-current=${events.isChosen(finding) ? 'true' : 'false'}
    @click=${() => events.choose(finding)}
  >
    <span
      class="codicon codicon-${SEVERITY_ICON[severity]} severity-${severity}"
      role="img"
      aria-label=${severityName(severity)}
    ></span>
    <span class="entry-text">
      <span class="message">${message}</span>
      <span class="where">${whereIs(store, finding) ?? t('Line {0}', String(line))}</span>
      ${because === undefined ? nothing : html`<span class="because">${because}</span>`}
      ${waived === undefined ? nothing : html`<span class="waiver">${acceptedText(finding)}</span>`}
    </span>
    <span class="rule">${rule}</span>
  </button>`;
}
