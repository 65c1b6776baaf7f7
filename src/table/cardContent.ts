import type { Explanation, FindingView } from '../protocol';
import { firstFix, inOrder } from './findingOrder';
import type { Place } from './grid/layout';
import { placeKey, placeOf, samePlace } from './grid/layout';
import type { Store } from './store';
import { cellHint, cellText, findingsAt, whereIs } from './words';
import { t } from './l10n';

/** Another place that stands with this one in a finding. */
export interface Together {
  place: Place;
  where: string;
  /** What the cell there shows. */
  value: string | undefined;
  /** What people call it, where `where` is its name in a formula. */
  label?: string;
}

export interface CardFinding {
  finding: FindingView;
  together: Together[];
  /** Its first fix is the one that the key makes. */
  byKey?: true;
  /** The authors may accept it; it is settled by naming a source. */
  can?: { readonly mayWaive: boolean; readonly wantsSource: boolean };
}

/** How a computed cell comes by its value. */
export interface Computation {
  formula: string;
  value: string;
  reads: Together[];
}

/** What the card of a place says. */
export interface CardContent {
  findings: CardFinding[];
  computation: Computation | undefined;
  /** How the cell came by its value, where it has findings beside. */
  hint: string | undefined;
  facts: { name: string; text: string }[];
  change: CardChange | undefined;
}

/** What of the place differs from the last commit. */
export interface CardChange {
  /** The place that can be given back what it held. */
  place: Place;
  text: string;
  /** Before and now, a line for each member. */
  steps: readonly string[];
  /** Where it was last set, where that is known. */
  commit: string | undefined;
  /** It is what the person looks at: then it comes first. */
  isLookedAt: boolean;
}

/**
 * `undefined` where there is nothing to say. It takes the explanation of a computed cell, where the host has answered,
 * and what became of the place since the last commit.
 */
export function cardOf(
  store: Store,
  place: Place,
  {
    explanation,
    active,
    change,
  }: { explanation?: Explanation | undefined; active?: Place | undefined; change?: CardChange | undefined } = {},
): CardContent | undefined {
  const cell = place.at === 'cell' ? store.cell(place.row, place.alternative) : undefined;
  const found = findingsAt(store, place);
  const byKey = samePlace(place, active) ? firstFix(found)?.finding : undefined;
  const findings = inOrder(found).map((finding): CardFinding => ({
    finding,
    together: together(store, finding, place),
    ...(finding === byKey && { byKey: true }),
  }));
  const row = place.at === 'label' ? store.row(place.row) : undefined;
  const note = row ? row.note : cell?.note;
  const named = row && (row.note !== undefined || findings.length > 0);
  const facts = [
    { name: t('Row'), text: named ? `${row.label} (${row.id})` : '' },
    { name: t('Source'), text: cell?.source ?? '' },
    { name: t('Confidence'), text: cell?.confidence ?? '' },
    { name: t('Note'), text: note ?? '' },
  ].filter(({ text }) => text !== '');
  const computation = explanation && computationOf(store, explanation);
  if (findings.length === 0 && facts.length === 0 && !computation && !change) return undefined;
  // What is computed says so itself.
  const hint = computation || !cell ? undefined : cellHint(cell);
  return { findings, computation, hint, facts, change };
}

function computationOf(store: Store, { formula, value, reads }: Explanation): Computation {
  return {
    formula,
    value,
    reads: reads.map((read) => ({
      place: { at: 'cell', ...read.cell },
      where: read.name,
      value: read.value,
      label: store.row(read.cell.row)?.label ?? read.name,
    })),
  };
}

/** Keys of the other places of a place's findings. */
export function relatedTo(store: Store, place: Place): string[] {
  return findingsAt(store, place).flatMap((finding) =>
    together(store, finding, place).map((other) => placeKey(other.place)),
  );
}

function together(store: Store, finding: FindingView, place: Place): Together[] {
  const seen = new Set([placeKey(place)]);
  return [finding, ...finding.related].flatMap((target) => {
    const other = placeOf(target);
    if (!other || seen.has(placeKey(other)) || !store.layout.locate(other)) return [];
    seen.add(placeKey(other));
    const cell = other.at === 'cell' ? store.cell(other.row, other.alternative) : undefined;
    return [{ place: other, where: whereIs(store, target) ?? '', value: cell && cellText(cell) }];
  });
}
