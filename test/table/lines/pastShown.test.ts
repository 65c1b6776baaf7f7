import assert from 'node:assert/strict';
import { Layout } from '../../../src/table/grid/layout';
import { pastShown } from '../../../src/table/lines/pastShown';

const columns = (...ids: string[]) => ids.map((id) => ({ id }));
const section = (id: string, ...rows: string[]) => ({ id, label: id, rows });
const whole = new Layout([section('money', 'a', 'b', 'c', 'm'), section('words', 'd')], columns('x', 'y', 'z'));
const isMeasure = (row: string) => row === 'm';
const past = (of: 'row' | 'alternative' | 'section', id: string, step: 1 | -1, shown: Layout) =>
  pastShown({ of, ids: [id] }, step, whole, shown, isMeasure);

describe('a move by a step', () => {
  it('goes past a neighbour that is not shown to the next one that is', () => {
    const shown = new Layout([section('money', 'a', 'c', 'm')], columns('x', 'z'));
    assert.deepEqual(past('alternative', 'x', 1, shown), { after: 'z' });
    assert.deepEqual(past('alternative', 'z', -1, shown), { before: 'x' });
    assert.deepEqual(past('row', 'a', 1, shown), { after: 'c' });
    assert.deepEqual(past('row', 'c', -1, shown), { before: 'a' });
  });

  it('is a plain one where the neighbour is shown, or nothing of its kind is', () => {
    assert.equal(past('alternative', 'x', 1, whole), undefined);
    assert.equal(past('row', 'c', 1, whole), undefined);
    assert.equal(past('section', 'money', 1, whole), undefined);
    const alone = new Layout([section('money', 'a')], columns('x'));
    assert.equal(past('alternative', 'x', 1, alone), undefined);
    assert.equal(past('row', 'a', 1, alone), undefined);
    assert.equal(past('section', 'money', 1, alone), undefined);
  });
});
