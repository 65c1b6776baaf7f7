import * as fc from 'fast-check';
import type { Style } from './jsonDocument';

/** Formattings in which every object is laid out by one pattern, so that an edit can be expected to follow it. */
export const uniformStyles: Readonly<Record<string, Style>> = {
  minified: style(() => ''),
  'two spaces': lines('\n', '  '),
  'four spaces': lines('\n', '    '),
  tabs: lines('\n', '\t'),
  'CRLF lines': lines('\r\n', '  '),
  'CR lines': lines('\r', ' '),
  'no indentation': lines('\n', ''),
  'one line, spaced': style(({ kind }) => (kind === 'after-comma' || kind === 'after-colon' ? ' ' : '')),
  'one line, padded': style(({ kind }) =>
    kind === 'before-colon' || kind.startsWith('file') ? '' : kind === 'before-comma' ? '' : ' ',
  ),
  'cells on one line': cellsOnOneLine('\n'),
  'cells on one line, CRLF': cellsOnOneLine('\r\n'),
};

export function style(gap: Style['gap'], mark: Style['mark'] = ''): Style {
  return { gap, mark };
}

/** Any whitespace that JSON allows, anew at each place. */
export const anyStyle: fc.Arbitrary<Style> = fc
  .record({
    gaps: fc.array(fc.constantFrom('', '', ' ', '  ', '\t', '\n', '\r\n', '\r', '\n    ', ' \n\n\t '), {
      minLength: 1,
      maxLength: 40,
    }),
    mark: fc.constantFrom('' as const, '\uFEFF' as const),
    base: fc.option(fc.constantFrom(...Object.values(uniformStyles))),
  })
  .map(({ gaps, mark, base }) => {
    if (base) return { ...base, mark };
    // A style is asked for its gaps in the order of printing: the same document comes out the same.
    let next = 0;
    return style(({ kind }) => {
      if (kind === 'file-start') next = 0;
      return gaps[next++ % gaps.length] ?? '';
    }, mark);
  });

function lines(newline: string, indent: string): Style {
  return style(({ kind, depth }) => {
    if (kind === 'after-open' || kind === 'after-comma' || kind === 'before-close')
      return newline + indent.repeat(depth);
    return kind === 'after-colon' ? ' ' : kind === 'file-end' ? newline : '';
  });
}

/** As the format's canonical form has it: one cell a line, and a cell object on that line. */
function cellsOnOneLine(newline: string): Style {
  const apart = lines(newline, '  ');
  return style((where) => {
    const inCell = where.depth >= (where.kind === 'before-close' ? 4 : 5);
    if (!inCell) return apart.gap(where);
    return where.kind === 'before-comma' || where.kind === 'before-colon' ? '' : ' ';
  });
}
