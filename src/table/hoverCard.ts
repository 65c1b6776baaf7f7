import type { CellAddress, Explanation } from '../protocol';
import { passBelow } from './belowCard';
import type { GridController } from './grid/gridController';
import { placeKey, samePlace } from './grid/layout';
import type { Place } from './grid/layout';
import { cardOf, relatedTo } from './cardContent';
import type { ChosenFinding } from './repair/chosenFinding';
import type { Repairs } from './repair/repairs';
import type { ChangePeek } from './changes/changePeek';
import type { CardContent } from './cardContent';
import { FindingCard } from './findingCard';
import type { FindingEvents } from './findingCard';
import { firstFix } from './findingOrder';

const DELAY = { hover: 250, focus: 150, leave: 200 };

/** Decides when the card of a place is shown: hovering it, or having the focus on a finding. */
export class HoverCard {
  readonly card: FindingCard;
  readonly #controller: GridController;
  readonly #ask: (cell: CellAddress) => void;
  /** What the host has answered of the view that is shown; an edit may make it untrue. */
  readonly #explanations = new Map<string, Explanation | 'asked'>();
  #hovered: Place | undefined;
  #shown: { place: Place; by: 'hover' | 'focus' } | undefined;
  /** Escape hid it: not again before the pointer or the focus moved on. */
  #dismissed: Place | undefined;
  #timer: number | undefined;
  /** A button is held down in the grid: what is dragged must reach the cells that a card would lie over. */
  #isPressed = false;

