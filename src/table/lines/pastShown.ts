import type { Destination } from '../../protocol/structure';
import type { Layout } from '../grid/layout';
import type { Moved } from './movedLines';

/**
 * Where rows, columns or a section come to stand that are moved by a step while their neighbour is not shown: past the
 * next one that is, so that it is seen. Nothing where their neighbour is shown, or nothing is shown on that side.
 * @param whole all that there is
 * @param isMeasure whether a row is one: rows of one kind stand together in a section
 */
export function pastShown(
  { of, ids }: Moved,
  step: 1 | -1,
  whole: Layout,
  shown: Layout,
  isMeasure: (row: string) => boolean,
): Destination | undefined {
  const edge = step < 0 ? ids[0] : ids.at(-1);
  if (edge === undefined) return undefined;
  const all = peersOf(of, edge, whole, isMeasure);
  const seen = new Set(peersOf(of, edge, shown, isMeasure));
  const at = all.indexOf(edge);
  const beyond = step < 0 ? all.slice(0, at).toReversed() : all.slice(at + 1);
  const next = beyond.find((one) => seen.has(one));
  if (next === undefined || next === beyond[0]) return undefined;
  return step < 0 ? { before: next } : { after: next };
}

function peersOf(of: Moved['of'], id: string, layout: Layout, isMeasure: (row: string) => boolean): readonly string[] {
  switch (of) {
    case 'alternative':
      return layout.alternatives;
    case 'section':
      return layout.sections.map((section) => section.id).filter((section) => !section.startsWith(':'));
    case 'row':
      return (
        layout.sections.find(({ rows }) => rows.includes(id))?.rows.filter((row) => isMeasure(row) === isMeasure(id)) ??
        []
      );
  }
}
