import { html, nothing } from 'lit';
import type { ComparisonView, SideView } from '../../protocol/comparison';
import { t } from '../l10n';
import { alternativesText, rowsText } from '../words';

/** What stands above a comparison, and what its buttons do. */
export interface HeadingParts {
  readonly differencesOnly: boolean;
  /** Number of the change that is active, from 1. */
  readonly position: number | undefined;
  readonly stops: number;
  /** Whether the active place is in the table of the document. */
  readonly canShow: boolean;
  readonly toggle: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly showInTable: () => void;
}

/** What is compared with what, the tools, and why a side can be read in part only. */
export function heading(view: ComparisonView, parts: HeadingParts): unknown {
  const { before, after, table } = view;
  const faults = [before.fault, after.fault].filter((fault) => fault !== undefined);
  return html`<header class="page-header comparison-header">
      <h1 title=${table.head.title}>${table.head.title}</h1>
      <p class="sides">
        ${side(before)}<span class="arrow" role="img" aria-label=${t('compared with')}>↔</span>${side(after)}
      </p>
      ${tools(view, parts)}
    </header>
    ${faults.map(
      (fault) =>
        html`<div class="notice is-broken" role="alert">
          <span class="codicon codicon-error" aria-hidden="true"></span>
          <div class="notice-text">
            <p>${fault}</p>
            <p class="shows">${t('What can be read of it is compared.')}</p>
          </div>
        </div>`,
    )}`;
}

function side({ name, detail }: SideView): unknown {
  return html`<span class="side"
    ><b>${name}</b>${detail === undefined ? nothing : html` <span class="detail">(${detail})</span>`}</span
  >`;
}

function tools(
  { hidden }: ComparisonView,
  { differencesOnly, position, stops, canShow, toggle, step, showInTable }: HeadingParts,
): unknown {
  const button = (icon: string, title: string, act: () => void, disabled: boolean) =>
    html`<button type="button" class="tool" title=${title} aria-label=${title} ?disabled=${disabled} @click=${act}>
      <span class="codicon codicon-${icon}" aria-hidden="true"></span>
    </button>`;
  return html`<div class="tools" role="toolbar" aria-label=${t('Comparison')}>
    <label class="only" title=${hiddenText(hidden) ?? nothing}
      ><input
        type="checkbox"
        aria-description=${hiddenText(hidden) ?? nothing}
        .checked=${differencesOnly}
        @change=${toggle}
      />${t('Differences only')}</label
    >
    <span class="position">${positionText(position, stops)}</span>
    ${button('arrow-up', t('Previous change (Shift+F7)'), () => step(-1), stops === 0)}
    ${button('arrow-down', t('Next change (F7)'), () => step(1), stops === 0)}
    <button
      type="button"
      class="tool"
      title=${t('Show the active cell in the table (Enter)')}
      ?disabled=${!canShow}
      @click=${showInTable}
    >
      <span class="codicon codicon-table" aria-hidden="true"></span>${t('Show in Table')}
    </button>
  </div>`;
}

function positionText(position: number | undefined, stops: number): string {
  if (position !== undefined) return t('Change {0} of {1}', position, stops);
  return stops === 1 ? t('{0} change', stops) : t('{0} changes', stops);
}

/** What is not shown; undefined where all is. */
function hiddenText({ rows, columns }: ComparisonView['hidden']): string | undefined {
  const parts = [...(rows === 0 ? [] : [rowsText(rows)]), ...(columns === 0 ? [] : [alternativesText(columns)])];
  return parts.length === 0 ? undefined : t('Nothing differs in what is hidden: {0}', parts.join(', '));
}
