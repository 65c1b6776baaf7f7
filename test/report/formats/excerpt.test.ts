import assert from 'node:assert/strict';
import stringWidth from 'string-width';
import { excerpt } from '../../../src/report/formats/excerpt';
import { plain } from '../../../src/report/paint';
import type { ReportedFinding } from '../../../src/report/reportedFinding';

/** The excerpt of a line whose part between ‹ and › is at fault. */
function shown(marked: string, width?: number): string[] {
  const [start, end] = [marked.indexOf('‹'), marked.indexOf('›') - 1];
  const finding: ReportedFinding = {
    rule: 'a/b',
    severity: 'error',
    message: '',
    line: 7,
    column: start + 1,
    endLine: 7,
    endColumn: end + 1,
    lineText: marked.replace(/[‹›]/g, ''),
  };
  return excerpt(finding, { paint: plain, ...(width !== undefined && { width }) });
}

describe('the line of a finding', () => {
  it('stands without its indentation, with carets under the place', () => {
    assert.deepEqual(shown('\t    "base": ‹"clam"›,'), ['     7 | "base": "clam",', '       |         ^^^^^^']);
  });

  it('has a caret where the place is empty or behind the end', () => {
    assert.deepEqual(shown('{ "a": 1‹›'), ['     7 | { "a": 1', '       |         ^']);
    assert.deepEqual(shown('‹›'), []);
  });

  it('counts columns as a terminal does', () => {
    assert.deepEqual(shown('"서울": ‹"동맹"›'), ['     7 | "서울": "동맹"', '       |         ^^^^^^']);
  });

  it('shows control characters instead of obeying them', () => {
    assert.deepEqual(shown('"\u001b[2J": ‹1›'), ['     7 | "\\u001b[2J": 1', '       |              ^']);
  });

  it('is cut on both sides to the width of the screen, and shows the place', () => {
    for (const width of [40, 60, 80, undefined]) {
      for (const [left, right] of [
        [0, 500],
        [500, 0],
        [500, 500],
        [30, 500],
        [5, 5],
      ] as const) {
        const lines = shown('한'.repeat(left) + '‹place›' + '글'.repeat(right), width);
        for (const line of lines) assert.ok(stringWidth(line) <= (width ?? 120), `${width}: ${line}`);
        const [text = '', carets = ''] = lines;
        const at = stringWidth(text.slice(0, text.indexOf('place')));
        assert.equal(carets.indexOf('^^^^^'), at);
      }
    }
  });

  it('shows the start of a place that is too wide', () => {
    const [text = '', carets = ''] = shown(`"a": ‹"${'x'.repeat(300)}"›,`, 60);
    assert.match(text, /"x+…$/);
    assert.ok(carets.endsWith('^') && stringWidth(text) <= 60 && stringWidth(carets) === stringWidth(text));
  });
});
