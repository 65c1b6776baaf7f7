import { samePlace } from '../grid/layout';
import type { Place } from '../grid/layout';
import type { Store } from '../store';
import { matches } from './query';
import { textsAt } from './texts';

/** How places look in which something was found. Only those that are painted are asked for. */
export class FoundMarks {
  /** Without one, nothing is marked. */
  pattern: RegExp | undefined;
  /** The place that was gone to last. */
  current: Place | undefined;

  show(pattern: RegExp | undefined, current: Place | undefined): void {
    this.pattern = pattern;
    this.current = current;
  }

  classesOf(store: Store, place: Place): string[] {
    const { pattern } = this;
    if (!pattern) return [];
    const isFound = textsAt(store, place).some(({ texts }) => texts.some((text) => matches(pattern, text)));
    if (!isFound) return [];
    return samePlace(place, this.current) ? ['is-found', 'is-found-now'] : ['is-found'];
  }
}
