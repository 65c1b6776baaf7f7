import { html, nothing } from 'lit';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import type { Block, Details, Link } from '../../protocol/details';
import { t } from '../l10n';

/** What the bar of the panel tells of the hands on it. */
export interface BarEvents {
  showSelected(): void;
  showScenario(): void;
  close(): void;
}

/** What the body of the panel tells, and asks. */
export interface BodyEvents {
  go(link: Link): void;
  add(): void;
  cancel(back: Link | undefined): void;
  remove(): void;
  block(block: Block): unknown;
}

/** The bar above the details: of what is selected, or of the scenario. */
export function barTemplate(isScenario: boolean, events: BarEvents): unknown {
  const tab = (label: string, isChosen: boolean, choose: () => void) =>
    html`<button type="button" class="tab" aria-pressed=${isChosen ? 'true' : 'false'} @click=${choose}>
      ${label}
    </button>`;
  return html`<div class="details-bar">
    ${tab(t('Selection'), !isScenario, () => events.showSelected())}
    ${tab(t('Scenario'), isScenario, () => events.showScenario())}
    <vscode-toolbar-button
      class="close"
      icon="close"
      label=${t('Close the details (F4)')}
      @click=${() => events.close()}
    ></vscode-toolbar-button>
  </div>`;
}

/**
 * All that is told of a subject.
 * @param locked why nothing can be changed now
 * @param refusal why what was asked of the subject as a whole was refused
 */
export function bodyTemplate(
  details: Details | undefined,
  locked: string | undefined,
  refusal: string | undefined,
  events: BodyEvents,
): unknown {
  if (!details)
    return html`<div class="details-body"><p class="field-hint">${t('It is no longer in the file.')}</p></div>`;
  const { title, about, back, blocks, remove, add } = details;
  return html`<div class="details-body">
    ${
      back
        ? html`<button type="button" class="link back" @click=${() => events.go(back)}>
            <span class="codicon codicon-chevron-left" aria-hidden="true"></span>${back.text}
          </button>`
        : nothing
    }
    <h2 tabindex="-1">${title}</h2>
    <p class="about">${about}</p>
    ${locked === undefined ? nothing : html`<p class="field-hint">${t('Nothing can be changed now. {0}', locked)}</p>`}
    ${blocks.map((block) => events.block(block))}
    ${refusal === undefined ? nothing : html`<p class="field-refusal" role="alert">${refusal}</p>`}
    ${
      add === undefined || locked !== undefined
        ? nothing
        : html`<p class="details-actions">
            <vscode-button class="add" @click=${() => events.add()}>${add}</vscode-button>
            <vscode-button secondary @click=${() => events.cancel(back)}>${t('Cancel')}</vscode-button>
          </p>`
    }
    ${
      remove === undefined || locked !== undefined
        ? nothing
        : html`<p class="details-actions">
            <vscode-button secondary class="remove" @click=${() => events.remove()}>${remove}</vscode-button>
          </p>`
    }
  </div>`;
}
