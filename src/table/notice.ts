import { html, nothing } from 'lit';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { Notice } from '../protocol';
import { t } from './l10n';

/** What a page says of itself beside a notice. */
export interface NoticeWords {
  /** What it shows meanwhile. */
  shows(shows: Notice['shows']): string;
  /** With what an empty file can be filled. */
  fill(): string;
}

const TABLE_WORDS: NoticeWords = {
  shows: showsText,
  fill: () => t('Fill it with a blank scenario to start from, or with one of the examples.'),
};

function showsText(shows: Notice['shows']): string {
  switch (shows) {
    case 'last-good':
      return t('The table shows the last state that could be read, and is read-only until then.');
    case 'what-can-be-read':
      return t('The table shows what can be read, and is read-only until then.');
    case 'all':
      return t('The table is read-only.');
  }
}

/** Why a file cannot be edited on its page, and the way to the text that mends it. */
export function notice(
  of: Notice | undefined,
  { openText, fill }: { openText: (line?: number) => void; fill: () => void },
  words: NoticeWords = TABLE_WORDS,
): unknown {
  if (!of) return nothing;
  if (of.kind === 'empty') return emptyNotice(of, words.fill(), fill);
  const { kind, line } = of;
  return html`<div class="notice is-${kind}" role="alert">
    <span class="codicon codicon-${kind === 'broken' ? 'error' : kind === 'newer' ? 'versions' : 'lock'}"></span>
    <div class="notice-text">
      <p>
        ${of.message}${line === undefined ? nothing : html` <span class="line">${t('Line {0}', String(line))}</span>`}
      </p>
      <p class="shows">${words.shows(of.shows)}</p>
    </div>
    <vscode-button secondary class="open-text" @click=${() => openText(line)}>${t('Open as Text')}</vscode-button>
  </div>`;
}

function emptyNotice({ message }: Notice, how: string, fill: () => void): unknown {
  return html`<div class="notice is-empty" role="status">
    <span class="codicon codicon-new-file"></span>
    <div class="notice-text">
      <p>${message}</p>
      <p class="shows">${how}</p>
    </div>
    <vscode-button class="fill" @click=${() => fill()}>${t('Fill It…')}</vscode-button>
  </div>`;
}
