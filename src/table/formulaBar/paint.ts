import { tokenizeFormula, type TokenKind } from '../../formula/tokens';
import type { DraftProblem } from '../../protocol';

/** A run of a formula's characters that look the same. */
export interface Run {
  text: string;
  classes: string[];
}

const CLASS: Readonly<Partial<Record<TokenKind, string>>> = {
  name: 'token-name',
  function: 'token-function',
  number: 'token-number',
  text: 'token-text',
  logical: 'token-logical',
  error: 'token-error',
  reference: 'token-wrong',
  unknown: 'token-wrong',
};

/** A formula in the colours of its tokens, what is wrong underlined; any other text plain. */
export function runsOf(text: string, problems: readonly Omit<DraftProblem, 'message'>[]): Run[] {
  if (!text.startsWith('=')) return text === '' ? [] : [{ text, classes: [] }];
  const cuts = new Set(problems.flatMap(({ offset, length }) => [offset, offset + length]));
  return tokenizeFormula(text).flatMap(({ kind, offset, length }) => {
    const inside = [...cuts].filter((cut) => cut > offset && cut < offset + length).sort((a, b) => a - b);
    const ends = [...inside, offset + length];
    return ends.map((end, index) => {
      const start = index === 0 ? offset : (ends[index - 1] ?? offset);
      const at = problems.filter((one) => one.offset <= start && end <= one.offset + one.length);
      const severity = (['error', 'warning', 'info'] as const).find((one) =>
        at.some((problem) => problem.severity === one),
      );
      const classes = [CLASS[kind], severity && `wrong wrong-${severity}`].filter((one) => one !== undefined);
      return { text: text.slice(start, end), classes };
    });
  });
}

/** Paints runs into an element, anew. */
export function paintRuns(element: HTMLElement, runs: readonly Run[]): void {
  element.replaceChildren(
    ...runs.map(({ text, classes }) => {
      const span = document.createElement('span');
      span.className = classes.join(' ');
      span.textContent = text;
      return span;
    }),
  );
}
