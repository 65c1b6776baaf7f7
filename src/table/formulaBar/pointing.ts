import type { Span } from '../../formula/ast';
import { pointedText, type PointedCell } from '../../formula/pointing';
import type { CellAddress } from '../../protocol';
import type { TextInput } from '../grid/lineBreaks';
import type { Place } from '../grid/layout';
import type { Store } from '../store';

/** A text to write in the place of these characters. */
export interface Written extends Span {
  readonly text: string;
}

/** What is typed into, as far as pointing asks. */
export type Typed = Pick<TextInput, 'value' | 'selectionStart' | 'selectionEnd'>;

/** A person clicks a cell instead of typing its name. Clicking again at once means another cell in its place. */
export class Pointing {
  /** The formula as the last click left it, and where its name stands. */
  #last: { value: string; offset: number; end: number; place: Place } | undefined;

  /** The place pointed at whose name the caret stands behind: the next one takes its place. */
  placeIn(input: Typed): Place | undefined {
    return this.#lastIn(input)?.place;
  }

  /** @returns undefined where a name may not stand at the caret */
  write(input: Typed, cell: PointedCell, place: Place): Written | undefined {
    const { value, selectionStart, selectionEnd } = input;
    if (selectionStart === null || selectionEnd === null) return undefined;
    const offset = this.#lastIn(input)?.offset ?? selectionStart;
    const rest = value.slice(selectionEnd);
    const text = pointedText(value.slice(0, offset) + rest, offset, cell);
    if (text === undefined) return undefined;
    const end = offset + text.length;
    this.#last = { value: value.slice(0, offset) + text + rest, offset, end, place };
    return { text, offset, length: selectionEnd - offset };
  }

  #lastIn({ value, selectionStart, selectionEnd }: Typed) {
    const last = this.#last;
    return last?.value === value && selectionStart === last.end && selectionEnd === last.end ? last : undefined;
  }
}

/** The cell that a clicked place means to a formula of another one; a row's label means its cell in the same column. */
export function pointedCell(store: Store, from: CellAddress, place: Place): PointedCell | undefined {
  if (!('row' in place)) return undefined;
  const { row } = place;
  const alternative = place.at === 'cell' ? place.alternative : from.alternative;
  if (row === from.row && alternative === from.alternative) return undefined;
  const isBase = store.column(from.alternative)?.basedOn === alternative;
  return { row, alternative, column: alternative === from.alternative ? 'own' : isBase ? 'base' : 'other' };
}
