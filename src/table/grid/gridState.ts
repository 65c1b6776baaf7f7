import type { ChangeMarks } from '../changes/changeMarks';
import type { FoundMarks } from '../find/foundMarks';
import type { RowPaint } from '../rowPaint/rowPaint';
import type { Shown } from '../shown/shown';
import type { Store } from '../store';
import type { Drafts } from './drafts';
import type { Place } from './layout';

/** What the grid paints, asked for each time. */
export interface GridState {
  readonly store: Store;
  /** The part of the store that is shown. */
  readonly shown: Shown;
  readonly drafts: Drafts;
  readonly active: Place | undefined;
  readonly editing: Place | undefined;
  /** The place that stands in the formula being edited as the last that was pointed at. */
  readonly pointed: Place | undefined;
  /** Keys of places lit up because they stand together with the active or hovered one. */
  readonly related: ReadonlySet<string>;
  /** Classes of places that are marked for another reason, by their keys. */
  readonly marks: ReadonlyMap<string, string>;
  /** The range of cells that is selected, as it is painted. */
  readonly ranges: {
    isSelected(place: Place): boolean;
    readonly look: {
      classesOf(place: Place): string[];
      lineKey(row: string, line: number): string;
    };
  };
  /** What differs from the last commit, or between two states. */
  readonly changes: Pick<ChangeMarks, 'version' | 'decorate'>;
  /** Rows whose numbers are painted. */
  readonly rowPaint: RowPaint;
  /** Where something was found. */
  readonly found: FoundMarks;
}
