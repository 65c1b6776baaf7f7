import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Layout } from '../../../src/table/grid/layout';
import type { Place } from '../../../src/table/grid/layout';
import { settled } from '../../../src/table/grid/selection';
import type { Selection } from '../../../src/table/grid/selection';
import { addressOf, blockOf } from '../../../src/table/range/block';
import { reaching, wholeLine } from '../../../src/table/range/choosing';
import { joined } from '../../../src/table/range/joined';
import { cellCount, cycledAmong, rangesOf, toggled } from '../../../src/table/range/several';
import { sumsOf } from '../../../src/table/range/sums';
import { wholeLinesOf } from '../../../src/table/lines/movedLines';
import { Store } from '../../../src/table/store';
import { cell, row, view } from '../support/tableView';

const { sections, columns } = view();
const layout = new Layout(sections, columns);
const inCell = (of: string, alternative: string): Place => ({ at: 'cell', row: of, alternative });
const ROWS = ['pay', 'troops', 'tariff'];
const COLUMNS = ['a', 'b', 'c'];

/** The cells that are selected, each once. */
function cellsOf(selection: Selection): string[] {
  const { active } = selection;
  const ranges = selection.range ? rangesOf(selection) : [{ anchor: active, extent: active }];
  const blocks = ranges.flatMap((range) => blockOf(range, layout) ?? []);
  const addresses = blocks.map((block) => addressOf(block, layout));
  const cells = addresses.flatMap((address) =>
    address.rows.flatMap((of) => address.columns.map((column) => `${of} ${column}`)),
  );
  return [...new Set(cells)].sort();
}

function chosen(...places: Place[]): Selection {
  const [first, ...others] = places;
  let selection: Selection = { active: first ?? assert.fail() };
  for (const place of others) selection = toggled(selection, place, layout) ?? selection;
  return selection;
}

describe('several ranges', () => {
  it('are made by one place after another, the last of them active', () => {
    const selection = chosen(inCell('pay', 'a'), inCell('troops', 'b'), inCell('tariff', 'c'));
    assert.deepEqual(cellsOf(selection), ['pay a', 'tariff c', 'troops b']);
    assert.deepEqual(selection.active, inCell('tariff', 'c'));
    const grown = reaching(selection, inCell('tariff', 'b'), layout);
    assert.deepEqual(cellsOf(grown ?? assert.fail()), ['pay a', 'tariff b', 'tariff c', 'troops b']);
  });

  it('take a place in that is not selected, and out that is', () => {
    const anyPlace = fc.tuple(fc.constantFrom(...ROWS), fc.constantFrom(...COLUMNS));
    fc.assert(
      fc.property(fc.array(anyPlace, { maxLength: 12 }), (places) => {
        let selection: Selection = { active: inCell('pay', 'a') };
        let wanted = new Set(['pay a']);
        for (const [of, column] of places) {
          const next = new Set(wanted);
          if (!next.delete(`${of} ${column}`)) next.add(`${of} ${column}`);
          // The last cell stays.
          if (next.size > 0) wanted = next;
          selection = toggled(selection, inCell(of, column), layout) ?? selection;
          assert.deepEqual(cellsOf(selection), [...wanted].sort());
          assert.ok(cellsOf(selection).includes(placeText(selection.active)));
          // Only from a place that is selected then does a drag go on.
          assert.equal(placeText(selection.active) === `${of} ${column}`, wanted.has(`${of} ${column}`));
        }
      }),
    );
  });

  it('are counted by their cells, each once however many ranges lie over it', () => {
    const anyCorner = fc.tuple(fc.constantFrom(...ROWS), fc.constantFrom(...COLUMNS));
    const anyRange = fc.tuple(anyCorner, anyCorner).map(([anchor, extent]) => ({
      anchor: inCell(...anchor),
      extent: inCell(...extent),
    }));
    fc.assert(
      fc.property(fc.array(anyRange, { minLength: 1, maxLength: 6 }), (ranges) => {
        const [range, ...beside] = ranges;
        const selection: Selection = { active: range?.anchor ?? assert.fail(), range: range ?? assert.fail(), beside };
        const blocks = ranges.flatMap((one) => blockOf(one, layout) ?? []);
        assert.equal(cellCount(blocks, layout), cellsOf(selection).length);
      }),
    );
  });

  it('are cut out of rows, which stay whole where they are', () => {
    const all = reaching(wholeLine({ at: 'label', row: 'pay' }, layout), { at: 'label', row: 'tariff' }, layout);
    const without = toggled(all ?? assert.fail(), { at: 'label', row: 'troops' }, layout) ?? assert.fail();
    assert.deepEqual(wholeLinesOf(without, layout), { of: 'row', ids: ['pay', 'tariff'] });
    const holed = toggled(without, inCell('pay', 'b'), layout) ?? assert.fail();
    assert.deepEqual(cellsOf(holed), ['pay a', 'pay c', 'tariff a', 'tariff b', 'tariff c']);
    assert.equal(wholeLinesOf(holed, layout), undefined);
  });

  it('are whole columns in the order of the table', () => {
    const first = wholeLine({ at: 'head', alternative: 'c' }, layout);
    const both = toggled(first, { at: 'head', alternative: 'a' }, layout) ?? assert.fail();
    assert.deepEqual(wholeLinesOf(both, layout), { of: 'alternative', ids: ['a', 'c'] });
  });

  it('are gone round in one after the other', () => {
    let selection = chosen(inCell('pay', 'a'), inCell('troops', 'b'));
    selection = reaching(selection, inCell('tariff', 'b'), layout) ?? assert.fail();
    const go = (to: 'enter' | 'tab-back') => {
      selection = cycledAmong(selection, { to }, layout) ?? assert.fail();
      return placeText(selection.active);
    };
    assert.deepEqual([go('enter'), go('enter'), go('enter')], ['tariff b', 'pay a', 'troops b']);
    assert.deepEqual([go('tab-back'), go('tab-back'), go('tab-back')], ['pay a', 'tariff b', 'troops b']);
    assert.deepEqual(cellsOf(selection), ['pay a', 'tariff b', 'troops b']);
  });

  it('lose what is gone from the table', () => {
    const selection = chosen(inCell('troops', 'a'), inCell('pay', 'a'), inCell('tariff', 'b'));
    const fewer = new Layout([{ id: 'lower', label: 'Lower', rows: ['tariff', 'pay'] }], columns);
    const left = settled(selection, layout, fewer) ?? assert.fail();
    assert.deepEqual(cellsOf(left), ['pay a', 'tariff b']);
  });
});

