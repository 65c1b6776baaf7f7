import { html, nothing } from 'lit';
import type { CardChange } from '../cardContent';
import type { Place } from '../grid/layout';
import { t } from '../l10n';

/** What a card says of a change since the last commit, with the way back. */
export function changeSection({ place, text, steps, commit }: CardChange, revert: (place: Place) => void): unknown {
  return html`<section class="change">
    <p>${text}</p>
    ${
      steps.length === 0
        ? nothing
        : html`<ul class="steps">
            ${steps.map((step) => html`<li>${step}</li>`)}
          </ul>`
    }
    ${commit === undefined ? nothing : html`<p class="commit">${commit}</p>`}
    <button type="button" class="revert" tabindex="-1" @click=${() => revert(place)}>${revertName(place)}</button>
  </section>`;
}

function revertName(place: Place): string {
  switch (place.at) {
    case 'cell':
    case 'unit':
      return t('Revert Cell');
    case 'label':
      return t('Revert Row');
    case 'head':
      return t('Revert Alternative');
    case 'section':
      return t('Revert Section');
  }
}
