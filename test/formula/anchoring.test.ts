import assert from 'node:assert/strict';
import { anchoredText } from '../../src/formula/anchoring';

const rows = new Set(['troops', 'payment']);
const DEAL = { alternative: 'deal', basedOn: 'now' };

/** What stands there after F4 at the caret, which is the bar. */
function after(typed: string, column: { alternative: string; basedOn?: string } = DEAL): string | undefined {
  const caret = typed.indexOf('|');
  const text = typed.replace('|', '');
  const found = anchoredText(text, caret, column, (name) => rows.has(name));
  return found && text.slice(0, found.offset) + found.text + text.slice(found.offset + found.length);
}

describe('F4 on a row’s name in a formula', () => {
  it('fixes it in the column of the formula, then in its base, then in none', () => {
    assert.equal(after('=troops|'), '=ALT("deal", troops)');
    assert.equal(after('=ALT("deal", troops)|'), '=BASELINE(troops)');
    assert.equal(after('=BASELINE(troops)|'), '=troops');
    assert.equal(after('=ALT("deal", troops)|', { alternative: 'deal' }), '=troops');
  });

  it('means the name at the caret, and none elsewhere', () => {
    assert.equal(after('=troops + pay|ment * 2'), '=troops + ALT("deal", payment) * 2');
    assert.equal(after('=SUM(troops|, payment)'), '=SUM(ALT("deal", troops), payment)');
    assert.equal(after('=ALT( "worst", tro|ops ) / 2'), '=BASELINE(troops) / 2');
    assert.equal(after('=troops + 2|'), undefined);
    assert.equal(after('=nothing|'), undefined);
  });

  it('leaves what says itself which column is meant', () => {
    assert.equal(after('=SUM(ALTS(troops|))'), undefined);
    assert.equal(after('=BASELINE(troops|, 2)'), undefined);
    assert.equal(after('=LEVEL(troops|)'), undefined);
  });
});