  /**
   * @param repairs what would settle a finding, asked for when its card is shown
   * @param chosen the finding whose cells are lit, wherever the hand is
   * @param peek a change that is looked at, whose card is shown
   * @param ask how a computed cell comes by its value; the answer arrives by {@link explained}
   */
  constructor(
    controller: GridController,
    ask: (cell: CellAddress) => void,
    events: FindingEvents,
    readonly repairs: Repairs,
    readonly chosen: ChosenFinding,
    readonly peek: ChangePeek,
  ) {
    this.#controller = controller;
    this.#ask = ask;
    this.card = new FindingCard(
      (place) => {
        this.hide();
        controller.goTo(place);
      },
      {
        ...events,
        fix: (finding, title) => {
          this.hide();
          events.fix(finding, title);
        },
        waive: (finding) => {
          this.hide();
          events.waive(finding);
        },
        revert: (place) => {
          this.hide();
          events.revert(place);
        },
        cite: (finding) => {
          this.hide();
          events.cite(finding);
        },
      },
    );
    const { scroller } = controller.grid;
    scroller.addEventListener('mousedown', ({ button }) => this.#press(button === 0), { capture: true });
    window.addEventListener('mouseup', () => this.#press(false), { capture: true });
    scroller.addEventListener('mouseover', (event) => {
      // Where it was let go outside of the window, nothing has told so.
      if (event.buttons === 0) this.#press(false);
      this.#enter(controller.grid.placeOf(event.target));
    });
    scroller.addEventListener('mouseleave', () => this.#enter(undefined));
    scroller.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    this.card.element.addEventListener('mouseenter', () => window.clearTimeout(this.#timer));
    this.card.element.addEventListener('mouseleave', () => this.#later(DELAY.leave));
    passBelow(this.card.element, scroller, () => this.hide());
    document.addEventListener('keydown', (event) => this.#keyDown(event), { capture: true });
  }

  /** The active place, the focus or what is found changed. */
  update(): void {
    const { active } = this.#controller;
    if (this.#dismissed && !samePlace(this.#dismissed, active) && !samePlace(this.#dismissed, this.#hovered)) {
      this.#dismissed = undefined;
    }
    this.#light();
    if (this.#shown && !this.#wanted()) this.hide();
    else if (this.#shown) this.#show();
    this.#later(DELAY.focus);
  }

  /** The card of the active place, at once, and also where it was put away. */
  showActive(): void {
    this.#dismissed = undefined;
    this.#hovered = undefined;
    this.#show();
  }

  explained(explanation: Explanation): void {
    this.#explanations.set(placeKey({ at: 'cell', ...explanation.cell }), explanation);
    this.#show();
  }

  /** The document changed. */
  forgetExplanations(): void {
    this.#explanations.clear();
  }

  hide(): void {
    window.clearTimeout(this.#timer);
    const element = this.#shown && this.#controller.grid.elementOf(this.#shown.place);
    element?.removeAttribute('aria-describedby');
    this.#shown = undefined;
    this.card.hide();
  }

  /** The card stands still while its cell moves: it goes, and comes again where it is still wanted. */
  #scrolled(): void {
    this.hide();
    this.#later(DELAY.hover);
  }

  #press(isPressed: boolean): void {
    if (isPressed === this.#isPressed) return;
    this.#isPressed = isPressed;
    if (isPressed) this.hide();
    else this.#later(DELAY.hover);
  }

  #enter(place: Place | undefined): void {
    if (samePlace(place, this.#hovered)) return;
    this.#hovered = place;
    this.#light();
    this.#later(this.#shown?.by === 'hover' && !place ? DELAY.leave : DELAY.hover);
  }

  #later(delay: number): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#show(), delay);
  }

  /** Hovering comes before the focus: the hand is where the eyes are. */
  #wanted(): { place: Place; by: 'hover' | 'focus' } | undefined {
    const controller = this.#controller;
    if (controller.editing || controller.bubble.shown || controller.ranges.dragging || this.#isPressed)
      return undefined;
    const { active } = controller;
    const shows = (place: Place | undefined): place is Place =>
      place !== undefined && !samePlace(place, this.#dismissed) && this.#content(place) !== undefined;
    const hovered = this.#hovered;
    if (shows(hovered)) return { place: hovered, by: 'hover' };
    if (hovered && !samePlace(hovered, this.#dismissed) && this.#isComputed(hovered))
      return { place: hovered, by: 'hover' };
    // Over a range it would hide cells that are meant.
    const focused =
      controller.grid.hasFocus &&
      !controller.selection?.range &&
      shows(active) &&
      (this.peek.isAt(active) || (this.#content(active)?.findings.length ?? 0) > 0);
    return focused ? { place: active, by: 'focus' } : undefined;
  }

  #show(): void {
    const wanted = this.#wanted();
    const content = wanted && this.#mended(this.#content(wanted.place, this.#explanation(wanted.place)));
    const element = wanted && this.#controller.grid.elementOf(wanted.place);
    if (!content || !element) {
      this.hide();
      return;
    }
    if (this.#shown && !samePlace(this.#shown.place, wanted.place)) this.hide();
    this.#shown = wanted;
    element.setAttribute('aria-describedby', this.card.element.id);
    this.card.show(content, element.getBoundingClientRect());
  }

  #content(place: Place, explanation?: Explanation): CardContent | undefined {
    const { store, active, changes } = this.#controller;
    const text = changes.text(place);
    const isLookedAt = this.peek.isAt(place);
    const [steps, commit] = [changes.steps(place), this.peek.commitOf(place)];
    const change = text === undefined ? undefined : { place, text, steps, commit, isLookedAt };
    return cardOf(store, place, { explanation, active, change });
  }

  /** With all that would settle what was found. */
  #mended(content: CardContent | undefined): CardContent | undefined {
    if (!content) return undefined;
    const isByKey = content.findings.some(({ byKey }) => byKey);
    const whole = content.findings.map((one) => ({ ...one, finding: this.repairs.whole(one.finding) }));
    const first = isByKey || !this.#isActive() ? undefined : firstFix(whole.map(({ finding }) => finding))?.finding;
    const findings = whole.map((one) => ({
      ...one,
      ...(one.finding === first && { byKey: true as const }),
      can: this.repairs.can(one.finding),
    }));
    return { ...content, findings };
  }

  #isActive(): boolean {
    return samePlace(this.#wanted()?.place, this.#controller.active);
  }

  #isComputed(place: Place): boolean {
    return place.at === 'cell' && this.#controller.store.cell(place.row, place.alternative)?.content === 'formula';
  }

  /** Of a computed cell, what the host has said; it is asked once. */
  #explanation(place: Place): Explanation | undefined {
    if (place.at !== 'cell' || !this.#isComputed(place)) return undefined;
    const key = placeKey(place);
    const known = this.#explanations.get(key);
    if (known === 'asked') return undefined;
    if (!known) {
      this.#explanations.set(key, 'asked');
      this.#ask({ row: place.row, alternative: place.alternative });
    }
    return known;
  }

  #light(): void {
    const { store, active } = this.#controller;
    const of = [active, this.#hovered].flatMap((place) => (place ? relatedTo(store, place) : []));
    this.#controller.light(new Set([...of, ...this.chosen.lit(store)]));
  }

  #keyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#shown || this.#controller.editing) return;
    const { selection, bubble, ranges, grid } = this.#controller;
    // The same key gives up a range, a bubble or an outline, and what stands beside the grid, wherever the pointer rests.
    const isOfOthers = selection?.range !== undefined || bubble.shown || ranges.copied.shown || !grid.hasFocus;
    const isInside = event.target instanceof Node && this.card.element.contains(event.target);
    if (!isOfOthers || isInside) {
      event.stopPropagation();
      event.preventDefault();
    }
    this.#dismissed = this.#shown.place;
    this.hide();
  }
}
