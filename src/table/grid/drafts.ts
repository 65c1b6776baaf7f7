import type { Place } from './layout';
import { placeKey } from './layout';

/** What was typed into a place and is not in the document: on its way there, or refused. */
export interface Draft {
  text: string;
  request: number;
  /** How it looks while it is on its way, where that is not as it was typed. */
  shown?: string;
  /** What the place showed before, where no other edit of it is on its way: something else now is what came of it. */
  over?: string;
  /** Why it was refused; until then it is on its way. */
  refusal?: string;
}

/** What an answer of the host settles. */
export interface Settled {
  place: Place;
  /** Without one, the edit had no text: a cell was cleared. */
  draft: Draft | undefined;
}

/** Edits asked for and not yet answered, and drafts that were refused, each by its place. */
export class Drafts {
  readonly #drafts = new Map<string, Draft & { place: Place }>();
  readonly #asked = new Map<number, Place>();
  /** What is to be done when nothing of a place is on its way any more. */
  #waiting: { place: Place; then: () => void }[] = [];
  /** Those of them that may change any cell. */
  readonly #ofBlocks = new Set<number>();
  #last = 0;

  /** Number of a new request that is about no place of the grid's. */
  nextRequest(): number {
    return ++this.#last;
  }

  /** Number of a new request for many places, this one among them. */
  askBlock(place: Place, text?: string): number {
    const request = this.ask(place, text);
    this.#ofBlocks.add(request);
    return request;
  }

  /**
   * Number of a new request for this place.
   * @param text what the place shows until the answer comes
   * @param looks how that looks, and what the place showed before
   */
  ask(place: Place, text?: string, { shown, over }: Pick<Draft, 'shown' | 'over'> = {}): number {
    const key = placeKey(place);
    // What comes of an edit before would be taken for what comes of this one.
    const isFirst = this.#ofBlocks.size === 0 && ![...this.#asked.values()].some((asked) => placeKey(asked) === key);
    const request = ++this.#last;
    this.#asked.set(request, place);
    const looks = { ...(shown !== undefined && { shown }), ...(isFirst && over !== undefined && { over }) };
    if (text === undefined) this.#drafts.delete(key);
    else this.#drafts.set(key, { ...looks, place, text, request });
    return request;
  }

  accepted(request: number): Place | undefined {
    const place = this.#answered(request);
    if (place && this.at(place)?.request === request) this.#drafts.delete(placeKey(place));
    this.#goOn();
    return place;
  }

  /** `undefined` where a later edit of the place has overtaken the refused one. */
  refused(request: number, message: string): Settled | undefined {
    const place = this.#answered(request);
    if (!place) return undefined;
    const draft = this.at(place);
    if (!draft) return { place, draft: undefined };
    if (draft.request !== request) return undefined;
    const kept = { ...draft, place, refusal: message };
    this.#drafts.set(placeKey(place), kept);
    this.#goOn();
    return { place, draft: kept };
  }

  /** A text that was refused with others at once waits in its place now. */
  keep(place: Place, text: string, refusal: string): void {
    this.#drafts.set(placeKey(place), { place, text, request: ++this.#last, refusal });
  }

  at(place: Place): Draft | undefined {
    return this.#drafts.get(placeKey(place));
  }

  /** All drafts in a row, as one text. */
  inRow(row: string): string {
    let all = '';
    for (const [key, { text, refusal }] of this.#drafts)
      if (key.split(' ')[1] === row) all += JSON.stringify([key, text, refusal]);
    return all;
  }

  /** What was refused and waits in its place. */
  get refusals(): { place: Place; text: string; refusal: string }[] {
    return [...this.#drafts.values()].flatMap(({ place, text, refusal }) =>
      refusal === undefined ? [] : [{ place, text, refusal }],
    );
  }

  /** Whether what was typed into a place is neither in the document nor refused yet. */
  isOnItsWay(place: Place): boolean {
    const draft = this.at(place);
    return draft !== undefined && draft.refusal === undefined;
  }

  /** Does something once nothing of a place is on its way. */
  whenSettled(place: Place, then: () => void): void {
    this.#waiting.push({ place, then });
    this.#goOn();
  }

  #goOn(): void {
    const ready = this.#waiting.filter(({ place }) => !this.isOnItsWay(place));
    this.#waiting = this.#waiting.filter((one) => !ready.includes(one));
    for (const { then } of ready) then();
  }

  discard(place: Place): void {
    this.#drafts.delete(placeKey(place));
    this.#goOn();
  }

  #answered(request: number): Place | undefined {
    const place = this.#asked.get(request);
    this.#asked.delete(request);
    this.#ofBlocks.delete(request);
    return place;
  }
}
