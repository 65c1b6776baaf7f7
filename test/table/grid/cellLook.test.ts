import { strict as assert } from 'node:assert';
import type { CellView } from '../../../src/protocol';
import { lookOf } from '../../../src/table/grid/cellLook';
import type { Place } from '../../../src/table/grid/layout';
import { Store } from '../../../src/table/store';
import { cell, finding, missing, row, view } from '../support/tableView';

const at = (row: string, alternative: string): Place => ({ at: 'cell', row, alternative });

function storeWith(first: CellView, second: CellView = cell('2')): Store {
  const findings = [
    finding('mine', { row: 'pay', alternative: 'a', severity: 'warning' }),
    finding('also', { row: 'pay', alternative: 'a' }),
  ];
  return new Store(view({ rows: [row('pay', [first, second, missing()]), ...view().rows.slice(1)], findings }));
}

describe('how a cell looks', () => {
  it('tells what is inherited, missing and blank', () => {
    const store = storeWith(cell('', { content: 'blank' }), cell('1', { state: 'inherited', from: 'First' }));
    assert.equal(lookOf(store, at('pay', 'a'), undefined)?.text, '–');
    assert.equal(lookOf(store, at('pay', 'b'), undefined)?.title, 'Inherited from First.');
    const gap = lookOf(store, at('pay', 'c'), undefined);
    assert.equal(gap?.text, 'missing');
    assert.ok(gap.classes.includes('is-missing'));
  });

  it('marks the gravest finding and how many there are, and says them', () => {
    const look = lookOf(storeWith(cell('1', { findings: ['mine', 'also'] })), at('pay', 'a'), undefined);
    assert.ok(look);
    assert.ok(look.classes.includes('is-error'));
    assert.deepEqual(look.badge, { icon: 'error', severity: 'error', count: 2 });
    assert.match(look.description ?? '', /warning: Message of mine\. error: Message of also\./);
    assert.equal(look.title, undefined);
  });

  it('underlines without a badge what only inherits a finding from another alternative', () => {
    const heir = cell('1', { state: 'inherited', from: 'First', findings: ['also'] });
    const look = lookOf(storeWith(cell('1', { findings: ['also'] }), heir), at('pay', 'b'), undefined);
    assert.ok(look);
    assert.ok(look.classes.includes('has-finding'));
    assert.equal(look.badge, undefined);
  });

  it('shows a draft on its way, and a refused one with the reason', () => {
    const store = storeWith(cell('1'));
    const pending = lookOf(store, at('pay', 'a'), { text: 'five', request: 1 });
    assert.equal(pending?.text, 'five');
    assert.ok(pending.classes.includes('is-pending'));
    const refused = lookOf(store, at('pay', 'a'), { text: 'five', request: 1, refusal: 'No number.' });
    assert.equal(refused?.invalid, true);
    assert.equal(refused.title, 'Not in the document: No number.');
  });

  it('shows a draft as it will look, and what came of it as soon as that is told', () => {
    const draft = { text: '1520', shown: '1,520', over: '1', request: 1 };
    assert.equal(lookOf(storeWith(cell('1')), at('pay', 'a'), draft)?.text, '1,520');
    const told = lookOf(storeWith(cell('1,520.0')), at('pay', 'a'), draft);
    assert.equal(told?.text, '1,520.0');
    assert.ok(told.classes.includes('is-pending'), 'the document does not hold it yet');
    const refused = lookOf(storeWith(cell('1')), at('pay', 'a'), { ...draft, refusal: 'No.' });
    assert.equal(refused?.text, '1520');
  });

  it('of a head tells what its alternative is based on', () => {
    assert.equal(lookOf(storeWith(cell('1')), { at: 'head', alternative: 'b' }, undefined)?.aside, 'based on First');
  });

  it('of a head calls the base by its label under the heading of their group, by its name elsewhere', () => {
    const columns = [
      { id: 'a', label: '2026', name: '2026 (Low)', group: 'Low', findings: [] },
      { id: 'b', label: '2027', group: 'Low', basedOn: 'a', findings: [] },
      { id: 'c', label: '2026', name: '2026 (Cap)', group: 'Cap', basedOn: 'a', findings: [] },
    ];
    const aside = (alternative: string) =>
      lookOf(new Store(view({ columns })), { at: 'head', alternative }, undefined)?.aside;
    assert.equal(aside('b'), 'based on 2026');
    assert.equal(aside('c'), 'based on 2026 (Low)');
  });

  it('is none where there is no such place', () => {
    assert.equal(lookOf(storeWith(cell('1')), at('gone', 'a'), undefined), undefined);
  });
});
