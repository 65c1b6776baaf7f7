import assert from 'node:assert/strict';
import { FieldDrafts } from '../../../src/table/details/fieldDrafts';
import { readSavedPane } from '../../../src/table/details/savedPane';

const cell = { of: 'cell', row: 'payment', alternative: 'base' } as const;

/** The drafts of a page that is made anew. */
function comeBack({ saved }: FieldDrafts): FieldDrafts {
  const drafts = new FieldDrafts();
  const read = readSavedPane(JSON.parse(JSON.stringify({ drafts: saved })));
  assert.ok(read);
  drafts.restore(read.drafts);
  return drafts;
}

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

  it('come back in a page that is made anew, with the reason where they were refused', () => {
    const form = { of: 'new', room: 'rules' } as const;
    const drafts = new FieldDrafts();
    drafts.type(form, 'because', 'Half');
    drafts.type(cell, 'note', 'x');
    drafts.refused(drafts.ask(cell, 'note', ''), 'Not so.');
    const other = comeBack(drafts);
    assert.equal(other.at(form, 'because')?.text, 'Half');
    assert.deepEqual(other.at(cell, 'note'), { text: 'x', refusal: 'Not so.' });
  });

  it('that were sent when the page went are let go of where the document took them, and are kept else', () => {
    const sent = () => {
      const drafts = new FieldDrafts();
      drafts.type(cell, 'states', '1,600');
      drafts.ask(cell, 'states', '1500');
      return comeBack(drafts);
    };
    const taken = sent();
    taken.settle(cell, 'states', '1600');
    assert.equal(taken.at(cell, 'states'), undefined);
    const refused = sent();
    refused.settle(cell, 'states', '1500');
    assert.equal(refused.at(cell, 'states')?.text, '1,600');
  });

  it('are kept where the document changed below them, unless it has the same', () => {
    const drafts = new FieldDrafts();
    drafts.type(cell, 'note', 'mine');
    const other = comeBack(drafts);
    other.settle(cell, 'note', 'theirs');
    assert.equal(other.at(cell, 'note')?.text, 'mine');
    other.settle(cell, 'note', 'mine');
    assert.equal(other.at(cell, 'note'), undefined);
  });

  it('a refusal of the whole subject stands until something else is asked of it', () => {
    const drafts = new FieldDrafts();
    drafts.refused(drafts.ask(cell), 'Gone.');
    assert.equal(drafts.refusalOf(cell), 'Gone.');
    drafts.ask(cell);
    assert.equal(drafts.refusalOf(cell), undefined);
  });
});
