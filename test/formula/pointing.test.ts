import assert from 'node:assert/strict';
import { pointedText, type PointedCell } from '../../src/formula/pointing';

const own: PointedCell = { row: 'troops', alternative: 'deal', column: 'own' };
const base: PointedCell = { row: 'troops', alternative: 'now', column: 'base' };
const other: PointedCell = { row: 'troops', alternative: 'worst_case', column: 'other' };

/** What is written at the `|` of a formula. */
function at(formula: string, cell = own): string | undefined {
  const caret = formula.indexOf('|');
  return pointedText(formula.replace('|', ''), caret, cell);
}

describe('a cell that is pointed at', () => {
  it('is a name in the same column, BASELINE of it in the base, and ALT of it in any other', () => {
    assert.equal(at('=|'), 'troops');
    assert.equal(at('=|', base), 'BASELINE(troops)');
    assert.equal(at('=|', other), 'ALT("worst_case", troops)');
  });

  it('stands wherever an operand is missing', () => {
    for (const formula of ['= |', '=2 * |', '=(|', '=SUM(a,|', '=SUM(|)', '=-|', '=a >= |', '=| + 1', '=1 & | & 2'])
      assert.equal(at(formula), 'troops', formula);
  });

  it('stands nowhere else', () => {
    for (const formula of [
      '|',
      '2 + |',
      '|=',
      '=a|',
      '=ab|c',
      '=2|',
      '=a |',
      '=(a)|',
      '=10%|',
      '="x|y"',
      '="|',
      '=TRUE|',
    ])
      assert.equal(at(formula), undefined, formula);
    for (const formula of ['=|a', '=| a', '=|2', '=|(a)', '=|SUM(a)', '=2 * |"x"', '=LET(|'])
      assert.equal(at(formula), undefined, formula);
  });

  it('is a bare name where the function says which column is meant', () => {
    for (const cell of [own, base, other])
      for (const formula of ['=BASELINE(|', '=baseline( |)', '=MAX(ALTS(|', '=LEVEL(|', '=ALT("now", |'])
        assert.equal(at(formula, cell), 'troops', formula);
    assert.equal(at('=ALT(|', base), '"now", troops');
  });
});
