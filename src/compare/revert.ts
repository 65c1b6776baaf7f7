import { changeMembers, combine, type NewMember } from '../model/edit/changeMembers';
import type { EditResult } from '../model/edit/editResult';
import type { TextEdit } from '../model/edit/textEdit';
import { t } from '../model/l10n';
import { memberMap } from '../model/read/members';
import type { Scenario, ScenarioText } from '../model/read/scenarioText';
import { changesSince, type Removed } from './changesSince';
import { writtenAt } from './conflicts/conflicts';

/** A place of the table whose content is to be as it was: a cell, a row, its unit, an alternative or a section. */
export interface RevertPlace {
  readonly row?: string | undefined;
  readonly alternative?: string | undefined;
  readonly section?: string | undefined;
  /** Of a row its unit alone. */
  readonly unit?: true | undefined;
}

/** The smallest edits that give places of a text what an earlier text has there, character by character. */
export function revertEdits(now: ScenarioText, before: ScenarioText, places: readonly RevertPlace[]): EditResult {
  const removed = changesSince(before.scenario, now.scenario);
  const paths = new Map<string, readonly string[]>();
  for (const place of places)
    for (const path of pathsOf(now, before, place, removed)) {
      if (writtenAt(now, path) !== writtenAt(before, path)) paths.set(JSON.stringify(path), path);
    }
  if (paths.size === 0) return { refused: t('Nothing differs here from the last commit.') };
  // What is in something that comes or goes as a whole comes and goes with it.
  const outermost = [...paths.values()].filter(
    (path) => !path.some((_, depth) => depth > 0 && paths.has(JSON.stringify(path.slice(0, depth)))),
  );
  return { edits: combine(byHolder(outermost).flatMap((group) => holderEdits(now, before, group))) };
}

type Gone = Pick<ReturnType<typeof changesSince>, 'removedRows' | 'removedAlternatives'>;

/** The members of the text that make up what is seen in a place. */
function pathsOf(
  now: ScenarioText,
  before: ScenarioText,
  { row, alternative, section, unit }: RevertPlace,
  gone: Gone,
): (readonly string[])[] {
  if (row !== undefined) {
    const room = roomOf(now.scenario, row);
    if (unit) return [[room, row, 'unit']];
    if (alternative !== undefined)
      return [room === 'measures' ? [room, row, 'formula'] : [room, row, 'values', alternative]];
    return [...partPaths(now, before, [room, row], 'values'), ...rowsBelow(before, row, gone)];
  }
  if (alternative !== undefined) {
    const beside = gone.removedAlternatives.filter(
      ({ after }) => after === alternative || isFirst(now, alternative, after),
    );
    return [...columnPaths(now, before, alternative), ...beside.flatMap(({ id }) => columnPaths(now, before, id))];
  }
  if (section === undefined) return [];
  const above = gone.removedRows.filter((one) => one.after === undefined && one.section === section);
  return [...partPaths(now, before, ['sections', section]), ...above.map(pathOfRow(before.scenario))];
}

/** What is gone before the first alternative is marked at it. */
function isFirst({ scenario }: ScenarioText, alternative: string, after: string | undefined): boolean {
  return after === undefined && scenario.alternatives.keys().next().value === alternative;
}

function roomOf({ factors }: Scenario, row: string): 'factors' | 'measures' {
  return factors.has(row) ? 'factors' : 'measures';
}

function rowsBelow({ scenario }: ScenarioText, row: string, { removedRows }: Gone): (readonly string[])[] {
  return removedRows.filter(({ after }) => after === row).map(pathOfRow(scenario));
}

function pathOfRow(scenario: Scenario): (one: Removed) => readonly string[] {
  return ({ id }) => [roomOf(scenario, id), id];
}

/** A part as a whole where one text has it alone; else its members, and those of a member that holds others. */
function partPaths(
  now: ScenarioText,
  before: ScenarioText,
  path: readonly string[],
  inner?: string,
): (readonly string[])[] {
  const [is, was] = [now.tree.nodeAt(path), before.tree.nodeAt(path)];
  if (is?.type !== 'object' || was?.type !== 'object') return [path];
  const names = new Set([...memberMap(is).keys(), ...memberMap(was).keys()]);
  return [...names].flatMap((name) => (name === inner ? partPaths(now, before, [...path, name]) : [[...path, name]]));
}

/** An alternative; where only one text has it, with its cells. */
function columnPaths(now: ScenarioText, before: ScenarioText, alternative: string): (readonly string[])[] {
  const own = partPaths(now, before, ['alternatives', alternative]);
  if (now.scenario.alternatives.has(alternative) === before.scenario.alternatives.has(alternative)) return own;
  const cells = [...now.scenario.factors.keys()].map((row) => ['factors', row, 'values', alternative]);
  return [...own, ...cells];
}

/** The paths of members of one object together. */
function byHolder(paths: readonly (readonly string[])[]): (readonly string[])[][] {
  const groups = new Map<string, (readonly string[])[]>();
  for (const path of paths) {
    const key = JSON.stringify(path.slice(0, -1));
    groups.set(key, [...(groups.get(key) ?? []), path]);
  }
  return [...groups.values()];
}

function holderEdits(now: ScenarioText, before: ScenarioText, paths: readonly (readonly string[])[]): TextEdit[] {
  const place = paths[0]?.slice(0, -1) ?? [];
  const holder = now.tree.nodeAt(place);
  // Where there is nothing to hold them, what holds them comes back as it was.
  if (!holder && place.length > 2) return holderEdits(now, before, [place]);
  if (holder?.type !== 'object') return [];
  const [remove, insert, edits] = [new Set<string>(), [] as NewMember[], [] as TextEdit[]];
  for (const path of paths) {
    const name = path.at(-1) ?? '';
    const json = writtenAt(before, path);
    const value = now.tree.placeOf(path, 'value');
    if (json === undefined) remove.add(name);
    else if (value) edits.push({ ...value, text: json });
    else insert.push({ name, json, after: namesBefore(before, path) });
  }
  return [...edits, ...changeMembers(now.text, holder, { remove, insert: inOrderOf(before, place, insert) })];
}

function inOrderOf({ tree }: ScenarioText, place: readonly string[], insert: readonly NewMember[]): NewMember[] {
  const holder = tree.nodeAt(place);
  const names = holder?.type === 'object' ? [...memberMap(holder).keys()] : [];
  return [...insert].sort((one, other) => names.indexOf(one.name) - names.indexOf(other.name));
}

function namesBefore({ tree }: ScenarioText, path: readonly string[]): string[] {
  const holder = tree.nodeAt(path.slice(0, -1));
  const names = holder?.type === 'object' ? [...memberMap(holder).keys()] : [];
  return names.slice(0, Math.max(0, names.indexOf(path.at(-1) ?? '')));
}
