import assert from 'node:assert/strict';
import { withKeys } from '../../src/table/keyNames';

describe('the keys that a tooltip names', () => {
  it('are those of a Mac on a Mac, in the order in which it names them', () => {
    assert.equal(withKeys('Filter rows (Ctrl+Shift+L)', true), 'Filter rows (⇧⌘L)');
    assert.equal(withKeys('Match case (Alt+C)', true), 'Match case (⌥C)');
    assert.equal(withKeys('reads (Ctrl+[) and read by (Ctrl+])', true), 'reads (⌘[) and read by (⌘])');
    assert.equal(withKeys('Replace (Ctrl+H)', true), 'Replace (⌥⌘F)');
    assert.equal(withKeys('Replace all (Ctrl+Alt+Enter)', true), 'Replace all (⌘Enter)');
    assert.equal(withKeys('Close the details (F4)', true), 'Close the details (F4)');
  });

  it('are those of other keyboards elsewhere', () => {
    assert.equal(withKeys('Filter rows (Ctrl+Shift+L)', false), 'Filter rows (Ctrl+Shift+L)');
  });
});
