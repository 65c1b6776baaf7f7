import assert from 'node:assert/strict';
import { chartsOf } from '../../../src/table/chart/chartData';
import { Store } from '../../../src/table/store';
import { cell, missing, row, view } from '../support/tableView';

const store = new Store(
  view({
    rows: [
      row('pay', [cell('1', { value: 1 }), missing(), cell('3', { value: 3 })]),
      row('troops', [cell('4', { value: 4 }), cell('5', { value: 5 }), cell('6', { value: 6 })], { unit: 'persons' }),
      row('tariff', [cell('7', { value: 7 }), cell('8', { value: 8 }), cell('9', { value: 9 })]),
    ],
  }),
);

describe('the charts of rows', () => {
  it('are one for each unit, with a gap where nothing is', () => {
    const charts = chartsOf(store, ['pay', 'troops', 'tariff'], store.layout.alternatives);
    assert.deepEqual(
      charts.map(({ unit, series }) => [unit, series.map((one) => one.row)]),
      [
        ['USD bn', ['pay', 'tariff']],
        ['persons', ['troops']],
      ],
    );
    assert.deepEqual(charts[0]?.series[0]?.values, [1, undefined, 3]);
    assert.deepEqual(charts[0].series[0].shown, ['1', 'missing', '3']);
    assert.deepEqual(charts[0].alternatives, ['First', 'Second', 'Third']);
  });

  it('leave out rows that are gone', () => {
    assert.deepEqual(chartsOf(store, ['gone'], store.layout.alternatives), []);
  });

  it('have the alternatives that are shown, and no others', () => {
    const [chart] = chartsOf(store, ['pay'], store.layout.alternatives.slice(1));
    assert.deepEqual(chart?.alternatives, ['Second', 'Third']);
    assert.deepEqual(chart.series[0]?.values, [undefined, 3]);
  });
});
