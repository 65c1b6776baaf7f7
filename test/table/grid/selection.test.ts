import { strict as assert } from 'node:assert';
import { Layout } from '../../../src/table/grid/layout';
import type { Place } from '../../../src/table/grid/layout';
import { firstPlace, moved, settled } from '../../../src/table/grid/selection';
import type { Motion, Terrain } from '../../../src/table/grid/selection';
import { view } from '../support/tableView';

const { sections, columns } = view();
const layout = new Layout(sections, columns);
const inCell = (row: string, alternative: string): Place => ({ at: 'cell', row, alternative });
const terrain: Terrain = {
  layout,
  page: 2,
  pageColumns: 2,
  filled: (place) => !(place.at === 'cell' && place.row === 'troops' && place.alternative === 'b'),
};

function after(active: Place, ...motions: Motion[]): Place {
  let selection = { active };
  for (const motion of motions) selection = moved(selection, motion, terrain) ?? selection;
  return selection.active;
}

describe('moving in the grid', () => {
  it('goes by one place, and stays at the edges', () => {
    assert.deepEqual(after(inCell('pay', 'a'), { to: 'down' }), inCell('troops', 'a'));
    assert.deepEqual(after(inCell('pay', 'a'), { to: 'right' }), inCell('pay', 'b'));
    assert.deepEqual(after(inCell('pay', 'c'), { to: 'right' }), inCell('pay', 'c'));
    assert.deepEqual(after(inCell('tariff', 'a'), { to: 'down' }), inCell('tariff', 'a'));
  });

  it('reaches units and labels to the left', () => {
    assert.deepEqual(after(inCell('pay', 'a'), { to: 'left' }), { at: 'unit', row: 'pay' });
    assert.deepEqual(after(inCell('pay', 'a'), { to: 'left' }, { to: 'left' }), { at: 'label', row: 'pay' });
  });

  it('passes over the band of a section, but stops on it in the column of labels', () => {
    assert.deepEqual(after(inCell('troops', 'a'), { to: 'down' }), inCell('tariff', 'a'));
    assert.deepEqual(after({ at: 'label', row: 'troops' }, { to: 'down' }), { at: 'section', section: 'lower' });
  });

  it('reaches the head of a column from its first row, and leaves it downwards', () => {
    assert.deepEqual(after(inCell('pay', 'b'), { to: 'up' }), { at: 'head', alternative: 'b' });
    assert.deepEqual(after(inCell('pay', 'b'), { to: 'up' }, { to: 'down' }), inCell('pay', 'b'));
    assert.deepEqual(after({ at: 'head', alternative: 'a' }, { to: 'left' }), { at: 'head', alternative: 'a' });
  });

  it('goes to the ends of a row and of the table', () => {
    assert.deepEqual(after(inCell('pay', 'b'), { to: 'row-end' }), inCell('pay', 'c'));
    assert.deepEqual(after(inCell('pay', 'b'), { to: 'row-start' }), inCell('pay', 'a'));
    assert.deepEqual(after(inCell('pay', 'a'), { to: 'row-start' }), { at: 'label', row: 'pay' });
    assert.deepEqual(after(inCell('tariff', 'c'), { to: 'first' }), inCell('pay', 'a'));
    assert.deepEqual(after(inCell('pay', 'a'), { to: 'last' }), inCell('tariff', 'c'));
  });

  it('goes by pages, never onto the band of a section', () => {
    assert.deepEqual(after(inCell('pay', 'a'), { to: 'page-down' }), inCell('tariff', 'a'));
    assert.deepEqual(after(inCell('tariff', 'a'), { to: 'page-up' }), inCell('troops', 'a'));
    assert.deepEqual(after(inCell('troops', 'a'), { to: 'page-up' }), inCell('pay', 'a'));
  });

  it('goes to the edge of what is filled, and over a gap to what is filled next', () => {
    assert.deepEqual(after(inCell('pay', 'a'), { to: 'edge', direction: 'right' }), inCell('pay', 'c'));
    assert.deepEqual(after(inCell('troops', 'a'), { to: 'edge', direction: 'right' }), inCell('troops', 'c'));
    assert.deepEqual(after(inCell('pay', 'b'), { to: 'edge', direction: 'down' }), inCell('tariff', 'b'));
    assert.deepEqual(after(inCell('tariff', 'a'), { to: 'edge', direction: 'up' }), inCell('pay', 'a'));
  });

  it('brings Enter back to the column where a run of Tab began', () => {
    const run: Motion[] = [{ to: 'tab' }, { to: 'tab' }, { to: 'enter' }];
    assert.deepEqual(after(inCell('pay', 'a'), ...run), inCell('troops', 'a'));
    assert.deepEqual(after(inCell('pay', 'a'), { to: 'right' }, { to: 'enter' }), inCell('troops', 'b'));
  });

  it('goes by Tab to the next row, and leaves the table behind its last cell', () => {
    assert.deepEqual(after(inCell('troops', 'c'), { to: 'tab' }), inCell('tariff', 'a'));
    assert.deepEqual(after({ at: 'label', row: 'tariff' }, { to: 'tab-back' }), inCell('troops', 'c'));
    assert.equal(moved({ active: inCell('tariff', 'c') }, { to: 'tab' }, terrain), undefined);
  });
});

describe('the selection when the table changes', () => {
  const without = (row: string) =>
    new Layout(
      sections.map((section) => ({ ...section, rows: section.rows.filter((id) => id !== row) })),
      columns,
    );

  it('stays with its row and alternative', () => {
    const turned = new Layout([...sections].reverse(), [...columns].reverse());
    const selection = { active: inCell('pay', 'b') };
    assert.equal(settled(selection, layout, turned), selection);
  });

  it('goes to the nearest row that is left', () => {
    assert.deepEqual(settled({ active: inCell('pay', 'b') }, layout, without('pay'))?.active, inCell('troops', 'b'));
    assert.deepEqual(
      settled({ active: inCell('tariff', 'b') }, layout, without('tariff'))?.active,
      inCell('troops', 'b'),
    );
  });

  it('goes to the nearest column that is left', () => {
    const narrower = new Layout(sections, columns.slice(0, 2));
    assert.deepEqual(settled({ active: inCell('pay', 'c') }, layout, narrower)?.active, inCell('pay', 'b'));
    const none = new Layout(sections, []);
    assert.equal(settled({ active: { at: 'head', alternative: 'c' } }, layout, none)?.active.at, 'label');
  });

  it('begins at the first cell', () => {
    assert.deepEqual(firstPlace(layout), inCell('pay', 'a'));
    assert.deepEqual(firstPlace(new Layout(sections, [])), { at: 'label', row: 'pay' });
    assert.deepEqual(firstPlace(new Layout([], columns)), { at: 'head', alternative: 'a' });
    assert.equal(firstPlace(new Layout([], [])), undefined);
  });
});
