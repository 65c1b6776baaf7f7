import assert from 'node:assert/strict';
import { functionNamed } from '../../src/formula/functions/registry';
import { signatureAt } from '../../src/formula/signature';

/** The function and the parameter where `|` stands. */
function at(marked: string): string | undefined {
  const found = signatureAt(marked.replace('|', ''), marked.indexOf('|'), functionNamed);
  return (
    found && `${found.function.name} ${found.active === undefined ? '–' : (found.parameters[found.active] ?? '?')}`
  );
}

describe('the signature at the caret', () => {
  it('is that of the innermost function, with the parameter being written', () => {
    assert.equal(at('=ROUND(|'), 'ROUND number');
    assert.equal(at('=ROUND(troops, |'), 'ROUND digits');
    assert.equal(at('=ROUND(ABS(troops|), 1)'), 'ABS number');
    assert.equal(at('=ROUND(ABS(troops), |1)'), 'ROUND digits');
    assert.equal(at('=IF(a = 1, (b + |'), 'IF then');
  });

  it('is none outside of calls, and of functions that are not known', () => {
    assert.equal(at('=troops|'), undefined);
    assert.equal(at('=ROUND(1, 2)|'), undefined);
    assert.equal(at('=NONSENSE(|'), undefined);
    assert.equal(at('ROUND(|'), undefined);
  });

  it('counts no commas in texts and inner calls', () => {
    assert.equal(at('=IF(a = "x, y", |'), 'IF then');
    assert.equal(at('=IF(ROUND(a, 1), |'), 'IF then');
  });

  it('goes round where parameters repeat, alone or in pairs', () => {
    assert.equal(at('=AND(a, b, |'), 'AND condition');
    assert.equal(at('=IFS(a, 1, |'), 'IFS condition');
    assert.equal(at('=IFS(a, 1, b, |'), 'IFS value');
    assert.equal(at('=SWITCH(a, "x", |'), 'SWITCH result');
    assert.equal(at('=SWITCH(a, "x", 1, |'), 'SWITCH value');
    assert.equal(at('=LET(a, 1, |'), 'LET name');
  });

  it('marks no parameter where there are too many arguments', () => {
    assert.equal(at('=ROUND(a, 1, |'), 'ROUND –');
  });
});
