import type { FindingView, TableView } from '../protocol';
import { Announcer } from './announcer';
import { ChangePeek } from './changes/changePeek';
import { ChartPanel } from './chart/chartPanel';
import { Resolver } from './conflicts/resolver';
import { DetailsPanel } from './details/detailsPanel';
import { DetailsSplitter } from './details/splitter';
import { Finder } from './find/finder';
import { FindingsPanel } from './findingsPanel';
import { FormulaBar } from './formulaBar/formulaBar';
import { GridController } from './grid/gridController';
import { HoverCard } from './hoverCard';
import { t } from './l10n';
import type { Host } from './messages';
import { BlockReport } from './range/blockReport';
import { SelectionSums } from './range/selectionSums';
import { ChosenFinding } from './repair/chosenFinding';
import { Repairs } from './repair/repairs';
import type { SavedState } from './savedState';
import { FilterPanel } from './shown/filterPanel';
import { Store } from './store';

const EMPTY: TableView = { head: { title: '' }, columns: [], sections: [], rows: [], findings: [] };

/** What the parts tell the page that they stand in. */
export interface PageEvents {
  /** The active place, the focus, the scroll or the editor of the grid changed. */
  changed(): void;
  /** What stands above and below the parts is to be painted again. */
  paintAround(): void;
  /** What is kept while the tab is hidden changed: it is kept at the next rest, or at once. */
  keepSoon(): void;
  keepNow(): void;
}

/** The parts of the page, and what each asks of the others and of the host. */
export class PageParts {
  readonly announcer = new Announcer();
  readonly controller: GridController;
  readonly hoverCard: HoverCard;
  readonly formulaBar: FormulaBar;
  readonly details: DetailsPanel;
  readonly splitter: DetailsSplitter;
  readonly chart: ChartPanel;
  readonly filter: FilterPanel;
  readonly finder: Finder;
  readonly findings: FindingsPanel;
  readonly report: BlockReport;
  readonly repairs: Repairs;
  readonly chosen: ChosenFinding;
  readonly peek: ChangePeek;
  readonly resolver: Resolver;
  readonly sums: SelectionSums;

  constructor(host: Host, saved: SavedState | undefined, page: PageEvents) {
    const fix = (finding: FindingView, title: string) => this.controller.requests.fix(finding.key, title);
    this.controller = new GridController(new Store(EMPTY), {
      edit: (request, intent) => host.edit(request, intent),
      history: (command) => host.history(command),
      insert: (of, beside) => host.insert(of, beside),
      announce: (text) => this.announcer.say(text),
      changed: () => page.changed(),
      escape: () => {
        if (!this.formulaBar.clearTrace() && !this.chosen.clear()) this.findings.close();
      },
      drafted: () => {
        this.formulaBar.update();
        page.keepNow();
      },
      pointed: (place) => this.formulaBar.pointing.point(place),
      pointedBy: (motion) => this.formulaBar.pointing.pointBy(motion),
      anchored: () => this.formulaBar.pointing.anchor(),
      wanted: (what) => (what === 'note' ? this.details.openAt('note') : this.formulaBar.enterName()),
      arranged: (arrangement) => {
        host.arranged(arrangement);
        this.chart.update();
        page.paintAround();
        page.keepSoon();
      },
      openFilter: () => this.filter.open(),
    });
    this.formulaBar = new FormulaBar(this.controller, {
      checkFormula: (place, text) => host.checkFormula(place, text),
      trace: (cell) => host.trace(cell),
      announce: (text) => this.announcer.say(text),
    });
    this.repairs = new Repairs(
      (finding) => host.repair({ type: 'ask-repairs', finding }),
      () => this.hoverCard.update(),
      (first) => {
        if (first) fix(first.finding, first.title);
        else this.announcer.say(t('There is no fix here.'));
      },
    );
    this.chosen = new ChosenFinding(() => {
      this.hoverCard.update();
      page.paintAround();
    });
    this.peek = new ChangePeek(this.controller, {
      askHistory: (cell) => host.askHistory(cell),
      show: () => this.hoverCard.showActive(),
      told: () => this.hoverCard.update(),
      announce: (text) => this.announcer.say(text),
    });
    this.hoverCard = new HoverCard(
      this.controller,
      (cell) => host.explain(cell),
      {
        fix,
        waive: (finding) => host.repair({ type: 'waive', finding: finding.key }),
        cite: (finding) => host.repair({ type: 'cite', finding: finding.key }),
        choose: (finding) => this.chosen.choose(finding),
        revert: (place) => this.peek.revert(place),
      },
      this.repairs,
      this.chosen,
      this.peek,
    );
    this.details = new DetailsPanel(this.controller, {
      show: (subject) => {
        host.showDetails(subject);
        page.keepSoon();
      },
      typed: () => page.keepNow(),
      askHistory: (cell) => host.askHistory(cell),
      choosePack: (subject, member) => host.choosePack(subject, member),
      openPack: (reference) => host.openPack(reference),
      checkFormula: (place, text) => host.checkFormula(place, text),
      edit: (request, intent) => host.edit(request, intent),
      fix,
      history: (command) => host.history(command),
      announce: (text) => this.announcer.say(text),
      toggled: () => {
        page.paintAround();
        page.keepSoon();
      },
    });
    this.splitter = new DetailsSplitter(this.details.element, () => page.keepSoon());
    this.chart = new ChartPanel({
      store: () => this.controller.store,
      alternatives: () => this.controller.shown.layout.alternatives,
      announce: (text) => this.announcer.say(text),
      changed: () => page.keepSoon(),
      left: () => this.controller.focusActive(),
    });
    this.filter = new FilterPanel(this.controller, () => page.paintAround());
    this.finder = new Finder(this.controller, {
      edit: (request, intent) => host.edit(request, intent),
      announce: (text) => this.announcer.say(text),
      changed: () => page.keepSoon(),
    });
    this.findings = new FindingsPanel(this.controller, this.chosen, saved?.findingsOpen ?? false, {
      openText: (line) => host.openText(line),
      fixAll: (rule) => host.repair({ type: 'fix-all', rule }),
      fixFirst: (findings) => this.repairs.fixFirst(findings),
      announce: (text) => this.announcer.say(text),
      toggled: () => {
        page.paintAround();
        page.keepSoon();
      },
    });
    this.report = new BlockReport(this.controller);
    this.sums = new SelectionSums(this.controller);
    this.resolver = new Resolver({
      nextRequest: () => this.controller.drafts.nextRequest(),
      edit: (request, intent) => host.edit(request, intent),
      history: (command) => host.history(command),
      openText: (line) => host.openText(line),
      announce: (text) => this.announcer.say(text),
    });
  }
}
