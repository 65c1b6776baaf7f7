import assert from 'node:assert/strict';
import { FieldDrafts } from '../../../src/table/details/fieldDrafts';

const cell = { of: 'cell', row: 'payment', alternative: 'base' } as const;

describe('drafts in the panel', () => {
  it('are let go of once the document has them', () => {
    const drafts = new FieldDrafts();
    drafts.type(cell, 'note', 'x');
    const request = drafts.ask(cell, 'note');
    assert.ok(request < 0, 'the grid counts its requests up');
    assert.ok(drafts.accepted(request));
    assert.equal(drafts.at(cell, 'note'), undefined);
    assert.equal(drafts.accepted(1), undefined);
  });

  it('stay with the reason where they are refused, and are typed on without it', () => {
    const drafts = new FieldDrafts();
    drafts.type(cell, 'note', 'x');
    assert.ok(drafts.refused(drafts.ask(cell, 'note'), 'Not so.'));
    assert.deepEqual(drafts.at({ ...cell }, 'note')?.refusal, 'Not so.');
    drafts.type(cell, 'note', 'xy');
    assert.equal(drafts.at(cell, 'note')?.refusal, undefined);
  });

  it('that were typed on while an earlier one was on its way are kept', () => {
    const drafts = new FieldDrafts();
    drafts.type(cell, 'note', 'x');
    const request = drafts.ask(cell, 'note');
    drafts.type(cell, 'note', 'xy');
    drafts.accepted(request);
    assert.equal(drafts.at(cell, 'note')?.text, 'xy');
  });

  it('a refusal of the whole subject stands until something else is asked of it', () => {
    const drafts = new FieldDrafts();
    drafts.refused(drafts.ask(cell), 'Gone.');
    assert.equal(drafts.refusalOf(cell), 'Gone.');
    drafts.ask(cell);
    assert.equal(drafts.refusalOf(cell), undefined);
  });
});