describe('ranges that are copied together', () => {
  it('have the same rows or the same columns', () => {
    const beside = [
      { rows: ['pay', 'tariff'], columns: ['c'] },
      { rows: ['pay', 'tariff'], columns: [':label', 'a'] },
    ];
    assert.deepEqual(joined(beside, layout), { rows: ['pay', 'tariff'], columns: [':label', 'a', 'c'] });
    const below = [
      { rows: ['tariff'], columns: ['b', 'c'] },
      { rows: ['pay'], columns: ['b', 'c'] },
    ];
    assert.deepEqual(joined(below, layout), { rows: ['pay', 'tariff'], columns: ['b', 'c'] });
    const across = [
      { rows: ['pay'], columns: ['a'] },
      { rows: ['troops'], columns: ['b'] },
    ];
    assert.equal(joined(across, layout), undefined);
  });
});

describe('what is selected', () => {
  const blocks = (selection: Selection) => rangesOf(selection).flatMap((range) => blockOf(range, layout) ?? []);
  const numbers = [
    row(
      'pay',
      [1, 2, 3].map((value) => cell(String(value), { value })),
    ),
    row('troops', [
      cell('4', { value: 4 }),
      cell('', { state: 'missing', content: 'none' }),
      cell('x', { content: 'text' }),
    ]),
  ];

  it('is counted, and added where it is of one unit, each cell once', () => {
    const store = new Store(view({ rows: [...numbers, row('tariff', [cell('7', { value: 7 })], { unit: '%' })] }));
    const rows = toggled(wholeLine({ at: 'label', row: 'pay' }, layout), { at: 'label', row: 'troops' }, layout);
    const more = reaching(rows ?? assert.fail(), { at: 'label', row: 'pay' }, layout) ?? assert.fail();
    assert.deepEqual(sumsOf(blocks(more), layout, store), { filled: 5, numbers: 4, sum: 10, unit: 'USD bn' });
    const mixed = chosen(inCell('pay', 'a'), inCell('tariff', 'a'));
    assert.deepEqual(sumsOf(blocks(mixed), layout, store), { filled: 2, numbers: 2 });
  });

  it('comes to nothing yet while one of its rows has not come', () => {
    const store = new Store(view({ rows: numbers }));
    const both = chosen(inCell('pay', 'a'), inCell('pay', 'b'));
    assert.equal(sumsOf(blocks(both), layout, store)?.sum, 3);
    const more = toggled(both, inCell('tariff', 'a'), layout) ?? assert.fail();
    assert.equal(sumsOf(blocks(more), layout, store), undefined);
    assert.equal(sumsOf(blocks(wholeLine({ at: 'head', alternative: 'a' }, layout)), layout, store), undefined);
  });
});

function placeText(place: Place): string {
  return place.at === 'cell' ? `${place.row} ${place.alternative}` : place.at;
}
