import assert from 'node:assert/strict';
import { addPack, removePack, replacePack } from '../../../src/model/edit/packEdits';
import { SMALL_TEXT } from '../../e2e/support/small';
import { edited } from '../support/editLaw';

describe('the list of rule packs', () => {
  const one = edited(SMALL_TEXT, (doc) => addPack(doc, 'alliance'));

  it('is made where there is none, in its place, and goes with its last pack', () => {
    assert.ok(one.includes('"title": "Small",\n  "packs": ["alliance"],\n  "actors"'));
    assert.equal(
      edited(one, (doc) => removePack(doc, 'alliance')),
      SMALL_TEXT,
    );
  });

  it('takes another laid out as those that are there', () => {
    assert.ok(edited(one, (doc) => addPack(doc, 'b.json')).includes('["alliance", "b.json"]'));
    const tall = one.replace('["alliance"]', '[\n    "alliance"\n  ]');
    const two = edited(tall, (doc) => addPack(doc, 'b.json'));
    assert.ok(two.includes('[\n    "alliance",\n    "b.json"\n  ]'));
    assert.equal(
      edited(two, (doc) => removePack(doc, 'b.json')),
      tall,
    );
    assert.ok(edited(two, (doc) => removePack(doc, 'alliance')).includes('[\n    "b.json"\n  ]'));
    assert.ok(edited(two, (doc) => replacePack(doc, 'b.json', 'c.json')).includes('"c.json"'));
  });

  it('does not name one twice', () => {
    assert.throws(() => edited(one, (doc) => addPack(doc, ' alliance ')), /is in the list already/);
  });
});
