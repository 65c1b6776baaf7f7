import { t } from '../l10n';
import type { ScenarioText } from '../read/scenarioText';
import { moveAlternatives } from './alternativeEdits';
import type { EditResult } from './editResult';
import { moveRows } from './rowMoves';
import { roomOf, type RowPlace, type RowRoom } from './rowPlace';
import { moveSection } from './sectionEdits';

/** Up or to the left, or down or to the right. */
export type Step = -1 | 1;

/**
 * Move rows of one kind that stand together past the row above or below them, and at the edge of their section into the
 * next one.
 */
export function moveRowsBy(doc: ScenarioText, rows: readonly string[], step: Step): EditResult {
  const [first] = rows;
  const room = first === undefined ? undefined : roomOf(doc, first);
  // What is gone is told by the move itself.
  if (first === undefined || !room) return moveRows(doc, rows, {});
  const section = sectionOf(doc, first);
  if (rows.some((row) => roomOf(doc, row) !== room))
    return { refused: t('Measures stand below the other rows of their section. Move the two apart from each other.') };
  if (rows.some((row) => sectionOf(doc, row) !== section))
    return { refused: t('These rows stand in several sections. Drag them to where they are to stand together.') };
  const peers = rowsIn(doc, room, section);
  const other = neighbour(peers, rows, step);
  if (other !== undefined) {
    const [from, to] = ends(peers, rows);
    // Of several rows and one that they pass the one is moved: the same order, by less text.
    if (rows.length > 1) return moveRows(doc, [other], step < 0 ? { after: to } : { before: from });
    return moveRows(doc, rows, step < 0 ? { before: other } : { after: other });
  }
  const isBeforeOthers = room === 'measures' ? step < 0 : step > 0;
  if (isBeforeOthers && section !== undefined && rowsIn(doc, otherRoom(room), section).length > 0)
    return { refused: t('Measures stand below the other rows of their section. Its section can be changed instead.') };
  const place = nextSection(doc, room, section, step);
  return place
    ? moveRows(doc, rows, place)
    : { refused: step < 0 ? t('It is the first row already.') : t('It is the last row already.') };
}

/** Move columns that stand together past the one beside them. */
export function moveAlternativesBy(doc: ScenarioText, alternatives: readonly string[], step: Step): EditResult {
  const columns = [...doc.scenario.alternatives.keys()];
  const other = neighbour(columns, alternatives, step);
  if (other === undefined)
    return { refused: step < 0 ? t('It is the first column already.') : t('It is the last column already.') };
  const [from, to] = ends(columns, alternatives);
  if (alternatives.length > 1) return moveAlternatives(doc, [other], step < 0 ? { after: to } : { before: from });
  return moveAlternatives(doc, alternatives, step < 0 ? { before: other } : { after: other });
}

/** Move a section with its rows past the one above or below it. */
export function moveSectionBy(doc: ScenarioText, section: string, step: Step): EditResult {
  const sections = [...doc.scenario.sections.keys()];
  const other = neighbour(sections, [section], step);
  if (other === undefined)
    return { refused: step < 0 ? t('It is the first section already.') : t('It is the last section already.') };
  return moveSection(doc, section, step < 0 ? { before: other } : { after: other });
}

/** The edge of the next section that is nearest to where a row comes from; measures stand behind all sections too. */
function nextSection(doc: ScenarioText, room: RowRoom, section: string | undefined, step: Step): RowPlace | undefined {
  const sections: (string | null)[] = [...doc.scenario.sections.keys(), ...(room === 'measures' ? [null] : [])];
  const at = sections.indexOf(section ?? null);
  const next = at < 0 ? undefined : sections[at + step];
  if (next === undefined) return undefined;
  const [first] = step > 0 ? rowsIn(doc, room, next ?? undefined) : [];
  return first === undefined ? { section: next } : { before: first };
}

function neighbour(all: readonly string[], moved: readonly string[], step: Step): string | undefined {
  const [from, to] = ends(all, moved);
  return all[all.indexOf(step < 0 ? from : to) + step];
}

/** The first and the last of some of a list, in its order. */
function ends(all: readonly string[], some: readonly string[]): [string, string] {
  const inOrder = all.filter((one) => some.includes(one));
  return [inOrder[0] ?? '', inOrder.at(-1) ?? ''];
}

function rowsIn(doc: ScenarioText, room: RowRoom, section: string | undefined): string[] {
  return [...(doc.scenario[room]?.keys() ?? [])].filter(
    (row) => roomOf(doc, row) === room && sectionOf(doc, row) === section,
  );
}

function sectionOf({ scenario }: ScenarioText, row: string): string | undefined {
  return (scenario.factors.get(row) ?? scenario.measures?.get(row))?.section;
}

function otherRoom(room: RowRoom): RowRoom {
  return room === 'factors' ? 'measures' : 'factors';
}
