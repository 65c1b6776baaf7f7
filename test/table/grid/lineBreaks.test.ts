import assert from 'node:assert/strict';
import { pastedText } from '../../../src/table/grid/lineBreaks';

describe('a text pasted into a draft', () => {
  it('keeps its lines where the place has them, whatever ends them, and not the break at its end', () => {
    assert.equal(pastedText('one\r\ntwo\rthree\n', true), 'one\ntwo\nthree');
  });

  it('is one line elsewhere', () => {
    assert.equal(pastedText('1520\r\n', false), '1520');
    assert.equal(pastedText('one\ntwo', false), 'one two');
  });
});
