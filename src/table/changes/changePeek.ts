import type { Intent } from '../../protocol';
import type { RevertPlace } from '../../protocol/edits';
import type { ToDetails } from '../../protocol/details';
import type { GridController } from '../grid/gridController';
import { placeKey, samePlace, type Layout, type Place } from '../grid/layout';
import type { Range } from '../grid/selection';
import { t } from '../l10n';
import { lastSet } from './lastSet';
import { addressOf as blockAddress, blockOf, placeIn } from '../range/block';
import { rangesOf } from '../range/several';

/** What a look at a change asks of the page and of the host. */
export interface ChangePeekEvents {
  askHistory(cell: { row: string; alternative: string }): void;
  /** Shows the card of the active place, also where it was put away. */
  show(): void;
  /** More is known of the change, which the card says if it is still there. */
  told(): void;
  announce(text: string): void;
}

/** As wide as the bar of a change, and a little more for the hand. */
const BAR = 6;

/** A look at what a place held at the last commit, by a click on its bar or by a key, and the way back to that. */
export class ChangePeek {
  readonly #controller: GridController;
  readonly #events: ChangePeekEvents;
  #place: Place | undefined;
  /** The commit in which a cell was last set, as people read it, by place. */
  readonly #commits = new Map<string, string>();

  constructor(controller: GridController, events: ChangePeekEvents) {
    this.#controller = controller;
    this.#events = events;
    const { grid } = controller;
    grid.scroller.addEventListener('click', (event) => {
      const place = grid.placeOf(event.target);
      const left = place && grid.elementOf(place)?.getBoundingClientRect().left;
      if (place && left !== undefined && event.clientX - left <= BAR && controller.changes.text(place))
        this.#peek(place);
    });
  }

  /** Whether a place is looked at, as long as it is the active one. */
  isAt(place: Place): boolean {
    if (!samePlace(this.#place, this.#controller.active)) this.#place = undefined;
    return samePlace(this.#place, place);
  }

  /** In which commit a cell was last set, where that is known. */
  commitOf(place: Place): string | undefined {
    return this.#commits.get(placeKey(place));
  }

  /** The host answers for a cell that was looked at. */
  receive(message: ToDetails): void {
    if (message.type !== 'cell-history' || message.subject.of !== 'cell') return;
    const { row, alternative } = message.subject;
    const place: Place = { at: 'cell', row, alternative };
    const told = lastSet(message.revisions);
    if (told === undefined || !samePlace(place, this.#place)) return;
    this.#commits.set(placeKey(place), told);
    this.#events.told();
  }

  /** There is another last commit, or something else differs from it. */
  forget(): void {
    this.#commits.clear();
  }

  /** Looks at the active place if it differs, and else, or when it is looked at, at the next one that does. */
  step(by: 1 | -1): void {
    const { active, changes } = this.#controller;
    if (by > 0 && active && changes.text(active) !== undefined && !this.isAt(active)) {
      this.#peek(active);
      return;
    }
    const next = this.#next(by);
    if (next) this.#peek(next);
    else this.#events.announce(t('Nothing differs from the last commit.'));
  }

  /** Gives back what the last commit has: to all that is selected, or to one place. */
  revert(place?: Place): void {
    const places = (place ? [place] : this.#selected()).map(addressOf);
    if (places.length > 0) this.#controller.requests.ask({ kind: 'revert', places } satisfies Intent);
  }

  #peek(place: Place): void {
    this.#controller.goTo(place);
    this.#place = place;
    if (place.at === 'cell') this.#events.askHistory({ row: place.row, alternative: place.alternative });
    this.#events.show();
    const { changes } = this.#controller;
    this.#events.announce([changes.text(place), ...changes.steps(place)].join(' '));
  }

  #next(by: 1 | -1): Place | undefined {
    const { active, changes, store } = this.#controller;
    const order = (place: Place | undefined) => {
      const at = place && store.layout.locate(place);
      return at ? at.line * store.layout.columnCount + at.column : -Infinity;
    };
    const places = changes.places.filter((place) => store.layout.locate(place)).sort((a, b) => order(a) - order(b));
    const here = order(active);
    if (by > 0) return places.find((place) => order(place) > here) ?? places[0];
    return places.findLast((place) => order(place) < here) ?? places.at(-1);
  }

  /** What is selected and differs: the cells of a range, and where rows or columns are taken whole their labels and heads. */
  #selected(): Place[] {
    const { active, changes, selection, shown } = this.#controller;
    if (!selection?.range) return active ? [active] : [];
    const places = rangesOf(selection).flatMap((range) => placesOf(range, shown.layout));
    const differing = places.filter((place) => changes.text(place) !== undefined);
    return differing.length > 0 ? differing : places.slice(0, 1);
  }
}

function placesOf(range: Range, layout: Layout): Place[] {
  const block = blockOf(range, layout);
  const { rows, columns } = block ? blockAddress(block, layout) : { rows: [], columns: [] };
  const whole = range.anchor.at;
  return [
    ...rows.flatMap((row) => columns.map((column) => placeIn(row, column))),
    ...(whole === 'label' ? rows.map((row): Place => ({ at: 'label', row })) : []),
    ...(whole === 'head' ? columns.map((alternative): Place => ({ at: 'head', alternative })) : []),
  ];
}

function addressOf(place: Place): RevertPlace {
  switch (place.at) {
    case 'cell':
      return { row: place.row, alternative: place.alternative };
    case 'label':
      return { row: place.row };
    case 'unit':
      return { row: place.row, unit: true };
    case 'head':
      return { alternative: place.alternative };
    case 'section':
      return { section: place.section };
  }
}
