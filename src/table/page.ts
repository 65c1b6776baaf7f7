import type { TablePatch, TableView, ToTable } from '../protocol';
import type { ToConflicts } from '../protocol/conflicts';
import type { Looks } from '../protocol/looks';
import { runCommand } from './commands';
import { pageActionFor } from './find/findKeys';
import { placeOf } from './grid/layout';
import type { Place } from './grid/layout';
import { GridFollower } from './gridFollower';
import type { Host } from './messages';
import { PageFrame } from './pageFrame';
import { PageParts } from './pageParts';
import { restoreState, stateOf } from './pageState';
import { paintRow } from './rowPaint/paintRow';
import { readSaved, StateKeeper } from './savedState';
import type { SavedState } from './savedState';
import { t } from './l10n';
import { Store } from './store';
import { countsText } from './words';

/** A place of the table, and the rule of the finding that is meant there. */
type RevealTarget = Parameters<typeof placeOf>[0] & { section?: string | undefined; rule?: string | undefined };

/** The whole page: the grid and what stands around it, fed by the host's messages. */
export class Page {
  readonly #host: Host;
  readonly #parts: PageParts;
  readonly #frame: PageFrame;
  readonly #follower: GridFollower;
  readonly #root: HTMLElement;
  readonly #keeper = new StateKeeper(() => this.#save());
  #saved: SavedState | undefined;
  /** How the table looked when it was last open. */
  #lastLooks: Looks | undefined;
  #shown = false;
  /** Where it is to go once there is a table: VS Code had its tab shown a moment before. */
  #goal: RevealTarget | undefined;
  /** The row that was asked for last: the first of those in view, or of those that had not come. */
  #wanted: string | undefined;

