import type { TextChange } from '../../protocol';
import { t } from '../l10n';
import type { Store } from '../store';
import { matches, replaced } from './query';
import type { Query } from './query';
import type { Match } from './search';
import { textsAt } from './texts';
import type { Fixed } from './texts';

/** How often something was left as it is, by the reason. */
export type Left = ReadonlyMap<Fixed, number>;

/** What replacing everything found would write, and what it would leave. */
export interface Replacing {
  readonly changes: TextChange[];
  readonly left: Left;
}

/** What replaces all of a pattern in a text that was found; or why it is not replaced there; undefined where it is gone. */
export function replacementAt(
  store: Store,
  { place, part }: Match,
  pattern: RegExp,
  replacement: string,
  query: Query,
): { readonly change: TextChange } | { readonly fixed: Fixed } | undefined {
  const findable = textsAt(store, place).find((one) => one.part === part);
  const text = findable?.texts.find((one) => matches(pattern, one));
  if (!findable || text === undefined) return undefined;
  if (findable.fixed !== undefined) return { fixed: findable.fixed };
  const written = writtenAt(store, { place, part });
  return written && { change: { ...written, text: replaced(text, pattern, replacement, query) } };
}

/** What replaces everything found. */
export function replaceAll(
  store: Store,
  found: readonly Match[],
  pattern: RegExp,
  replacement: string,
  query: Query,
): Replacing {
  const changes: TextChange[] = [];
  const left = new Map<Fixed, number>();
  for (const match of found) {
    const one = replacementAt(store, match, pattern, replacement, query);
    if (one && 'change' in one) changes.push(one.change);
    else if (one) left.set(one.fixed, (left.get(one.fixed) ?? 0) + 1);
  }
  return { changes, left };
}

/** Why a text that was found is not replaced there. */
export function whyFixed(fixed: Fixed): string {
  switch (fixed) {
    case 'computed':
      return t('A computed value is not replaced: its formula is.');
    case 'inherited':
      return t('An inherited value is replaced where it is written.');
    case 'id':
      return t(
        'An id is not replaced: it is changed from the menu of its row, column or section, and followed everywhere.',
      );
    case 'unit':
      return t('A unit is not replaced: it is changed from the menu of its row.');
    case 'heading':
      return t('This heading is the table’s own.');
    case 'about':
      return t('What an alternative says of itself is not replaced: it is changed in the details.');
  }
}

/** What was left as it is, counted by reason; empty where nothing was. */
export function leftText(left: Left): string {
  const parts = [...left].map(([fixed, count]) => countText(fixed, count));
  return parts.length === 0 ? '' : t('Left as they are: {0}.', parts.join(', '));
}

function countText(fixed: Fixed, count: number): string {
  switch (fixed) {
    case 'computed':
      return t('{0} computed', count);
    case 'inherited':
      return t('{0} inherited', count);
    case 'id':
      return t('{0} in ids', count);
    case 'unit':
      return t('{0} in units', count);
    case 'heading':
      return t('{0} in the table’s own headings', count);
    case 'about':
      return t('{0} in what alternatives say of themselves', count);
  }
}

/** What of the document a text that was found stands for. */
function writtenAt(store: Store, { place, part }: Match): { readonly at: TextChange['at'] } | undefined {
  switch (place.at) {
    case 'cell': {
      const { row, alternative } = place;
      if (part === 'note') return { at: { of: 'cell-note', row, alternative } };
      const isMeasure = store.row(row)?.kind === 'measure';
      return { at: isMeasure ? { of: 'formula', row } : { of: 'cell', row, alternative } };
    }
    case 'label':
      return { at: { of: part === 'note' ? 'row-note' : 'row-label', row: place.row } };
    case 'head':
      return { at: { of: 'alternative-label', alternative: place.alternative } };
    case 'section':
      return { at: { of: 'section-label', section: place.section } };
    case 'unit':
      return undefined;
  }
}
