import type { FindingView } from '../../protocol';
import { inOrder } from '../findingOrder';
import { placeKey, placeOf } from '../grid/layout';
import type { Place } from '../grid/layout';
import type { Store } from '../store';
import { findingsAt } from '../words';

/** The finding that the person has chosen: its cells stay lit until another is chosen, or none. */
export class ChosenFinding {
  #key: string | undefined;

  /** @param changed what is lit has changed */
  constructor(readonly changed: () => void) {}

  choose({ key }: Pick<FindingView, 'key'>): void {
    this.#key = key;
    this.changed();
  }

  /** Chooses the gravest finding at a place, or the one of a rule, where it has any. */
  chooseAt(store: Store, place: Place, rule?: string): void {
    const found = inOrder(findingsAt(store, place));
    const finding = found.find((one) => one.rule === rule) ?? found[0];
    if (finding) this.choose(finding);
  }

  /** Gives the choice up. @returns whether there was one */
  clear(): boolean {
    const was = this.#key !== undefined;
    this.#key = undefined;
    if (was) this.changed();
    return was;
  }

  /** Keys of the places that together cause it; none where it is settled. */
  lit(store: Store): string[] {
    const finding = store.findings.find(({ key }) => key === this.#key);
    return [...(finding ? [finding, ...finding.related] : [])].flatMap((target) => {
      const place = placeOf(target);
      return place ? [placeKey(place)] : [];
    });
  }

  /** Whether a finding is the one that is chosen. */
  is({ key }: Pick<FindingView, 'key'>): boolean {
    return key === this.#key;
  }
}
