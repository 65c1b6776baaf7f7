import type { Place } from '../grid/layout';
import type { Store } from '../store';

const BETWEEN = ' · ';

/** What the name box says of a place: the ids by which formulas know it. */
export function nameOf(place: Place): string {
  switch (place.at) {
    case 'cell':
      return place.row + BETWEEN + place.alternative;
    case 'label':
    case 'unit':
      return place.row;
    case 'section':
      return place.section;
    case 'head':
      return place.alternative;
  }
}

/**
 * The place that a typed name means: a row (in the column where the person is), an alternative (in that row), both, or
 * a section. Labels will do for ids, in any case of letters.
 */
export function placeNamed(store: Store, typed: string, active: Place | undefined): Place | undefined {
  const text = typed.trim();
  const whole = placeOfOne(store, text, active);
  if (whole) return whole;
  const [first = '', second = '', more] = text.split(/\s*·\s*|\s+/);
  if (more !== undefined) return undefined;
  const row = rowNamed(store, first);
  const alternative = alternativeNamed(store, second);
  return row !== undefined && alternative !== undefined ? { at: 'cell', row, alternative } : undefined;
}

function placeOfOne(store: Store, text: string, active: Place | undefined): Place | undefined {
  const row = rowNamed(store, text);
  const column = active?.at === 'cell' || active?.at === 'head' ? active.alternative : store.layout.alternatives[0];
  if (row !== undefined) {
    return column === undefined ? { at: 'label', row } : { at: 'cell', row, alternative: column };
  }
  const alternative = alternativeNamed(store, text);
  if (alternative !== undefined) {
    const line = active && 'row' in active ? active.row : undefined;
    return line === undefined ? { at: 'head', alternative } : { at: 'cell', row: line, alternative };
  }
  const section = store.layout.sections.find(({ id, label }) => id === text || folded(label) === folded(text));
  return section && { at: 'section', section: section.id };
}

function rowNamed(store: Store, name: string): string | undefined {
  const rows = store.layout.lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []));
  return (
    rows.find((id) => id === name.toLowerCase()) ??
    rows.find((id) => folded(store.row(id)?.label ?? '') === folded(name))
  );
}

function alternativeNamed(store: Store, name: string): string | undefined {
  const { columns } = store;
  return (
    columns.find(({ id }) => id === name.toLowerCase()) ?? columns.find(({ label }) => folded(label) === folded(name))
  )?.id;
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}
