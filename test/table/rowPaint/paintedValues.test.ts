import assert from 'node:assert/strict';
import type { CellView, RowView } from '../../../src/protocol';
import { isPaintable, paintedValue, scaleOf } from '../../../src/table/rowPaint/paintedValues';

const cell = (display: string, value?: number): CellView => ({
  display,
  input: display,
  state: 'own',
  content: 'level',
  findings: [],
  ...(value !== undefined && { value }),
});
const row = (kind: RowView['kind'], cells: CellView[]): RowView => ({
  id: 'stance',
  label: 'Stance',
  unit: 'level',
  kind,
  levels: [
    { id: 'calm', label: 'Calm' },
    { id: 'firm', label: 'Firm' },
    { id: 'tense', label: 'Tense' },
  ],
  cells,
  findings: [],
});

describe('what is painted of a row', () => {
  it('is the place of a level among all, where levels have no values', () => {
    const levels = row('levels', [cell('Firm'), cell('Calm')]);
    assert.deepEqual(scaleOf(levels), [1, 2, 3]);
    assert.deepEqual(
      levels.cells.map((one) => paintedValue(levels, one)),
      [2, 1],
    );
    assert.equal(paintedValue(levels, cell('gone')), undefined);
  });

  it('is what levels count as, where they have values', () => {
    const levels = row('levels', [cell('Firm', 50), cell('Calm', 10)]);
    assert.deepEqual(scaleOf(levels), [50, 10]);
    assert.equal(paintedValue(levels, cell('Firm', 50)), 50);
  });

  it('is a number in a row of numbers, and nothing in a row of texts', () => {
    const numbers = row('number', [cell('3', 3), cell('missing')]);
    assert.deepEqual(scaleOf(numbers), [3]);
    assert.equal(paintedValue(numbers, cell('missing')), undefined);
    assert.ok(isPaintable(numbers) && !isPaintable(row('text', [])) && !isPaintable(undefined));
  });
});
