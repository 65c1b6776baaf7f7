import { strict as assert } from 'node:assert';
import { Drafts } from '../../../src/table/grid/drafts';
import { lookOf } from '../../../src/table/grid/cellLook';
import type { Place } from '../../../src/table/grid/layout';
import { Store } from '../../../src/table/store';
import { cell, row, view } from '../support/tableView';

const here: Place = { at: 'cell', row: 'pay', alternative: 'a' };

describe('drafts', () => {
  it('are shown until their edit is in the document', () => {
    const drafts = new Drafts();
    const request = drafts.ask(here, '5');
    assert.deepEqual(drafts.at(here), { place: here, text: '5', request });
    drafts.accepted(request);
    assert.equal(drafts.at(here), undefined);
  });

  it('are kept with the reason when they are refused', () => {
    const drafts = new Drafts();
    const request = drafts.ask(here, 'five');
    assert.equal(drafts.refused(request, 'No number.')?.draft?.refusal, 'No number.');
    assert.equal(drafts.at(here)?.text, 'five');
    drafts.discard(here);
    assert.equal(drafts.at(here), undefined);
  });

  it('are not touched by the answer to an edit that a later one has overtaken', () => {
    const drafts = new Drafts();
    const first = drafts.ask(here, 'five');
    const second = drafts.ask(here, '5');
    assert.equal(drafts.refused(first, 'No number.'), undefined);
    assert.deepEqual(drafts.at(here), { place: here, text: '5', request: second });
  });

  it('call back as soon as nothing of a place is on its way', () => {
    const drafts = new Drafts();
    let calls = 0;
    const first = drafts.ask(here, '=pay');
    const second = drafts.ask(here, '=troops');
    drafts.whenSettled(here, () => calls++);
    drafts.accepted(first);
    assert.equal(calls, 0, 'a later edit is still on its way');
    drafts.accepted(second);
    assert.equal(calls, 1);
    drafts.whenSettled(here, () => calls++);
    assert.equal(calls, 2, 'at once where nothing is on its way');
    drafts.whenSettled(here, () => calls++);
    drafts.refused(drafts.ask(here, 'five'), 'No number.');
    assert.equal(calls, 3);
  });

  it('do not give way to what comes of an edit before', () => {
    const drafts = new Drafts();
    const shows = (value: string) => {
      const rows = [row('pay', [cell(value), cell('2'), cell('3')]), ...view().rows.slice(1)];
      return lookOf(new Store(view({ rows })), here, drafts.at(here))?.text;
    };
    const first = drafts.ask(here, '10', { over: '1' });
    assert.deepEqual([shows('1'), shows('10.0')], ['10', '10.0']);
    const second = drafts.ask(here, '20', { shown: '20.0', over: '1' });
    assert.deepEqual([shows('1'), shows('10.0')], ['20.0', '20.0']);
    drafts.accepted(first);
    assert.equal(shows('10.0'), '20.0');
    drafts.accepted(second);
    assert.equal(shows('20.0'), '20.0');
    // With nothing on its way, and whatever is on its way elsewhere, it does as before.
    drafts.ask({ at: 'cell', row: 'pay', alternative: 'b' });
    drafts.ask(here, '30', { over: '20.0' });
    assert.deepEqual([shows('20.0'), shows('30.00')], ['30', '30.00']);
  });

  it('do not give way to what comes of a block that is still on its way', () => {
    const drafts = new Drafts();
    const rows = [row('pay', [cell('3'), cell('2'), cell('3')]), ...view().rows.slice(1)];
    const shows = () => lookOf(new Store(view({ rows })), here, drafts.at(here))?.text;
    const block = drafts.askBlock({ at: 'cell', row: 'troops', alternative: 'b' });
    drafts.ask(here, '78', { over: '1' });
    assert.equal(shows(), '78');
    drafts.accepted(block);
    drafts.ask(here, '79', { over: '1' });
    assert.equal(shows(), '79');
    const next = new Drafts();
    next.accepted(next.askBlock(here));
    next.ask(here, '79', { over: '1' });
    assert.equal(lookOf(new Store(view({ rows })), here, next.at(here))?.text, '3');
  });

  it('that were refused are told, to be kept while the tab is hidden, and no others', () => {
    const drafts = new Drafts();
    drafts.refused(drafts.ask(here, 'five'), 'No number.');
    drafts.ask({ at: 'label', row: 'pay' }, 'Payment');
    assert.deepEqual(drafts.refusals, [{ place: here, text: 'five', refusal: 'No number.' }]);
    const again = new Drafts();
    for (const { place, text, refusal } of drafts.refusals) again.keep(place, text, refusal);
    assert.deepEqual(again.refusals, drafts.refusals);
  });

  it('tell where an edit without a text was refused', () => {
    const drafts = new Drafts();
    assert.deepEqual(drafts.refused(drafts.ask(here), 'Not now.'), { place: here, draft: undefined });
  });

  it('ignore answers to what was never asked', () => {
    assert.equal(new Drafts().refused(7, 'No.'), undefined);
    assert.equal(new Drafts().accepted(7), undefined);
  });
});
