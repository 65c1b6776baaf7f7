import assert from 'node:assert/strict';
import { symbolAt, symbolsOf } from '../../src/formula/symbols';

const told = (text: string) =>
  symbolsOf(text).map((one) => `${one.kind} ${text.slice(one.offset, one.offset + one.length)}`);

describe('what a formula names', () => {
  it('knows rows, functions, alternatives, levels and variables', () => {
    assert.deepEqual(told('=LET(cost, troops * 2, IF(wording = "named", cost, ALT("base", troops)))'), [
      'function LET',
      'variable cost',
      'row troops',
      'function IF',
      'row wording',
      'level named',
      'variable cost',
      'function ALT',
      'alternative base',
      'row troops',
    ]);
  });

  it('takes texts that are compared with nothing for texts', () => {
    assert.deepEqual(told('=troops & "named"'), ['row troops']);
  });

  it('takes a text compared with a variable for a text', () => {
    assert.deepEqual(told('=LET(wording, 1, wording = "named")'), [
      'function LET',
      'variable wording',
      'variable wording',
    ]);
  });

  it('tells what it can of a formula that cannot be read', () => {
    assert.deepEqual(told('=IF(wording = "named", ALT("base", troops'), [
      'function IF',
      'row wording',
      'level named',
      'function ALT',
      'alternative base',
      'row troops',
    ]);
  });

  it('finds a name from before its first to behind its last character', () => {
    assert.equal(symbolAt('=a + troops', 5)?.kind, 'row');
    assert.equal(symbolAt('=a + troops', 11)?.kind, 'row');
    assert.equal(symbolAt('=a + troops', 3), undefined);
    assert.equal(symbolAt('=ALT("base", a)', 6)?.kind, 'alternative');
  });
});
