import { t } from '../l10n';
import type { ScenarioText } from '../read/scenarioText';
import { anchorOf, type Place } from './place';

/** Where a row is to stand: in which section, and beside which row of it. */
export interface RowPlace extends Place {
  /** `null`: in none, behind all sections, which only a measure can be. */
  readonly section?: string | null | undefined;
}

export type RowRoom = 'factors' | 'measures';

/** A place found: its section, and the rows of its kind between which it lies. */
export interface FoundPlace {
  readonly section: string | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The row beside which it was asked for, where that is of the same kind. */
  readonly anchor: { before: string } | { after: string } | undefined;
}

export function roomOf({ scenario }: ScenarioText, row: string): RowRoom | undefined {
  if (scenario.factors.has(row)) return 'factors';
  return scenario.measures?.has(row) ? 'measures' : undefined;
}

/**
 * Finds the place for a factor or a measure. A section's factors stand before its measures, so that a factor put behind
 * a measure becomes the last of the factors, and a measure put before a factor the first of the measures.
 * @param moving the rows that are to move there, left out of their new neighbours; none for a new one
 */
export function findPlace(
  doc: ScenarioText,
  room: RowRoom,
  place: RowPlace,
  moving: readonly string[] = [],
): FoundPlace | { readonly refused: string } {
  const { scenario } = doc;
  const beside = anchorOf(place);
  const other = beside && ('before' in beside ? beside.before : beside.after);
  const otherRoom = other === undefined ? undefined : roomOf(doc, other);
  if (other !== undefined && !otherRoom) return { refused: t('There is no row “{0}” any more.', other) };
  const section = sectionAt(doc, room, place, other, moving[0]);
  if (typeof section === 'object') return section;

  const rows = room === 'factors' ? scenario.factors : (scenario.measures ?? new Map<string, { section?: string }>());
  const peers = [...rows].filter(([id, peer]) => !moving.includes(id) && peer.section === section).map(([id]) => id);
  let index = peers.length;
  let anchor: FoundPlace['anchor'];
  if (beside && other !== undefined && !moving.includes(other)) {
    if (otherRoom !== room) index = room === 'factors' ? peers.length : 0;
    else if (!peers.includes(other)) return { refused: t('“{0}” stands in another section.', other) };
    else {
      index = peers.indexOf(other) + ('after' in beside ? 1 : 0);
      anchor = beside;
    }
  }
  return { section, after: peers[index - 1], before: peers[index], anchor };
}

function sectionAt(
  { scenario }: ScenarioText,
  room: RowRoom,
  { section }: RowPlace,
  other: string | undefined,
  moving: string | undefined,
): string | undefined | { readonly refused: string } {
  const sectionOf = (id: string) => (scenario.factors.get(id) ?? scenario.measures?.get(id))?.section;
  if (section === null) {
    if (room === 'measures') return undefined;
    return { refused: t('A factor stands in a section. Only measures can stand behind them all.') };
  }
  if (section !== undefined) {
    if (scenario.sections.has(section)) return section;
    return { refused: t('There is no section “{0}” any more.', section) };
  }
  if (other !== undefined) {
    const beside = sectionOf(other);
    if (beside === undefined ? room === 'measures' : scenario.sections.has(beside)) return beside;
    return { refused: t('“{0}” stands in no section of the file. Give it one first.', other) };
  }
  if (moving !== undefined) return sectionOf(moving);
  if (room === 'measures') return undefined;
  const [first] = scenario.sections.keys();
  return first ?? { refused: t('A factor stands in a section, and the file has none. Insert a section first.') };
}
