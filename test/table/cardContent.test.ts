import { strict as assert } from 'node:assert';
import { cardOf, relatedTo } from '../../src/table/cardContent';
import type { Place } from '../../src/table/grid/layout';
import { Store } from '../../src/table/store';
import { cell, finding, row, view } from './support/tableView';

const at = (row: string, alternative: string): Place => ({ at: 'cell', row, alternative });
const store = new Store(
  view({
    rows: [
      row('pay', [cell('1', { findings: ['clash'] }), cell('2', { source: 'A paper', note: 'As printed' }), cell('3')]),
      row('troops', [cell('4', { findings: ['clash'] }), cell('5'), cell('6')], { note: 'All services' }),
      row('tariff', [cell('7'), cell('8'), cell('9')]),
    ],
    findings: [
      finding('clash', {
        row: 'pay',
        alternative: 'a',
        related: [
          { row: 'troops', alternative: 'a', message: '', line: 2 },
          { row: 'gone', alternative: 'a', message: '', line: 3 },
        ],
      }),
    ],
  }),
);

describe('the card of a cell', () => {
  it('names the other cells of a finding with what they hold', () => {
    assert.deepEqual(cardOf(store, at('pay', 'a'))?.findings[0]?.together, [
      { place: at('troops', 'a'), where: 'Label of troops · First', value: '4' },
    ]);
  });

  it('leads from a related cell back to where the finding stands', () => {
    assert.deepEqual(cardOf(store, at('troops', 'a'))?.findings[0]?.together[0]?.place, at('pay', 'a'));
    assert.deepEqual(relatedTo(store, at('troops', 'a')), ['cell pay a']);
  });

  it('tells source and note, of a row its name too', () => {
    assert.deepEqual(cardOf(store, at('pay', 'b'))?.facts, [
      { name: 'Source', text: 'A paper' },
      { name: 'Note', text: 'As printed' },
    ]);
    assert.deepEqual(cardOf(store, { at: 'label', row: 'troops' })?.facts, [
      { name: 'Row', text: 'Label of troops (troops)' },
      { name: 'Note', text: 'All services' },
    ]);
  });

  it('tells the gravest first, and which fix the key makes in the cell where one is', () => {
    const warned = cell('1', { findings: ['warning', 'error', 'other'] });
    const told = new Store(
      view({
        rows: [row('pay', [warned, cell('2'), cell('3')])],
        findings: [
          finding('warning', { severity: 'warning', fixes: ['Mend the warning'] }),
          finding('error', { fixes: ['Mend the error'] }),
          finding('other', { fixes: ['Mend the other'] }),
        ],
      }),
    );
    const keys = (active?: Place) =>
      cardOf(told, at('pay', 'a'), { active })?.findings.map(({ finding: { key }, byKey }) =>
        byKey ? `${key}!` : key,
      );
    assert.deepEqual(keys(at('pay', 'a')), ['error!', 'other', 'warning']);
    assert.deepEqual(keys(at('pay', 'b')), ['error', 'other', 'warning']);
  });

  it('is none where there is nothing to say', () => {
    assert.equal(cardOf(store, at('tariff', 'c')), undefined);
  });
});
