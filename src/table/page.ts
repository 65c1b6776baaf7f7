import { nothing, render } from 'lit';
import type { FindingView, TablePatch, TableView, ToTable } from '../protocol';
import type { MergeOutcome, ToConflicts } from '../protocol/conflicts';
import type { Looks } from '../protocol/looks';
import { Announcer } from './announcer';
import { runCommand } from './commands';
import { DetailsPanel } from './details/detailsPanel';
import { DetailsSplitter } from './details/splitter';
import { Finder } from './find/finder';
import { pageActionFor } from './find/findKeys';
import { FindingsPanel } from './findingsPanel';
import { FilterPanel } from './shown/filterPanel';
import { ChartPanel } from './chart/chartPanel';
import { mergeOutcome } from './conflicts/outcome';
import { Resolver } from './conflicts/resolver';
import { FormulaBar } from './formulaBar/formulaBar';
import { GridController } from './grid/gridController';
import { placeOf, samePlace } from './grid/layout';
import type { Place } from './grid/layout';
import { header } from './header';
import { HoverCard } from './hoverCard';
import type { Host } from './messages';
import { notice } from './notice';
import { restoreState, stateOf, type PageParts } from './pageState';
import { ChosenFinding } from './repair/chosenFinding';
import { Repairs } from './repair/repairs';
import { BlockReport } from './range/blockReport';
import { paintRow } from './rowPaint/paintRow';
import { readSaved, StateKeeper } from './savedState';
import type { SavedState } from './savedState';
import { Store } from './store';
import { summaryBar } from './summaryBar';
import { countsText, rowsText } from './words';
import { t } from './l10n';

const EMPTY: TableView = { head: { title: '' }, columns: [], sections: [], rows: [], findings: [] };

/** The whole page: the grid and what stands around it, fed by the host's messages. */
export class Page {
  readonly #host: Host;
  readonly #top = region('top');
  readonly #bottom = region('bottom');
  readonly #announcer = new Announcer();
  readonly #controller: GridController;
  readonly #hoverCard: HoverCard;
  readonly #formulaBar: FormulaBar;
  readonly #details: DetailsPanel;
  readonly #splitter: DetailsSplitter;
  readonly #chart: ChartPanel;
  readonly #filter: FilterPanel;
  readonly #finder: Finder;
  readonly #findings: FindingsPanel;
  readonly #report: BlockReport;
  readonly #repairs: Repairs;
  readonly #chosen: ChosenFinding;
  readonly #resolver: Resolver;
  readonly #root: HTMLElement;
  readonly #keeper = new StateKeeper(() => this.#save());
  #saved: SavedState | undefined;
  /** How the table looked when it was last open. */
  #lastLooks: Looks | undefined;
  /** What came of a merge that was settled here and is not saved yet. */
  #outcome: MergeOutcome | undefined;
  #shown = false;
  #isChanged = false;
  /** The active place that the host knows. */
  #told: Place | undefined;
  /** The row that was asked for last. */
  #wanted: string | undefined;

