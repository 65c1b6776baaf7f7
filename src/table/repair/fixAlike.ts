import { html, nothing } from 'lit';
import type { FindingView } from '../../protocol';
import { t } from '../l10n';

/** Buttons that make all fixes of one kind, of the rules that were found more than once. */
export function fixAlikeButtons(findings: readonly FindingView[], fixAll: (rule: string) => void): unknown {
  const kinds = alike(findings);
  if (kinds.length === 0) return nothing;
  return html`<p class="fix-alike">
    ${kinds.map(
      ({ rule, title, count }) =>
        html`<button type="button" class="fix" data-rule=${rule} @click=${() => fixAll(rule)}>
          ${t('Fix all {0}: {1}', count, title)}
        </button>`,
    )}
  </p>`;
}

/** The rules of which two findings or more have a fix that can be taken without a look. */
export function alike(findings: readonly FindingView[]): { rule: string; title: string; count: number }[] {
  const kinds = new Map<string, { rule: string; title: string; count: number }>();
  for (const { rule, title, hasSureFix, waived } of findings) {
    if (!hasSureFix || waived !== undefined) continue;
    const kind = kinds.get(rule);
    if (kind) kind.count++;
    else kinds.set(rule, { rule, title, count: 1 });
  }
  return [...kinds.values()].filter(({ count }) => count > 1);
}
