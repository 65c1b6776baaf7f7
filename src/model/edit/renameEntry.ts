import type { Span } from '../read/lines';
import type { Path } from '../read/members';
import type { ScenarioText } from '../read/scenarioText';
import { combine } from './changeMembers';
import type { EditResult } from './editResult';
import { refusedUnit } from './entryEdits';
import { refusedId } from './ids';
import { gone } from './place';
import { keyPlaces, renamed } from './references';

/** Give a waiver another id; nothing speaks of one. */
export function renameWaiver(doc: ScenarioText, waiver: string, id: string): EditResult {
  if (doc.scenario.waivers?.has(waiver) !== true) return gone('waivers', waiver);
  if (id === waiver) return { edits: [] };
  const refused = refusedId('section', id, new Set(doc.scenario.waivers.keys()));
  return refused === undefined ? { edits: renamed(keyPlaces(doc, ['waivers'], waiver), id) } : { refused };
}

/** Give a unit of the file's own another name; the units of rows and of what sources state follow. */
export function renameUnit(doc: ScenarioText, unit: string, name: string): EditResult {
  if (doc.scenario.units?.has(unit) !== true) return gone('units', unit);
  if (name === unit) return { edits: [] };
  const refused = refusedUnit(name, new Set(doc.scenario.units.keys()));
  if (refused !== undefined) return { refused };
  const spoken = unitPaths(doc).flatMap((path) => wordsIn(doc, path, unit));
  return { edits: combine(renamed([...keyPlaces(doc, ['units'], unit), ...spoken], name)) };
}

/** Where units are written. */
function unitPaths({ scenario }: ScenarioText): Path[] {
  return [
    ...[...scenario.factors].flatMap(([row, { values }]) => [
      ['factors', row, 'unit'],
      ...[...values].flatMap(([alternative, cell]) => {
        const path = ['factors', row, 'values', alternative];
        const others = typeof cell === 'object' ? (cell?.alsoStated ?? []) : [];
        return [[...path, 'stated', 'unit'], ...others.map((_, index) => [...path, 'alsoStated', index, 'unit'])];
      }),
    ]),
    ...[...(scenario.measures?.keys() ?? [])].map((row) => ['measures', row, 'unit']),
  ];
}

/** The places of a name among the words of a unit. */
function wordsIn(doc: ScenarioText, path: Path, name: string): Span[] {
  const node = doc.tree.nodeAt(path);
  if (node?.type !== 'string') return [];
  const written = doc.text.slice(node.offset, node.offset + node.length);
  return [...written.matchAll(/[A-Za-z][A-Za-z0-9_]*/g)]
    .filter(([word]) => word === name)
    .map(({ index }) => ({ offset: node.offset + index, length: name.length }));
}
