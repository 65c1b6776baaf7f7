// What is told of a deletion that leaves something behind.
import assert from 'node:assert/strict';
import { deletedText } from '../../src/host/structure/deletedText';
import { partLeaves } from '../../src/host/structure/partLeaves';
import { assess } from '../../src/validate/assess';
import { SMALL_TEXT } from '../e2e/support/small';

describe('what is told of a deletion', () => {
  it('names one thing, or a few', () => {
    assert.equal(deletedText({ names: ['Payment'], places: 1 }), '“Payment” is deleted. 1 place still speaks of it.');
    assert.equal(deletedText({ names: ['Payment'], places: 2 }), '“Payment” is deleted. 2 places still speak of it.');
    assert.equal(deletedText({ names: ['A', 'B'], places: 1 }), '“A”, “B” are deleted. 1 place still speaks of them.');
    assert.equal(
      deletedText({ names: ['A', 'B', 'C', 'D'], places: 2 }),
      '“A”, “B”, “C”, “D” are deleted. 2 places still speak of them.',
    );
  });

  it('counts of many those that come after the first few', () => {
    const many = Array.from({ length: 1000 }, (_, n) => `Row ${String(n)}`);
    assert.equal(
      deletedText({ names: many, places: 12_000 }),
      '“Row 0”, “Row 1”, “Row 2” and 997 more are deleted. 12,000 places still speak of them.',
    );
  });

  it('calls rows and alternatives as people do', () => {
    const { doc } = assess(SMALL_TEXT);
    const rows = [...doc.scenario.factors].slice(0, 2);
    const { names } = partLeaves(doc, doc, { of: 'row', ids: rows.map(([id]) => id) });
    assert.deepEqual(
      names,
      rows.map(([id, { label }]) => label ?? id),
    );
    assert.deepEqual(partLeaves(doc, doc, { of: 'level', row: 'stance', ids: ['firm'] }).names, ['Firm']);
  });
});
