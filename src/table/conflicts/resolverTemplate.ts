import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import type { ConflictsView, OpenConflict, SettledConflict, SideView } from '../../protocol/conflicts';
import { t } from '../l10n';

/** What is shown: the conflicts, what is typed for them, and why it was refused. */
export interface Resolving {
  readonly view: ConflictsView;
  readonly typed: ReadonlyMap<string, string>;
  readonly refusals: ReadonlyMap<string, string>;
}

/** Whose side is taken. */
export type Take = 'ours' | 'theirs' | 'both';

/** What a person does about conflicts. */
export interface Settling {
  take(key: string, take: Take): void;
  type(key: string, text: string): void;
  enter(key: string, typed: string): void;
  takeAll(side: 'ours' | 'theirs'): void;
  step(by: 1 | -1): void;
  openText(line: number): void;
}

export function resolverTemplate(resolving: Resolving, settling: Settling): unknown {
  const { view } = resolving;
  const [ours, theirs] = [oursName(view), theirsName(view)];
  const settled = view.conflicts.filter(({ state }) => state === 'settled').length;
  return html`
    <div class="resolver-head">
      <span class="codicon codicon-git-merge" aria-hidden="true"></span>
      <div class="resolver-text">
        <h2>${t('Both sides of a merge changed the same')}</h2>
        <p>
          ${t('For each conflict take one side or type what it is to be. Every step is written to the text and can be undone; saved with all settled, the file is a table again.')}
        </p>
      </div>
      <div class="resolver-progress">
        <progress aria-label=${t('Settled conflicts')} max=${view.conflicts.length} .value=${settled}></progress>
        <span>${t('{0} of {1} settled', settled, view.conflicts.length)}</span>
      </div>
    </div>
    <div class="resolver-bar" role="toolbar" aria-label=${t('Merge conflicts')}>
      <button
        type="button"
        class="previous"
        title=${t('Previous Conflict (Shift+F7)')}
        @click=${() => settling.step(-1)}
      >
        <span class="codicon codicon-arrow-up" aria-hidden="true"></span>${t('Previous')}
      </button>
      <button type="button" class="next" title=${t('Next Conflict (F7)')} @click=${() => settling.step(1)}>
        <span class="codicon codicon-arrow-down" aria-hidden="true"></span>${t('Next')}
      </button>
      <span class="space"></span>
      <button type="button" class="all-ours" @click=${() => settling.takeAll('ours')}>
        ${t('Take All of {0}', ours)}
      </button>
      <button type="button" class="all-theirs" @click=${() => settling.takeAll('theirs')}>
        ${t('Take All of {0}', theirs)}
      </button>
    </div>
    <ol class="conflicts">
      ${repeat(
        view.conflicts,
        ({ key }) => key,
        (conflict) =>
          conflict.state === 'open'
            ? openEntry(conflict, { ours, theirs }, resolving, settling)
            : settledEntry(conflict),
      )}
    </ol>
  `;
}

/** What people call a side: by its name in the marks, where that says more. */
function oursName({ names }: ConflictsView): string {
  return names.ours === '' || names.ours === 'ours' ? t('ours') : t('{0} (ours)', names.ours);
}

function theirsName({ names }: ConflictsView): string {
  return names.theirs === '' || names.theirs === 'theirs' ? t('theirs') : t('{0} (theirs)', names.theirs);
}

function openEntry(
  conflict: OpenConflict,
  names: { ours: string; theirs: string },
  { typed, refusals }: Resolving,
  settling: Settling,
): unknown {
  const { key, where, line, ours, theirs, base, kind } = conflict;
  const side = (take: 'ours' | 'theirs', of: SideView) =>
    html`<button
      type="button"
      class="side ${take}"
      aria-label=${t('Take {0}: {1}', names[take], sideText(of))}
      @click=${() => settling.take(key, take)}
    >
      <span class="side-name">${names[take]}</span>${sideContent(of)}
    </button>`;
  return html`<li class="conflict is-${kind}" data-key=${key}>
    <div class="conflict-head">
      <h3>${where}</h3>
      <button type="button" class="line" @click=${() => settling.openText(line)}>${t('Line {0}', String(line))}</button>
    </div>
    <div class="sides">
      ${side('ours', ours)} ${side('theirs', theirs)}
      ${
        base
          ? html`<div class="side base"><span class="side-name">${t('before both')}</span>${sideContent(base)}</div>`
          : nothing
      }
    </div>
    ${typing(conflict, typed.get(key), refusals.get(key), settling)}
  </li>`;
}

function typing(
  { key, where, kind, input, levels }: OpenConflict,
  typed: string | undefined,
  refusal: string | undefined,
  settling: Settling,
): unknown {
  const value = typed ?? input;
  const label = kind === 'lines' ? t('Lines for {0}', where) : t('Value for {0}', where);
  const id = `typed-${key}`;
  const onInput = (event: Event) => settling.type(key, (event.target as HTMLInputElement | HTMLTextAreaElement).value);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || (kind !== 'value' && !event.ctrlKey && !event.metaKey)) return;
    event.preventDefault();
    settling.enter(key, (event.target as HTMLInputElement | HTMLTextAreaElement).value);
  };
  const field =
    kind === 'value'
      ? html`<input
          id=${id}
          class="typed"
          .value=${live(value)}
          aria-label=${label}
          aria-invalid=${refusal === undefined ? 'false' : 'true'}
          list=${levels ? `${id}-levels` : nothing}
          spellcheck="false"
          @input=${onInput}
          @keydown=${onKey}
        />`
      : html`<textarea
          id=${id}
          class="typed"
          rows=${Math.min(12, value.split('\n').length)}
          .value=${live(value)}
          aria-label=${label}
          aria-invalid=${refusal === undefined ? 'false' : 'true'}
          spellcheck="false"
          @input=${onInput}
          @keydown=${onKey}
        ></textarea>`;
  return html`<div class="typing">
      <span class="or">${kind === 'value' ? t('or type') : t('or edit')}</span>${field}${
        levels
          ? html`<datalist id="${id}-levels">
              ${levels.map((level) => html`<option value=${level}></option>`)}
            </datalist>`
          : nothing
      }
      <button type="button" class="use" @click=${() => settling.enter(key, value)}>
        ${kind === 'value' ? t('Use This') : t('Use These Lines')}
      </button>
      ${
        kind === 'lines'
          ? html`<button type="button" class="both" @click=${() => settling.take(key, 'both')}>
              ${t('Take Both')}
            </button>`
          : nothing
      }
    </div>
    ${refusal === undefined ? nothing : html`<p class="conflict-refusal" role="alert">${refusal}</p>`}`;
}

function settledEntry({ key, where, now }: SettledConflict): unknown {
  return html`<li class="conflict is-settled" data-key=${key}>
    <span class="codicon codicon-check" role="img" aria-label=${t('Settled')}></span>
    <h3>${where}</h3>
    <span class="now">${now.text ?? ''}</span>
  </li>`;
}

function sideContent({ text, beside }: SideView): unknown {
  return html`${
    text === undefined ? html`<span class="absent">${t('not there')}</span>` : html`<span class="value">${text}</span>`
  }${beside === undefined ? nothing : html`<span class="beside">${beside}</span>`}`;
}

function sideText({ text, beside }: SideView): string {
  return text === undefined ? t('not there') : [text, beside].filter((part) => part !== undefined).join(', ');
}
