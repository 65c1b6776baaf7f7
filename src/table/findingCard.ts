import { html, nothing, render } from 'lit';
import { changeSection } from './changes/changeSection';
import type { CardContent, CardFinding, Computation, Together } from './cardContent';
import { float } from './floating';
import type { FindingView } from '../protocol';
import type { Place } from './grid/layout';
import { SEVERITY_ICON, severityName } from './words';
import { t } from './l10n';

/** What a person does about a finding. */
export interface FindingEvents {
  fix(finding: FindingView, title: string): void;
  /** Accept it: the reason is asked for. */
  waive(finding: FindingView): void;
  /** Name the source that it wants: which one is asked for. */
  cite(finding: FindingView): void;
  /** Have its cells lit. */
  choose(finding: FindingView): void;
  /** Give a place back what it held at the last commit. */
  revert(place: Place): void;
}

/** The card beside a cell: what was found there, why it matters, and which other cells it stands with. */
export class FindingCard {
  readonly element = document.createElement('div');
  readonly #onGo: (place: Place) => void;
  readonly #events: FindingEvents;

  constructor(onGo: (place: Place) => void, events: FindingEvents) {
    this.#onGo = onGo;
    this.#events = events;
    this.element.id = 'finding-card';
    this.element.className = 'finding-card';
    this.element.setAttribute('role', 'tooltip');
    this.element.hidden = true;
  }

  get shown(): boolean {
    return !this.element.hidden;
  }

  show(content: CardContent, anchor: DOMRect): void {
    render(this.#template(content), this.element);
    this.element.hidden = false;
    float(this.element, anchor);
  }

  hide(): void {
    this.element.hidden = true;
  }

  #template({ findings, computation, hint, facts, change }: CardContent): unknown {
    const changed = change ? changeSection(change, (place) => this.#events.revert(place)) : nothing;
    const isLookedAt = change?.isLookedAt === true;
    return html`
      ${isLookedAt ? changed : nothing} ${findings.map((finding) => this.#finding(finding))}
      ${computation ? this.#computation(computation) : nothing}
      ${
        facts.length === 0
          ? nothing
          : html`<dl class="facts">
              ${facts.map(
                ({ name, text }) =>
                  html`<dt>${name}</dt>
                    <dd>${text}</dd>`,
              )}
            </dl>`
      }
      ${isLookedAt ? nothing : changed} ${hint === undefined ? nothing : html`<p class="hint">${hint}</p>`}
    `;
  }

  #finding({ finding, together, byKey, can }: CardFinding): unknown {
    const { severity, message, because, rule } = finding;
    return html`<section class="finding" @click=${() => this.#events.choose(finding)}>
      <p class="message">
        <span
          class="codicon codicon-${SEVERITY_ICON[severity]} severity-${severity}"
          role="img"
          aria-label=${severityName(severity)}
        ></span>
        <span>${message}</span>
      </p>
      ${because === undefined ? nothing : html`<p class="because">${because}</p>`}
      ${
        together.length === 0
          ? nothing
          : html`<p class="together-title">${t('Together with')}</p>
              <ul class="together">
                ${together.map((other) => this.#other(other))}
              </ul>`
      }
      ${this.#fixes(finding, byKey === true, can)}
      <p class="rule">${rule}</p>
    </section>`;
  }

  #fixes(finding: FindingView, byKey: boolean, can: CardFinding['can']): unknown {
    const fixes = (finding.fixes ?? []).map((title, at) => {
      const hint = at === 0 && byKey ? html` <kbd>Ctrl+.</kbd>` : nothing;
      return button('fix', html`${title}${hint}`, () => this.#events.fix(finding, title));
    });
    const cite = can?.wantsSource ? [button('fix', t('Name the source …'), () => this.#events.cite(finding))] : [];
    const waive = can?.mayWaive
      ? [button('waive', t('Accept with a reason …'), () => this.#events.waive(finding))]
      : [];
    const all = [...fixes, ...cite, ...waive];
    return all.length === 0 ? nothing : html`<p class="fixes">${all}</p>`;
  }

  #computation({ formula, value, reads }: Computation): unknown {
    return html`<section class="computation">
      <p class="formula">${formula}</p>
      <p class="result">= ${value}</p>
      ${
        reads.length === 0
          ? nothing
          : html`<ul class="together">
              ${reads.map((read) => this.#other(read))}
            </ul>`
      }
    </section>`;
  }

  #other({ place, where, value, label }: Together): unknown {
    const go = (event: Event) => {
      event.preventDefault();
      this.#onGo(place);
    };
    return html`<li>
      <a href="#" tabindex="-1" title=${label ?? where} @click=${go}>${where}</a>${
        value === undefined ? nothing : html`<span class="value">${value}</span>`
      }
    </li>`;
  }
}

function button(name: 'fix' | 'waive', text: unknown, click: () => void): unknown {
  return html`<button type="button" class=${name} tabindex="-1" @click=${click}>${text}</button>`;
}