  constructor(root: HTMLElement, host: Host) {
    this.#host = host;
    this.#root = root;
    this.#saved = readSaved(host.state);
    this.#parts = new PageParts(host, this.#saved, {
      changed: () => {
        if (!this.#shown) return;
        this.#follower.changed();
        this.#keeper.soon();
      },
      paintAround: () => {
        if (this.#shown) this.#frame.paint();
      },
      keepSoon: () => this.#keeper.soon(),
      keepNow: () => this.#keeper.now(),
    });
    this.#follower = new GridFollower(this.#parts, host);
    this.#frame = new PageFrame(root, this.#parts, host, (target) => this.#reveal(target));
    this.#parts.controller.grid.scroller.addEventListener(
      'scroll',
      () => {
        this.#wantRows();
        this.#keeper.soon();
      },
      { passive: true },
    );
    root.addEventListener('keydown', (event) => this.#keyDown(event));
    document.addEventListener('selectionchange', () => {
      if (this.#parts.controller.editing) this.#keeper.now();
    });
  }

  receive(message: ToTable): void {
    switch (message.type) {
      case 'show':
        this.#show(message.view);
        break;
      case 'patch':
        if (this.#shown) this.#patch(message.patch);
        break;
      case 'accepted':
        if (this.#parts.details.accepted(message.request) || this.#parts.resolver.accepted(message.request)) break;
        if (!this.#parts.finder.accepted(message.request, message.refusals)) {
          const { requests, ranges } = this.#parts.controller;
          ranges.written(message, { choose: requests.accepted(message.request) });
        }
        if (message.refusals) this.#parts.report.show(message.refusals);
        break;
      case 'refused':
        this.#tellRefused(message.request, message.message);
        break;
      case 'explanation':
        this.#parts.hoverCard.explained(message);
        break;
      case 'repairs':
        this.#parts.repairs.answered(message);
        break;
      case 'functions':
        this.#parts.formulaBar.setFunctions(message.functions);
        this.#parts.details.setFunctions(message.functions);
        break;
      case 'details':
      case 'made':
      case 'cell-history':
      case 'pack-chosen':
        this.#parts.peek.receive(message);
        this.#parts.details.receive(message);
        break;
      case 'formula-checked':
        this.#parts.formulaBar.checked(message);
        this.#parts.details.checked(message);
        break;
      case 'traced':
        this.#parts.formulaBar.traced(message);
        break;
      case 'arrangement':
        // A tab that was hidden knows better how it was left.
        if (this.#saved?.arrangement) this.#host.arranged(this.#saved.arrangement);
        this.#parts.controller.arranging.restore(this.#saved?.arrangement ?? message.arrangement);
        break;
      case 'arrange':
        this.#parts.controller.arranging.step(message.step);
        break;
      case 'remembered-looks':
        this.#lastLooks = message.looks;
        break;
      case 'paint-row':
        paintRow(this.#parts.controller, message.row, message.paint);
        break;
      case 'chart':
        this.#parts.chart.show(message.row ?? this.#activeRow());
        break;
      case 'changes':
        this.#parts.peek.forget();
        this.#parts.controller.showChanges(message.changes);
        this.#parts.filter.update();
        break;
      case 'work':
        this.#frame.tellWork(message.work);
        break;
      case 'conflicts':
        this.#resolve(message);
        break;
      case 'reveal':
        if (this.#shown) this.#reveal(message);
        else this.#goal = message;
        break;
      case 'copy': {
        const copied = this.#parts.controller.clipboard.copySelected(message);
        if (copied) this.#host.copied(copied.text);
        break;
      }
      case 'paste':
        this.#parts.controller.clipboard.paste(message);
        break;
      case 'command':
        runCommand(message, this.#parts);
        break;
    }
  }

  #show(view: TableView): void {
    const { controller, hoverCard, repairs, formulaBar, chart, finder, details } = this.#parts;
    hoverCard.forgetExplanations();
    repairs.forget();
    const first = !this.#shown;
    this.#shown = true;
    controller.show(new Store(view));
    formulaBar.patched();
    chart.update();
    this.#frame.paint();
    if (first) restoreState(this.#parts, this.#saved, this.#lastLooks);
    if (this.#goal) this.#reveal(this.#goal);
    this.#goal = undefined;
    finder.patched();
    details.patched();
    this.#wantRows();
  }

  /** Has the rows in view sent next, where they have not come yet. */
  #wantRows(): void {
    this.#want(this.#parts.controller.grid.awaited);
  }

  #want(row: string | undefined): void {
    if (row !== undefined && row !== this.#wanted) this.#host.want(row);
    this.#wanted = row;
  }

  #patch(patch: TablePatch): void {
    const { controller, hoverCard, repairs, formulaBar, chart, finder, details, announcer, sums } = this.#parts;
    hoverCard.forgetExplanations();
    repairs.forget();
    const { store } = controller;
    const before = countsText(store.findings);
    controller.patched(store.apply(patch));
    formulaBar.patched();
    details.patched();
    chart.update();
    finder.patched();
    sums.patched();
    this.#frame.paint();
    const counts = countsText(store.findings);
    if (counts !== before) announcer.say(counts);
  }

  /** While there is something to settle, the table gives way to it. */
  #resolve({ view, outcome }: ToConflicts): void {
    const { resolver, controller, announcer } = this.#parts;
    const wasOpen = resolver.isOpen;
    this.#root.classList.toggle('is-resolving', view !== undefined);
    resolver.show(view);
    this.#frame.tellOutcome(outcome);
    if (!wasOpen || view) return;
    controller.focusActive();
    announcer.say(t('All conflicts are settled. The table is back.'));
  }

  #reveal(target: RevealTarget): void {
    const { section, rule } = target;
    const place: Place | undefined = section === undefined ? placeOf(target) : { at: 'section', section };
    if (!place) return;
    this.#parts.controller.goTo(place);
    if (rule !== undefined) this.#parts.chosen.chooseAt(this.#parts.controller.store, place, rule);
  }

  #activeRow(): string | undefined {
    const { active } = this.#parts.controller;
    return active && 'row' in active ? active.row : undefined;
  }

  #tellRefused(request: number, message: string): void {
    const { details, finder, resolver, controller } = this.#parts;
    if ([details, finder, resolver].some((other) => other.refused(request, message))) return;
    controller.requests.refused(request, message);
  }

  /** What is found and replaced by keys, wherever in the page they are pressed. */
  #keyDown(event: KeyboardEvent): void {
    const action = this.#shown && !this.#parts.resolver.isOpen ? pageActionFor(event) : undefined;
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    this.#parts.finder.act(action);
  }

  #save(): void {
    if (!this.#shown) return;
    const state = stateOf(this.#parts);
    this.#host.state = state;
    this.#host.rememberLooks(state.looks);
    // What changes there is told of first.
    this.#want(this.#parts.controller.grid.rowsInView[0]);
  }
}
