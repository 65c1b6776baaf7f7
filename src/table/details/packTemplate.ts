import { html, nothing } from 'lit';
import type { Field } from '../../protocol/details';
import { t } from '../l10n';

/** What the buttons of a pack ask for. */
export interface PackEvents {
  /** One of the packs in the workspace is to be chosen. */
  choosePack(): void;
  /** The file of the pack that is named is to be shown. */
  openPack(reference: string): void;
}

/** Beside the name or path of a rule pack: to choose one, and to open the file of the one that is named. */
export function packButtons({ value }: Field, locked: boolean, events: PackEvents): unknown {
  const isFile = value.endsWith('.json');
  if (locked && !isFile) return nothing;
  return html`<p class="field-links">
    ${locked ? nothing : html`<button type="button" class="link" @click=${() => events.choosePack()}>${t('Choose…')}</button>`}
    ${
      isFile
        ? html`<button type="button" class="link" @click=${() => events.openPack(value)}>${t('Open the file')}</button>`
        : nothing
    }
  </p>`;
}
