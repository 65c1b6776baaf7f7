import { strict as assert } from 'node:assert';
import { Layout } from '../../../src/table/grid/layout';
import type { Place } from '../../../src/table/grid/layout';
import type { Motion, Selection, Terrain } from '../../../src/table/grid/selection';
import { addressOf, selectedBlock } from '../../../src/table/range/block';
import { cycled, extended, farEnd, reaching, selectAll, wholeLine } from '../../../src/table/range/choosing';
import { fillsOf } from '../../../src/table/range/fillDrag';
import { view } from '../support/tableView';

const { sections, columns } = view();
const layout = new Layout(sections, columns);
const terrain: Terrain = { layout, page: 2, pageColumns: 2, filled: () => true };
const inCell = (row: string, alternative: string): Place => ({ at: 'cell', row, alternative });

function address(selection: Selection | undefined) {
  const block = selectedBlock(selection, layout);
  return block ? addressOf(block, layout) : 'one place';
}

function after(active: Place, ...motions: Motion[]) {
  let selection: Selection = { active };
  for (const motion of motions) selection = extended(selection, motion, terrain) ?? selection;
  assert.deepEqual(selection.active, active);
  return address(selection);
}

describe('a range', () => {
  it('grows from the active cell over bands of sections, and shrinks again', () => {
    assert.deepEqual(after(inCell('pay', 'a'), { to: 'right' }, { to: 'down' }), {
      rows: ['pay', 'troops'],
      columns: ['a', 'b'],
    });
    assert.deepEqual(after(inCell('troops', 'b'), { to: 'down' }), { rows: ['troops', 'tariff'], columns: ['b'] });
    assert.equal(after(inCell('pay', 'a'), { to: 'right' }, { to: 'left' }), 'one place');
    assert.equal(after(inCell('pay', 'a'), { to: 'up' }), 'one place');
  });

  it('grows to edges, ends and corners', () => {
    assert.deepEqual(after(inCell('pay', 'a'), { to: 'edge', direction: 'down' }), {
      rows: ['pay', 'troops', 'tariff'],
      columns: ['a'],
    });
    assert.deepEqual(after(inCell('pay', 'b'), { to: 'row-end' }), { rows: ['pay'], columns: ['b', 'c'] });
    assert.deepEqual(after(inCell('pay', 'b'), { to: 'last' }), {
      rows: ['pay', 'troops', 'tariff'],
      columns: ['b', 'c'],
    });
  });

  it('reaches units and labels', () => {
    assert.deepEqual(after(inCell('pay', 'a'), { to: 'left' }, { to: 'left' }, { to: 'down' }), {
      rows: ['pay', 'troops'],
      columns: [':label', ':unit', 'a'],
    });
  });

  it('ends where it is scrolled to: of whole rows and columns at the last label or head, not at the first cell', () => {
    const label = (row: string): Place => ({ at: 'label', row });
    const head = (alternative: string): Place => ({ at: 'head', alternative });
    const end = ({ range }: Selection) => farEnd(range ?? assert.fail());
    const rows = wholeLine({ at: 'label', row: 'troops' }, layout);
    const columnsChosen = wholeLine({ at: 'head', alternative: 'b' }, layout);
    assert.deepEqual([end(rows), end(columnsChosen)], [label('troops'), head('b')]);
    assert.deepEqual(end(reaching(rows, label('tariff'), layout) ?? assert.fail()), label('tariff'));
    assert.deepEqual(end(reaching(columnsChosen, head('c'), layout) ?? assert.fail()), head('c'));
    const cells = reaching({ active: inCell('pay', 'a') }, inCell('tariff', 'b'), layout);
    assert.deepEqual(end(cells ?? assert.fail()), inCell('tariff', 'b'));
  });

  it('is whole rows from a label, and whole columns from a head', () => {
    const row = wholeLine({ at: 'label', row: 'pay' }, layout);
    assert.deepEqual(address(row), { rows: ['pay'], columns: ['a', 'b', 'c'] });
    assert.deepEqual(address(reaching(row, { at: 'label', row: 'tariff' }, layout)), {
      rows: ['pay', 'troops', 'tariff'],
      columns: ['a', 'b', 'c'],
    });
    const column = wholeLine({ at: 'head', alternative: 'a' }, layout);
    assert.deepEqual(address(reaching(column, { at: 'head', alternative: 'b' }, layout)), {
      rows: ['pay', 'troops', 'tariff'],
      columns: ['a', 'b'],
    });
  });

  it('is the section first, and then all', () => {
    const section = selectAll({ active: inCell('troops', 'b') }, layout);
    assert.deepEqual(address(section), { rows: ['pay', 'troops'], columns: ['a', 'b', 'c'] });
    assert.deepEqual(section?.active, inCell('troops', 'b'));
    const all = section && selectAll(section, layout);
    assert.deepEqual(address(all), { rows: ['pay', 'troops', 'tariff'], columns: ['a', 'b', 'c'] });
  });

  it('is gone round in by Enter and Tab, and stays', () => {
    const range = { anchor: inCell('troops', 'a'), extent: inCell('tariff', 'b') };
    let selection: Selection = { active: inCell('troops', 'a'), range };
    const go = (to: 'enter' | 'tab' | 'enter-back' | 'tab-back') => {
      selection = cycled(selection, { to }, layout) ?? assert.fail();
      return selection.active;
    };
    assert.deepEqual(
      [go('enter'), go('enter'), go('enter'), go('enter')],
      [inCell('tariff', 'a'), inCell('troops', 'b'), inCell('tariff', 'b'), inCell('troops', 'a')],
    );
    assert.deepEqual(
      [go('tab'), go('tab'), go('tab-back'), go('enter-back')],
      [inCell('troops', 'b'), inCell('tariff', 'a'), inCell('troops', 'b'), inCell('tariff', 'a')],
    );
    assert.deepEqual(selection.range, range);
    assert.equal(cycled(selection, { to: 'down' }, layout), undefined);
  });
});

describe('a drag of the fill handle', () => {
  const source = { top: 3, bottom: 4, left: 3, right: 4 };
  it('fills along the way that it goes further', () => {
    assert.deepEqual(fillsOf(source, { line: 7, column: 5 })?.added, { ...source, top: 5, bottom: 7 });
    assert.deepEqual(fillsOf(source, { line: 5, column: 9 })?.added, { ...source, left: 5, right: 9 });
    assert.deepEqual(fillsOf(source, { line: 1, column: 3 }), {
      along: 'rows',
      backwards: true,
      added: { ...source, top: 1, bottom: 2 },
      whole: { ...source, top: 1 },
    });
    assert.deepEqual(fillsOf(source, { line: 3, column: 0 })?.added, { ...source, left: 2, right: 2 });
    assert.equal(fillsOf(source, { line: 4, column: 4 }), undefined);
  });
});
