import { html, nothing, render } from 'lit';
import type { Notice } from '../../protocol';
import type { PackView, ToPack } from '../../protocol/pack';
import { Announcer } from '../announcer';
import { readSavedPane } from '../details/savedPane';
import { t } from '../l10n';
import { notice, type NoticeWords } from '../notice';
import { StateKeeper } from '../savedState';
import { countsText } from '../words';
import { PackOutline } from './outline';
import type { PackHost } from './packHost';
import { PackPane } from './packPane';

/** What stands where a pack cannot be edited. */
const WORDS: NoticeWords = {
  shows: (shows: Notice['shows']) => {
    switch (shows) {
      case 'last-good':
        return t('The page shows the last state that could be read, and is read-only until then.');
      case 'what-can-be-read':
        return t('The page shows what can be read, and is read-only until then.');
      case 'all':
        return t('The page is read-only.');
    }
  },
  fill: () => t('Fill it with a rule pack to start from.'),
};

/** The whole page of a rule pack: its contents in a list, and beside it the fields of the one that is chosen. */
export class PackPage {
  readonly #host: PackHost;
  readonly #announcer = new Announcer();
  readonly #keeper: StateKeeper;
  readonly #outline: PackOutline;
  readonly #pane: PackPane;
  readonly #top = document.createElement('div');
  #view: PackView | undefined;

  constructor(root: HTMLElement, host: PackHost) {
    this.#host = host;
    this.#keeper = new StateKeeper(() => {
      // What was left is not to be lost before it is shown again.
      if (this.#view) host.state = this.#pane.saved;
    });
    const layer = document.createElement('div');
    this.#pane = new PackPane(layer, {
      shown: (subject) => {
        host.show(subject);
        this.#keeper.soon();
        this.#paintOutline();
      },
      edit: (request, intent) => host.edit(request, intent),
      checkFormula: (place, text) => host.checkFormula(place, text),
      history: (command) => host.history(command),
      announce: (text) => this.#announcer.say(text),
      typed: () => this.#keeper.now(),
      openText: (line) => host.openText(line),
      leave: () => this.#outline.focus(),
    });
    this.#outline = new PackOutline({
      choose: (subject) => {
        this.#pane.show(subject, { focus: false });
        this.#outline.focus();
      },
      add: ({ to }) => this.#pane.show(to, { focus: true }),
      move: (subject, step) => this.#pane.ask(subject, { kind: 'move-entry', subject, step }),
      remove: (subject) => this.#pane.ask(subject, { kind: 'remove-entry', subject }),
      enter: () => this.#pane.enter(),
      history: (command) => host.history(command),
    });
    const middle = document.createElement('div');
    middle.className = 'pack-middle';
    middle.append(this.#outline.element, this.#pane.element);
    this.#top.className = 'top';
    root.append(this.#top, middle, layer, this.#announcer.element);
    // Who comes by the keyboard is to be somewhere.
    window.addEventListener('focus', () => {
      if (document.activeElement === document.body) this.#outline.focus();
    });
  }

  receive(message: ToPack): void {
    switch (message.type) {
      case 'pack':
        this.#show(message.view);
        break;
      case 'details':
      case 'made':
        this.#pane.receive(message);
        break;
      case 'reveal':
        this.#pane.reveal(message.subject, message.member);
        break;
      case 'functions':
        this.#pane.setFunctions(message.functions);
        break;
      case 'formula-checked':
        this.#pane.checked(message);
        break;
      case 'accepted':
        this.#pane.accepted(message.request);
        break;
      case 'refused':
        this.#pane.refused(message.request, message.message);
        break;
    }
  }

  #show(view: PackView): void {
    const before = this.#view;
    this.#view = view;
    const saved = before ? undefined : readSavedPane(this.#host.state);
    if (saved) this.#pane.restore(saved);
    const counts = countsText(view.findings);
    // What cannot be read is not judged.
    const isJudged = view.notice === undefined || view.notice.kind === 'read-only';
    const bar = html`<header class="page-header">
      <h1>${view.title}</h1>
      ${isJudged ? html`<span class="fact">${counts}</span>` : nothing}
    </header>`;
    const events = { openText: (line?: number) => this.#host.openText(line), fill: () => this.#host.fill() };
    render([bar, notice(view.notice, events, WORDS)], this.#top);
    this.#paintOutline();
    this.#pane.patched(view);
    if (before && isJudged && counts !== countsText(before.findings)) this.#announcer.say(counts);
    if (!before && saved?.focus === undefined && document.hasFocus()) this.#outline.focus();
  }

  #paintOutline(): void {
    if (this.#view) this.#outline.paint(this.#view, this.#pane.subject);
  }
}
