import type { ParseError } from 'jsonc-parser';
import { t } from '../l10n';
import { mergeMark } from './mergeMark';
import type { Problem } from './problem';
import { syntaxProblem } from './syntaxProblem';

/**
 * What is wrong with the JSON of a text. The first alone: behind it the parser guesses, and a missing quote would be told
 * of line after line.
 */
export function syntaxProblems(text: string, errors: readonly ParseError[]): Problem[] {
  if (errors.length === 0) return [];
  return mergeConflict(text) ?? errors.slice(0, 1).map((error) => syntaxProblem(text, error));
}

/** What is wrong with a text whose brackets the parser cannot follow. */
export function tooDeep(text: string): Problem {
  const message = t('The brackets of this file are nested too deeply to be read.');
  return { kind: 'syntax', path: [], offset: 0, length: text.length, message };
}

/**
 * The marks that git leaves where both sides changed the same lines, as the one problem of a text that is no JSON
 * because of them; it stands on the first.
 */
function mergeConflict(text: string): Problem[] | undefined {
  const mark = mergeMark(text);
  if (mark === undefined) return undefined;
  const conflicts = Math.max(1, text.match(/^<{7}(?!<)/gm)?.length ?? 0);
  return [
    {
      kind: 'syntax',
      path: [],
      offset: mark,
      length: 7,
      message:
        conflicts === 1
          ? t(
              'The file has a merge conflict that git could not settle: lines with <<<<<<<, ======= and >>>>>>> mark the two versions. Keep the lines that hold and remove the marks.',
            )
          : t(
              'The file has {0} merge conflicts that git could not settle: lines with <<<<<<<, ======= and >>>>>>> mark the two versions. Keep the lines that hold and remove the marks.',
              conflicts,
            ),
    },
  ];
}
