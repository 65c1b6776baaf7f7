import { html, nothing } from 'lit';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { Notice } from '../protocol';

const SHOWS: Readonly<Record<Notice['shows'], string>> = {
  'last-good': 'The table shows the last state that could be read, and is read-only until then.',
  'what-can-be-read': 'The table shows what can be read, and is read-only until then.',
  all: 'The table is read-only.',
};

/** Why the table cannot be edited, and the way to the text that mends it. */
export function notice(of: Notice | undefined, onOpenText: (line?: number) => void): unknown {
  if (!of) return nothing;
  const { kind, line } = of;
  return html`<div class="notice is-${kind}" role="alert">
    <span class="codicon codicon-${kind === 'broken' ? 'error' : kind === 'newer' ? 'versions' : 'lock'}"></span>
    <div class="notice-text">
      <p>${of.message}${line === undefined ? nothing : html` <span class="line">Line ${line}</span>`}</p>
      <p class="shows">${SHOWS[of.shows]}</p>
    </div>
    <vscode-button secondary class="open-text" @click=${() => onOpenText(line)}>Open as Text</vscode-button>
  </div>`;
}
