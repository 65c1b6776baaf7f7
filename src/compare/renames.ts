import { alikeRows, type OpenRow } from './alikeRows';
import { contentAt, jsonOf, NOTHING, type Content, type ContentMap } from './content';

/** Ids that were given up, and by which others the same things go now. */
export interface Renames {
  readonly alternatives: ReadonlyMap<string, string>;
  readonly factors: ReadonlyMap<string, string>;
  readonly measures: ReadonlyMap<string, string>;
}

export type RenamedRoom = keyof Renames;

/** The rooms whose entries are followed when their ids change. */
export const RENAMED_ROOMS: readonly RenamedRoom[] = ['alternatives', 'factors', 'measures'];

/** Nothing has another id. */
export const NO_RENAMES: Renames = { alternatives: new Map(), factors: new Map(), measures: new Map() };

/**
 * The rows and alternatives that have another id in the later content: a row where it holds the same, or for the most
 * part, an alternative where all rows that there still are hold the same in it.
 */
export function renamesBetween(before: Content, after: Content): Renames {
  const alternatives = alternativeRenames(before, after);
  const columns = { ...NO_RENAMES, alternatives };
  const aligned = alternatives.size > 0 ? withIds(before, columns) : before;
  const rows = rowRenames(aligned, after);
  return { alternatives, ...rows };
}

/** The same the other way round. */
export function reversed(renames: Renames): Renames {
  const turned = (room: RenamedRoom) => new Map([...renames[room]].map(([id, other]) => [other, id]));
  return { alternatives: turned('alternatives'), factors: turned('factors'), measures: turned('measures') };
}

/** A content in which renamed rows and alternatives stand under their new ids; what speaks of them stays as it is. */
export function withIds(content: Content, renames: Renames): Content {
  if (typeof content === 'string') return content;
  const result = new Map(content);
  for (const room of RENAMED_ROOMS) {
    const entries = result.get(room);
    if (typeof entries === 'object' && renames[room].size > 0) result.set(room, withKeys(entries, renames[room]));
  }
  const factors = result.get('factors');
  if (typeof factors === 'object' && renames.alternatives.size > 0) {
    result.set('factors', new Map([...factors].map(([id, row]) => [id, withCellKeys(row, renames.alternatives)])));
  }
  return result;
}

function withCellKeys(row: Content, ids: ReadonlyMap<string, string>): Content {
  const values = contentAt(row, ['values']);
  if (typeof row === 'string' || typeof values !== 'object' || ![...ids.keys()].some((id) => values.has(id)))
    return row;
  return new Map(row).set('values', withKeys(values, ids));
}

function withKeys(map: ContentMap, ids: ReadonlyMap<string, string>): ContentMap {
  return new Map([...map].map(([id, content]) => [ids.get(id) ?? id, content]));
}

function alternativeRenames(before: Content, after: Content): ReadonlyMap<string, string> {
  const { gone, come } = goneAndCome(before, after, 'alternatives');
  if (gone.length === 0 || come.length === 0) return new Map();
  const [rowsBefore, rowsAfter] = [entriesOf(before, 'factors'), entriesOf(after, 'factors')];
  const shared = [...rowsBefore.keys()].filter((row) => rowsAfter.has(row));
  const isFree = (rows: ContentMap, id: string) =>
    [...rows.values()].every((row) => contentAt(row, ['values', id]) === undefined);
  const columnOf = (content: Content, rows: ContentMap) => (id: string) => {
    const cells = shared.map((row) => contentAt(rows.get(row), ['values', id]));
    return JSON.stringify([entriesOf(content, 'alternatives').get(id), ...cells].map((one) => one && jsonOf(one)));
  };
  return paired(
    gone.filter((id) => isFree(rowsAfter, id)),
    come.filter((id) => isFree(rowsBefore, id)),
    columnOf(before, rowsBefore),
    columnOf(after, rowsAfter),
  );
}

const ROW_ROOMS = ['factors', 'measures'] as const;

