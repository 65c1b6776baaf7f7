import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { subjectKey, type Link, type Subject } from '../../protocol/details';
import type { PackContent, PackView } from '../../protocol/pack';
import { t } from '../l10n';
import { findingsText, SEVERITY_ICON } from '../words';

/** What the list asks for. */
export interface OutlineHands {
  choose(subject: Subject): void;
  add(link: Link): void;
  /** Moves what is chosen. */
  move(step: 1 | -1): void;
}

/** What a pack holds: buttons that add to it and change its order, and below them the list. */
export function outlineTemplate(view: PackView, current: Subject | undefined, hands: OutlineHands): unknown {
  const { file, rooms, notice } = view;
  const chosen = current && subjectKey(current);
  const option = (one: PackContent) => optionTemplate(one, subjectKey(one.to) === chosen, chosen === undefined, hands);
  const room = rooms.find(({ all }) => all.some(({ to }) => subjectKey(to) === chosen));
  const at = room?.all.findIndex(({ to }) => subjectKey(to) === chosen) ?? -1;
  return html`${
      notice
        ? nothing
        : html`<div class="outline-tools">
            ${rooms.map(
              ({ add }) =>
                html`<button type="button" class="tool" @click=${() => hands.add(add)}>
                  <span class="codicon codicon-add" aria-hidden="true"></span>${add.text}
                </button>`,
            )}
            ${mover('up', t('Move up (Alt+Up)'), at <= 0, () => hands.move(-1))}
            ${mover('down', t('Move down (Alt+Down)'), !room || at === room.all.length - 1, () => hands.move(1))}
          </div>`
    }
    <div class="outline-list" role="listbox" aria-label=${t('Contents of the pack')}>
      ${optionTemplate(file, chosen === subjectKey(file.to), chosen === undefined, hands)}
      ${rooms.map(
        ({ room: name, title, all }) =>
          html`<div role="group" aria-labelledby="outline-${name}">
            <h2 id="outline-${name}" role="presentation">${title} <span class="count">${all.length}</span></h2>
            ${repeat(all, ({ to }) => subjectKey(to), option)}
          </div>`,
      )}
    </div>`;
}

function mover(to: 'up' | 'down', label: string, isEnd: boolean, move: () => void): unknown {
  return html`<button type="button" class="tool" title=${label} aria-label=${label} ?disabled=${isEnd} @click=${move}>
    <span class="codicon codicon-arrow-${to}" aria-hidden="true"></span>
  </button>`;
}

/** @param isNoneChosen then the first of the list is where the keyboard comes in */
function optionTemplate(
  { to, name, detail, findings, severity }: PackContent,
  isChosen: boolean,
  isNoneChosen: boolean,
  hands: OutlineHands,
): unknown {
  const isEntry = isChosen || (isNoneChosen && to.of === 'file');
  return html`<div
    class="outline-entry"
    role="option"
    aria-selected=${isChosen ? 'true' : 'false'}
    tabindex=${isEntry ? '0' : '-1'}
    data-entry=${subjectKey(to)}
    @click=${() => hands.choose(to)}
  >
    <span class="entry-name">${name}</span>
    ${
      severity === undefined
        ? nothing
        : html`<span
            class="codicon codicon-${SEVERITY_ICON[severity]} severity-${severity}"
            role="img"
            aria-label=${findingsText(findings)}
          ></span>`
    }
    ${detail === undefined ? nothing : html`<span class="entry-detail">${detail}</span>`}
  </div>`;
}
