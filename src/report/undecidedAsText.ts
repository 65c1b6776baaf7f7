import { conflictsIn, readSides } from '../compare/conflicts/conflicts';
import { hunksOf, readMarks } from '../compare/conflicts/markedText';
import { calculate } from '../formula/calculate';
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
  const { ours } = sides;
  const told = conflictsIn(marked, undefined, sides).flatMap((conflict) =>
    conflict.kind === 'member'
      ? [`conflict ${toldConflict(ours.scenario, conflict)}`]
      : ['conflict of lines, ours:', ...lines(conflict.ours), '  theirs:', ...lines(conflict.theirs)],
  );
  const heading = ['NOT VALID JSON: a merge is to be decided, and below all is as ours has it', ...told, '', ''];
  return heading.join('\n') + scenarioAsText(ours, calculate(ours.scenario));
}

function lines(text: string): string[] {
  return onItsLines(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `    ${line.trim()}`);
}