type RowRenames = Record<(typeof ROW_ROOMS)[number], Map<string, string>>;

function rowRenames(before: Content, after: Content): RowRenames {
  const found: RowRenames = { factors: new Map(), measures: new Map() };
  const count = () => found.factors.size + found.measures.size;
  // A row that reads another renamed one is known for the same once that one is.
  for (let known = -1; known < count();) {
    known = count();
    for (const room of ROW_ROOMS) addRenames(found, room, before, after, sameRows);
    if (known < count()) continue;
    for (const room of ROW_ROOMS) addRenames(found, room, before, after, alikeRows);
  }
  return found;
}

/** Adds what is found of the rows of a room whose ids are still to be explained. */
function addRenames(
  found: RowRenames,
  room: (typeof ROW_ROOMS)[number],
  before: Content,
  after: Content,
  find: (gone: readonly OpenRow[], come: readonly OpenRow[]) => ReadonlyMap<string, string>,
): void {
  const { gone, come } = goneAndCome(before, after, room);
  const [then, now] = [entriesOf(before, room), entriesOf(after, room)];
  const ids = new Map([...found.factors, ...found.measures]);
  const taken = new Set(found[room].values());
  const open = (id: string, entries: ContentMap, names: ReadonlyMap<string, string>): OpenRow => ({
    ...{ id, content: entries.get(id) ?? NOTHING },
    spoken: (json) => spoken(json, id, names),
  });
  const pairs = find(
    gone.filter((id) => !found[room].has(id)).map((id) => open(id, then, ids)),
    come.filter((id) => !taken.has(id)).map((id) => open(id, now, new Map())),
  );
  for (const [id, other] of pairs) found[room].set(id, other);
}

/** Rows that say the same in all. */
function sameRows(gone: readonly OpenRow[], come: readonly OpenRow[]): ReadonlyMap<string, string> {
  const rows = new Map([...gone, ...come].map((row) => [row.id, row]));
  const said = (id: string) => {
    const row = rows.get(id);
    return row ? row.spoken(jsonOf(row.content)) : '';
  };
  const ids = (open: readonly OpenRow[]) => open.map(({ id }) => id);
  return paired(ids(gone), ids(come), said, said);
}

function goneAndCome(before: Content, after: Content, room: RenamedRoom) {
  const [old, now] = [entriesOf(before, room), entriesOf(after, room)];
  return {
    gone: [...old.keys()].filter((id) => !now.has(id)),
    come: [...now.keys()].filter((id) => !old.has(id)),
  };
}

/** Those that say the same, the first with the first where several do. */
function paired(
  gone: readonly string[],
  come: readonly string[],
  saidBefore: (id: string) => string,
  saidAfter: (id: string) => string,
): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  if (gone.length === 0 || come.length === 0) return pairs;
  const waiting = new Map<string, string[]>();
  for (const id of gone) {
    const said = saidBefore(id);
    waiting.set(said, [...(waiting.get(said) ?? []), id]);
  }
  for (const id of come) {
    const old = waiting.get(saidAfter(id))?.shift();
    if (old !== undefined) pairs.set(old, id);
  }
  return pairs;
}

/** JSON of a row in which its own id is a blank in formulas, and other rows go by their new ids. */
function spoken(json: string, own: string, ids: ReadonlyMap<string, string>): string {
  return json.replace(/"=(?:[^"\\]|\\.)*"/g, (formula) =>
    formula.replace(/[A-Za-z][A-Za-z0-9_]*/g, (word) => {
      const id = word.toLowerCase();
      return id === own ? '\0' : (ids.get(id) ?? word);
    }),
  );
}

function entriesOf(content: Content, room: RenamedRoom): ContentMap {
  const entries = contentAt(content, [room]);
  return typeof entries === 'object' ? entries : NOTHING;
}

/** Whether nothing goes by another id. */
export function isEmpty(renames: Renames): boolean {
  return RENAMED_ROOMS.every((room) => renames[room].size === 0);
}
