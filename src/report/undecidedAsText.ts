import { conflictsIn, readSides } from '../compare/conflicts/conflicts';
import { hunksOf, readMarks } from '../compare/conflicts/markedText';
import { contentAt, contentOf, jsonOf } from '../compare/content';
import type { Conflict } from '../compare/merge/mergedContent';
import { calculate } from '../formula/calculate';
import type { ScenarioText } from '../model/read/scenarioText';
import { toldConflict } from './mergeAsText';
import { scenarioAsText } from './scenarioAsText';
import { onItsLines } from './visible';

/**
 * A text with the marks of a merge, to be read and compared: what is to be decided, each with both values, and the
 * scenario as ours has it.
 * @returns undefined where there are no marks, or a side cannot be read by itself
 */
export function undecidedAsText(text: string): string | undefined {
  const marked = readMarks(text);
  if (hunksOf(marked).length === 0) return undefined;
  const sides = readSides(marked);
  if (!sides.areSound) return undefined;
  const { ours, theirs, base } = sides;
  const values = valuesOf({ ours, theirs, base });
  const told = conflictsIn(marked, undefined, sides).flatMap((conflict) =>
    conflict.kind === 'member'
      ? [`conflict ${toldConflict([ours.scenario, theirs.scenario], values(conflict.path), base !== undefined)}`]
      : ['conflict of lines, ours:', ...lines(conflict.ours), '  theirs:', ...lines(conflict.theirs)],
  );
  const heading = ['NOT VALID JSON: a merge is to be decided, and below all is as ours has it', ...told, '', ''];
  return heading.join('\n') + scenarioAsText(ours, calculate(ours.scenario));
}

type Sides = Readonly<Record<'ours' | 'theirs' | 'base', ScenarioText | undefined>>;

/** What each side has at a path, on one line however it is laid out: as a merge tells it. */
function valuesOf(sides: Sides): (path: readonly string[]) => Conflict {
  const contents = Object.entries(sides).flatMap(([side, doc]) => (doc ? [[side, contentOf(doc)] as const] : []));
  return (path) => {
    const values = contents.flatMap(([side, content]) => {
      const value = contentAt(content, path);
      return value === undefined ? [] : [[side, jsonOf(value)] as const];
    });
    return { path, ...Object.fromEntries(values) };
  };
}

function lines(text: string): string[] {
  return onItsLines(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `    ${line.trim()}`);
}
