import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { FindingView } from '../../protocol';
import type { Block, Link, Revision, Subject } from '../../protocol/details';
import { t } from '../l10n';
import { acceptedText, severityName, SEVERITY_ICON, waivedText } from '../words';

/** What the blocks tell of the hands on them. */
export interface BlockEvents {
  go(link: Pick<Link, 'to'>): void;
  fix(finding: FindingView, title: string): void;
  move(subject: Subject, step: 1 | -1): void;
  askHistory(): void;
  /** What else can be done about a finding than to take a fix. */
  linkOf(finding: FindingView): { readonly text: string; follow(): void } | undefined;
}

/** What git has told of the cell, where it has been asked. */
export type HistoryShown = { revisions: readonly Revision[]; remark: string | undefined } | 'asked' | undefined;

export type PlainBlock = Exclude<Block, { kind: 'fields' }>;

/** A block of the panel that is no fields. */
export function blockTemplate(
  block: PlainBlock,
  findings: readonly FindingView[],
  history: HistoryShown,
  locked: boolean,
  events: BlockEvents,
): unknown {
  switch (block.kind) {
    case 'facts':
      return factsTemplate(block.facts, events);
    case 'links':
      return html`<section>
        <h3>${block.title}</h3>
        <ul class="links">
          ${block.links.map((link) => html`<li>${linkTemplate(link, events)}</li>`)}
        </ul>
      </section>`;
    case 'findings':
      return findingsTemplate(
        findings.filter(({ key }) => block.keys.includes(key)),
        (finding) => findingTemplate(finding, locked, events),
      );
    case 'list':
      return listTemplate(block, locked, events);
    case 'history':
      return historyTemplate(history, events);
  }
}

function factsTemplate(facts: Extract<Block, { kind: 'facts' }>['facts'], events: BlockEvents): unknown {
  return html`<dl class="details-facts">
    ${facts.map(
      ({ name, text, to }) =>
        html`<dt>${name}</dt>
          <dd>${to ? linkTemplate({ text, to }, events) : text}</dd>`,
    )}
  </dl>`;
}

function linkTemplate(link: Link, events: BlockEvents): unknown {
  return html`<button type="button" class="link" @click=${() => events.go(link)}>${link.text}</button>${
      link.detail === undefined ? nothing : html`<span class="link-detail">${link.detail}</span>`
    }`;
}

/** What the authors accept comes last, and is counted apart. */
function findingsTemplate(findings: readonly FindingView[], one: (finding: FindingView) => unknown): unknown {
  const told = (some: readonly FindingView[]) => repeat(some, ({ key }) => key, one);
  const waived = waivedText(findings);
  return html`<section class="details-findings" aria-label=${t('Findings')}>
    ${told(findings.filter((finding) => finding.waived === undefined))}
    ${waived === undefined ? nothing : html`<h3>${waived}</h3>`}
    ${told(findings.filter((finding) => finding.waived !== undefined))}
  </section>`;
}

function findingTemplate(finding: FindingView, locked: boolean, events: BlockEvents): unknown {
  const { severity, message, because, waived, rule } = finding;
  return html`<article
    class=${waived === undefined ? 'details-finding' : 'details-finding is-waived'}
    data-rule=${rule}
  >
    <p class="message">
      <span
        class="codicon codicon-${SEVERITY_ICON[severity]} severity-${severity}"
        role="img"
        aria-label=${severityName(severity)}
      ></span>
      <span>${message}</span>
    </p>
    ${because === undefined ? nothing : html`<p class="because">${because}</p>`}
    ${locked || waived !== undefined ? nothing : fixesTemplate(finding, events)}
    ${waived === undefined ? nothing : html`<p class="because">${acceptedText(finding)}</p>`}
  </article>`;
}

/** What can be done about a finding. */
export function fixesTemplate(finding: FindingView, { fix, linkOf }: Pick<BlockEvents, 'fix' | 'linkOf'>): unknown {
  const { fixes = [] } = finding;
  const link = linkOf(finding);
  if (fixes.length === 0 && !link) return nothing;
  return html`<p class="details-fixes">
    ${fixes.map((title) => html`<vscode-button secondary @click=${() => fix(finding, title)}>${title}</vscode-button>`)}
    ${link ? html`<button type="button" class="link" @click=${() => link.follow()}>${link.text}</button>` : nothing}
  </p>`;
}

function listTemplate(block: Extract<Block, { kind: 'list' }>, locked: boolean, events: BlockEvents): unknown {
  const { title, entries, movable, add, empty } = block;
  const mover = (link: Link, step: 1 | -1, isEnd: boolean) =>
    html`<button
      type="button"
      class="move"
      ?disabled=${isEnd}
      aria-label=${step < 0 ? t('Move “{0}” up', link.text) : t('Move “{0}” down', link.text)}
      @click=${() => events.move(link.to, step)}
    >
      <span class="codicon codicon-arrow-${step < 0 ? 'up' : 'down'}"></span>
    </button>`;
  return html`<section class="details-list" aria-label=${title}>
    <h3>${title} <span class="count">${entries.length}</span></h3>
    ${entries.length === 0 ? html`<p class="field-hint">${empty}</p>` : nothing}
    <ul>
      ${entries.map(
        (link, index) =>
          html`<li>
            <button type="button" class="details-entry" @click=${() => events.go(link)}>
              <span class="entry-name">${link.text}</span
              >${link.detail === undefined ? nothing : html`<span class="link-detail">${link.detail}</span>`}
            </button>
            ${
              movable !== true || locked
                ? nothing
                : [mover(link, -1, index === 0), mover(link, 1, index === entries.length - 1)]
            }
          </li>`,
      )}
    </ul>
    ${add && !locked ? addTemplate(add, (link) => events.go(link)) : nothing}
  </section>`;
}

/** What leads to a form for something new. */
export function addTemplate(add: Link, go: (link: Link) => void): unknown {
  return html`<button type="button" class="link add" @click=${() => go(add)}>${add.text}</button>`;
}

function historyTemplate(history: HistoryShown, events: BlockEvents): unknown {
  const opened = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLDetailsElement && currentTarget.open && history === undefined) events.askHistory();
  };
  return html`<details class="details-history" @toggle=${opened}>
    <summary>${t('History')}</summary>
    ${
      history === undefined || history === 'asked'
        ? html`<p class="field-hint">${t('Asking git…')}</p>`
        : html`<ol>
              ${history.revisions.map(
                ({ commit, author, date, message, value }) =>
                  html`<li>
                    <span class="revision-value">${value}</span>
                    <span class="link-detail"
                      >${[author, date, message, commit.slice(0, 8)].filter((part) => part !== '').join(' · ')}</span
                    >
                  </li>`,
              )}
            </ol>
            ${history.remark === undefined ? nothing : html`<p class="field-hint">${history.remark}</p>`}`
    }
  </details>`;
}