  constructor(root: HTMLElement, host: Host) {
    this.#host = host;
    this.#root = root;
    this.#saved = readSaved(host.state);
    this.#controller = new GridController(new Store(EMPTY), {
      edit: (request, intent) => host.edit(request, intent),
      history: (command) => host.history(command),
      insert: (of, beside) => host.insert(of, beside),
      announce: (text) => this.#announcer.say(text),
      changed: () => this.#changed(),
      escape: () => {
        if (!this.#formulaBar.clearTrace() && !this.#chosen.clear()) this.#findings.close();
      },
      drafted: () => {
        this.#formulaBar.update();
        this.#keeper.now();
      },
      pointed: (place) => this.#formulaBar.point(place),
      pointedBy: (motion) => this.#formulaBar.pointBy(motion),
      wanted: (what) => (what === 'note' ? this.#details.openAt('note') : this.#formulaBar.enterName()),
      arranged: (arrangement) => {
        host.arranged(arrangement);
        this.#chart.update();
        this.#paintAround();
        this.#keeper.soon();
      },
      openFilter: () => this.#filter.open(),
    });
    this.#formulaBar = new FormulaBar(this.#controller, {
      checkFormula: (place, text) => host.checkFormula(place, text),
      trace: (cell) => host.trace(cell),
      announce: (text) => this.#announcer.say(text),
    });
    this.#repairs = new Repairs(
      (finding) => host.repair({ type: 'ask-repairs', finding }),
      () => this.#hoverCard.update(),
      (fix) => {
        if (fix) this.#fix(fix.finding, fix.title);
        else this.#announcer.say(t('There is no fix here.'));
      },
    );
    this.#chosen = new ChosenFinding(() => {
      this.#hoverCard.update();
      this.#paintAround();
    });
    this.#hoverCard = new HoverCard(
      this.#controller,
      (cell) => host.explain(cell),
      {
        fix: (finding, title) => this.#fix(finding, title),
        waive: (finding) => host.repair({ type: 'waive', finding: finding.key }),
        choose: (finding) => this.#chosen.choose(finding),
      },
      this.#repairs,
      this.#chosen,
    );
    this.#details = new DetailsPanel(this.#controller, {
      show: (subject) => host.showDetails(subject),
      askHistory: (cell) => host.askHistory(cell),
      checkFormula: (place, text) => host.checkFormula(place, text),
      edit: (request, intent) => host.edit(request, intent),
      fix: (finding, title) => this.#fix(finding, title),
      history: (command) => host.history(command),
      announce: (text) => this.#announcer.say(text),
      toggled: () => {
        if (this.#shown) this.#paintAround();
        this.#keeper.soon();
      },
    });
    this.#splitter = new DetailsSplitter(this.#details.element, () => this.#keeper.soon());
    this.#chart = new ChartPanel({
      store: () => this.#controller.store,
      alternatives: () => this.#controller.shown.layout.alternatives,
      announce: (text) => this.#announcer.say(text),
      changed: () => this.#keeper.soon(),
      left: () => this.#controller.focusActive(),
    });
    this.#filter = new FilterPanel(this.#controller, () => this.#paintAround());
    this.#finder = new Finder(this.#controller, {
      edit: (request, intent) => host.edit(request, intent),
      announce: (text) => this.#announcer.say(text),
      changed: () => this.#keeper.soon(),
    });
    this.#findings = new FindingsPanel(this.#controller, this.#chosen, this.#saved?.findingsOpen ?? false, {
      openText: (line) => host.openText(line),
      fixAll: (rule) => host.repair({ type: 'fix-all', rule }),
      fixFirst: (findings) => this.#repairs.fixFirst(findings),
      announce: (text) => this.#announcer.say(text),
      toggled: () => {
        this.#paintAround();
        this.#keeper.soon();
      },
    });
    this.#report = new BlockReport(this.#controller);
    this.#resolver = new Resolver({
      nextRequest: () => this.#controller.drafts.nextRequest(),
      edit: (request, intent) => host.edit(request, intent),
      history: (command) => host.history(command),
      openText: (line) => host.openText(line),
      announce: (text) => this.#announcer.say(text),
    });
    const { grid, layer } = this.#controller;
    const middle = region('middle');
    const room = region('grid-room');
    room.append(this.#finder.element, grid.scroller);
    middle.append(room, this.#splitter.element, this.#details.element);
    layer.append(this.#hoverCard.card.element, this.#filter.panel);
    root.append(
      this.#top,
      this.#resolver.element,
      this.#formulaBar.element,
      this.#filter.bar,
      middle,
      this.#chart.element,
      this.#report.element,
      this.#findings.element,
      this.#bottom,
      layer,
      this.#announcer.element,
    );
    grid.scroller.addEventListener(
      'scroll',
      () => {
        this.#wantRows();
        this.#keeper.soon();
      },
      { passive: true },
    );
    root.addEventListener('keydown', (event) => this.#keyDown(event));
    document.addEventListener('selectionchange', () => {
      if (this.#controller.editing) this.#keeper.now();
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
        if (this.#details.accepted(message.request) || this.#resolver.accepted(message.request)) break;
        if (!this.#finder.accepted(message.request, message.refusals)) {
          this.#controller.accepted(message.request);
          this.#controller.ranges.written(message);
        }
        if (message.refusals) this.#report.show(message.refusals);
        break;
      case 'refused':
        this.#tellRefused(message.request, message.message);
        break;
      case 'explanation':
        this.#hoverCard.explained(message);
        break;
      case 'repairs':
        this.#repairs.answered(message);
        break;
      case 'functions':
        this.#formulaBar.setFunctions(message.functions);
        this.#details.setFunctions(message.functions);
        break;
      case 'details':
      case 'made':
      case 'cell-history':
        this.#details.receive(message);
        break;
      case 'formula-checked':
        this.#formulaBar.checked(message);
        this.#details.checked(message);
        break;
      case 'traced':
        this.#formulaBar.traced(message);
        break;
      case 'arrangement':
        // A tab that was hidden knows better how it was left.
        if (this.#saved?.arrangement) this.#host.arranged(this.#saved.arrangement);
        this.#controller.arranging.restore(this.#saved?.arrangement ?? message.arrangement);
        break;
      case 'arrange':
        this.#controller.arranging.step(message.step);
        break;
      case 'remembered-looks':
        this.#lastLooks = message.looks;
        break;
      case 'paint-row':
        paintRow(this.#controller, message.row, message.paint);
        break;
      case 'chart':
        this.#chart.show(message.row ?? this.#activeRow());
        break;
      case 'changes':
        this.#controller.showChanges(message.changes);
        this.#filter.update();
        break;
      case 'conflicts':
        this.#resolve(message);
        break;
      case 'reveal':
        this.#reveal(message);
        break;
      case 'command':
        runCommand(message, { ...this.#parts, formulaBar: this.#formulaBar });
        break;
    }
  }

  get #parts(): PageParts {
    return {
      controller: this.#controller,
      details: this.#details,
      splitter: this.#splitter,
      chart: this.#chart,
      finder: this.#finder,
      findings: this.#findings,
    };
  }

  #show(view: TableView): void {
    this.#hoverCard.forgetExplanations();
    this.#repairs.forget();
    const first = !this.#shown;
    this.#shown = true;
    this.#controller.show(new Store(view));
    this.#formulaBar.patched();
    this.#chart.update();
    this.#paintAround();
    if (first) restoreState(this.#parts, this.#saved, this.#lastLooks);
    this.#finder.patched();
    this.#details.patched();
    this.#wantRows();
  }

  /** Has the rows in view sent next, where they have not come yet. */
  #wantRows(): void {
    const { awaited } = this.#controller.grid;
    if (awaited !== undefined && awaited !== this.#wanted) this.#host.want(awaited);
    this.#wanted = awaited;
  }

  #patch(patch: TablePatch): void {
    this.#hoverCard.forgetExplanations();
    this.#repairs.forget();
    const { store } = this.#controller;
    const before = countsText(store.findings);
    this.#controller.patched(store.apply(patch), patch);
    this.#formulaBar.patched();
    this.#details.patched();
    this.#chart.update();
    this.#finder.patched();
    this.#paintAround();
    const counts = countsText(store.findings);
    if (counts !== before) this.#announcer.say(counts);
  }

  /** While there is something to settle, the table gives way to it. */
  #resolve({ view, outcome }: ToConflicts): void {
    const wasOpen = this.#resolver.isOpen;
    this.#outcome = outcome;
    this.#root.classList.toggle('is-resolving', view !== undefined);
    this.#resolver.show(view);
    this.#paintAround();
    if (!wasOpen || view) return;
    this.#controller.focusActive();
    this.#announcer.say(t('All conflicts are settled. The table is back.'));
  }

  #reveal(target: Parameters<typeof placeOf>[0] & { section?: string | undefined; rule?: string | undefined }): void {
    const { section, rule } = target;
    const place: Place | undefined = section === undefined ? placeOf(target) : { at: 'section', section };
    if (!place) return;
    this.#controller.goTo(place);
    if (rule !== undefined) this.#chosen.chooseAt(this.#controller.store, place, rule);
  }

  #activeRow(): string | undefined {
    const { active } = this.#controller;
    return active && 'row' in active ? active.row : undefined;
  }

  /** One key changes several things, which are told once, when all of them are done. */
  #changed(): void {
    if (this.#isChanged) return;
    this.#isChanged = true;
    queueMicrotask(() => {
      this.#isChanged = false;
      this.#followGrid();
    });
  }

  #followGrid(): void {
    if (!this.#shown) return;
    this.#tellActive();
    this.#formulaBar.update();
    this.#hoverCard.update();
    this.#details.update();
    this.#finder.moved();
    this.#keeper.soon();
  }

  #tellActive(): void {
    const { active } = this.#controller;
    if (samePlace(active, this.#told)) return;
    this.#told = active;
    this.#host.active(active);
  }

  #paintAround(): void {
    const { store } = this.#controller;
    const size = sizeText(store.layout.rowCount, store.columns.length);
    render(
      [
        header(
          store.head,
          this.#details.isOpen,
          () => (this.#details.isOpen ? this.#details.close() : this.#details.open({ focus: true })),
          this.#filter.button(),
        ),
        this.#resolver.isOpen
          ? nothing
          : notice(store.head.notice, { openText: (line) => this.#host.openText(line), fill: () => this.#host.fill() }),
        mergeOutcome(this.#outcome, { go: (to) => this.#reveal(to), list: () => this.#findings.open() }),
      ],
      this.#top,
    );
    this.#findings.paint();
    const toggle = () => this.#findings.toggle();
    this.#filter.update();
    render(this.#shown ? summaryBar(store, this.#findings.isOpen, size, toggle) : nothing, this.#bottom);
  }

  #fix(finding: FindingView, title: string): void {
    this.#controller.fix(finding.key, title);
  }

  #tellRefused(request: number, message: string): void {
    const others = [this.#details, this.#finder, this.#resolver];
    if (others.some((other) => other.refused(request, message))) return;
    this.#controller.refused(request, message);
  }

  /** What is found and replaced by keys, wherever in the page they are pressed. */
  #keyDown(event: KeyboardEvent): void {
    const action = this.#shown && !this.#resolver.isOpen ? pageActionFor(event) : undefined;
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    this.#finder.act(action);
  }

  #save(): void {
    if (!this.#shown) return;
    const state = stateOf(this.#parts);
    this.#host.state = state;
    this.#host.rememberLooks(state.looks);
  }
}

function sizeText(rows: number, alternatives: number): string {
  const across = alternatives === 1 ? t('{0} alternative', alternatives) : t('{0} alternatives', alternatives);
  return `${rowsText(rows)} × ${across}`;
}

function region(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}
