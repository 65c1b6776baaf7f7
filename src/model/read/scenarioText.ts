import * as z from 'zod';
import { scenarioSchema } from '../schema/scenario';
import { rememberChangedEntry } from './changedEntry';
import { changedSpan, type ChangedSpan } from './changedSpan';
import { LineIndex, type Span } from './lines';
import type { Path } from './members';
import type { Problem } from './problem';
import type { ReadEntries } from './readEntries';
import { revisedMap } from './revisedMap';
import { syntaxProblems, tooDeep } from './syntax';
import { TextTree, type EntryPlace, type Part } from './textTree';
import { TolerantReader, type Read } from './tolerantReader';
import { newerVersion } from './version';

/** A scenario as far as its text could be read; everything keyed by ids is a Map in the file's order. */
export type Scenario = Read<z.output<typeof scenarioSchema>>;
export type Factor = Scenario['factors'] extends ReadonlyMap<string, infer F> ? F : never;
export type Cell = Factor['values'] extends ReadonlyMap<string, infer C> ? C : never;
export type Level = NonNullable<Factor['levels']> extends ReadonlyMap<string, infer L> ? L : never;
export type Alternative = Scenario['alternatives'] extends ReadonlyMap<string, infer A> ? A : never;
export type Measure = NonNullable<Scenario['measures']> extends ReadonlyMap<string, infer M> ? M : never;
export type Rule = NonNullable<Scenario['rules']> extends ReadonlyMap<string, infer R> ? R : never;
export type Source = NonNullable<Scenario['sources']> extends ReadonlyMap<string, infer S> ? S : never;
export type Waiver = NonNullable<Scenario['waivers']> extends ReadonlyMap<string, infer W> ? W : never;

/** The text of a scenario file, what it says, and where in it everything stands. */
export interface ScenarioText {
  readonly text: string;
  readonly lines: LineIndex;
  readonly tree: TextTree;
  readonly scenario: Scenario;
  readonly problems: readonly Problem[];
  /** `broken`: not valid JSON; `newer`: a later version of the format; neither is to be written to by the table. */
  readonly state: 'sound' | 'broken' | 'newer';
  /** What was read of its entries, for the next state of the text. */
  readonly entries: ReadEntries;
}

/**
 * Reads the text of a `.scenario.json` file. Never throws: what can be read is in `scenario`, what cannot is a
 * problem at its place.
 * @param previous an earlier state of the text; rows and columns that are written as they were there are the same
 * objects, which saves time and changes nothing else
 * @param change where the text differs from the earlier one, where that is known; else it is looked for
 */
export function readScenario(text: string, previous?: ScenarioText, change?: ChangedSpan): ScenarioText {
  if (!previous) return readWhole(text, previous);
  // To compare two texts of many megabytes takes longer than to read what was edited.
  if (!change && previous.text === text) return previous;
  return readChangedEntry(text, previous, change) ?? readWhole(text, previous);
}

function readWhole(text: string, previous: ScenarioText | undefined): ScenarioText {
  const reader = new TolerantReader(text, previous?.entries);
  const { entries } = reader;
  const lines = new LineIndex(text);
  const parsed = TextTree.of(text);
  if (!parsed) return unreadable(text, lines, entries);
  const { tree, errors } = parsed;
  const syntax = syntaxProblems(text, errors);

  const scenario = (tree.root && reader.read(scenarioSchema, tree.root, [])) ?? emptyScenario();
  // What a broken text seems to lack may only have been misread: the syntax comes first, and alone.
  if (syntax.length > 0) return { text, lines, tree, scenario, problems: syntax, state: 'broken', entries };
  // An older tool cannot judge a newer file: its one finding is that it is newer.
  const newer = newerVersion(tree, 'scenario');
  if (newer) return { text, lines, tree, scenario, problems: [newer], state: 'newer', entries };
  return { text, lines, tree, scenario, problems: reader.problems, state: 'sound', entries };
}

/** What an edit of one row, one column or the like needs; undefined where more may have changed. */
function readChangedEntry(
  text: string,
  previous: ScenarioText,
  change = changedSpan(previous.text, text),
): ScenarioText | undefined {
  if (previous.state !== 'sound') return undefined;
  const place = previous.tree.entryAround(change);
  const schema = place && roomSchema(place.room);
  if (!place || !schema) return undefined;
  const tree = previous.tree.revised(text, place, change);
  const node = tree?.nodeAt([place.room, place.id]);
  if (!tree || !node) return undefined;
  const reader = new TolerantReader();
  const entry = reader.readEntryOf(schema, node, [place.room, place.id]);
  return {
    text,
    lines: previous.lines.revised(text, change),
    tree,
    scenario: withEntry(previous.scenario, place, entry),
    problems: [...problemsElsewhere(previous.problems, place, change), ...reader.problems],
    state: 'sound',
    entries: previous.entries,
  };
}

function roomSchema(room: string): z.ZodRecord | undefined {
  const schema: unknown = Object.hasOwn(scenarioSchema.shape, room)
    ? scenarioSchema.shape[room as keyof typeof scenarioSchema.shape]
    : undefined;
  const record: unknown = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  return record instanceof z.ZodRecord ? record : undefined;
}

function withEntry(scenario: Scenario, { room, id }: EntryPlace, entry: unknown): Scenario {
  const entries = scenario[room as keyof Scenario] as ReadonlyMap<string, unknown>;
  const now: Scenario = { ...scenario, [room]: revisedMap(entries, id, entry) };
  rememberChangedEntry(scenario, now, { room, id });
  return now;
}

/** The problems outside of an entry, where they are after a change in it. */
function problemsElsewhere(problems: readonly Problem[], { room, id }: EntryPlace, change: ChangedSpan): Problem[] {
  return problems
    .filter(({ kind, path }) => path[0] !== room || path[1] !== id || (kind === 'id' && path.length === 2))
    .map((problem) =>
      problem.offset < change.before ? problem : { ...problem, offset: problem.offset + change.after - change.before },
    );
}

function unreadable(text: string, lines: LineIndex, entries: ReadEntries): ScenarioText {
  return {
    text,
    lines,
    tree: TextTree.none(text),
    scenario: emptyScenario(),
    problems: [tooDeep(text)],
    state: 'broken',
    entries,
  };
}

/**
 * Where the member at a path stands, or undefined where it is not written.
 * @param path at least one member name
 */
export function placeOf(doc: ScenarioText, path: Path, part: Part): Span | undefined {
  return doc.tree.placeOf(path, part);
}

function emptyScenario(): Scenario {
  return { alternatives: new Map(), sections: new Map(), factors: new Map() };
}
