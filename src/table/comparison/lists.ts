import { html, nothing } from 'lit';
import type { ComparedFinding, ComparisonView } from '../../protocol/comparison';
import { t } from '../l10n';
import { SEVERITY_ICON, severityName } from '../words';
import type { Target } from './stops';

/** What the changes do, and those that are no cells: lists below the table, whose lines lead to their place. */
export function lists(view: ComparisonView, goTo: (target: Target) => void): unknown {
  const { effects, findings, others } = view;
  const line = (target: Target, content: unknown) =>
    target.row === undefined && target.alternative === undefined
      ? html`<li class="line">${content}</li>`
      : html`<li><button type="button" class="line" @click=${() => goTo(target)}>${content}</button></li>`;
  return [
    list(
      t('What it does to measures'),
      effects.map((effect) =>
        line(
          effect,
          html`<span class="subject">${effect.subject}</span
            ><span class="what">${effect.values}</span
            >${effect.change === '' ? nothing : html`<b class="amount">${effect.change}</b>`}`,
        ),
      ),
    ),
    view.unjudged ? awaited() : nothing,
    list(
      t('New findings'),
      findings.fresh.map((finding) => line(finding, findingLine(finding, false))),
    ),
    list(
      t('Findings settled'),
      findings.settled.map((finding) => line(finding, findingLine(finding, true))),
    ),
    list(
      t('Other changes'),
      others.map((other) =>
        line(other, html`<span class="subject">${other.subject}</span><span class="what">${other.what}</span>`),
      ),
    ),
  ];
}

function awaited(): unknown {
  return html`<p class="awaited" role="status">
    <span class="codicon codicon-sync" aria-hidden="true"></span>${t('Looking for findings …')}
  </p>`;
}

function list(heading: string, lines: readonly unknown[]): unknown {
  if (lines.length === 0) return nothing;
  return html`<section class="list" aria-label=${heading}>
    <h2>${heading} <span class="count">${lines.length}</span></h2>
    <ul>
      ${lines}
    </ul>
  </section>`;
}

function findingLine({ severity, message, because }: ComparedFinding, isSettled: boolean): unknown {
  const icon = isSettled ? 'check' : SEVERITY_ICON[severity];
  return html`<span
      class="codicon codicon-${icon} severity-${isSettled ? 'none' : severity}"
      role="img"
      aria-label=${isSettled ? t('settled') : severityName(severity)}
    ></span
    ><span class=${isSettled ? 'what is-settled' : 'what'} title=${because}>${message}</span>`;
}
